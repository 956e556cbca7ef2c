    # The people that whosin remembers, where a person is meant.
    if ($command -match '^whosin;(@COMMANDS@)(;|$)' -and $wordToComplete -notlike '-*') {
        $typed = $wordToComplete.Trim("'", '"')
        return @(whosin list --cached --plain 2>$null | ForEach-Object { ($_ -split "`t")[3] } |
            Where-Object { $_ -like "$typed*" } | ForEach-Object {
                $quoted = "'" + $_.Replace("'", "''") + "'"
                [CompletionResult]::new($quoted, $_, [CompletionResultType]::ParameterValue, $_)
            })
    }
