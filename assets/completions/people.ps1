    # The people that whosin remembers, where a person is meant.
    if ($command -match '^whosin;(@COMMANDS@)$') {
        $completions += @(whosin list --cached --plain 2>$null | ForEach-Object {
            $name = ($_ -split "`t")[3]
            [CompletionResult]::new("'" + $name.Replace("'", "''") + "'", $name, [CompletionResultType]::ParameterValue, $name)
        })
    }
