# What can stand at the cursor is asked of whosin itself, which asks nobody else.
Register-ArgumentCompleter -Native -CommandName 'whosin' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    # The equals sign keeps the last word where it is empty.
    $typed = '=' + $wordToComplete.Trim("'", '"')
    whosin complete powershell -- @before $typed 2>$null | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        $written = if ($value -match '^[\w\-=./:@]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        if (-not $help) { $help = $value }
        [System.Management.Automation.CompletionResult]::new($written, $value, 'ParameterValue', $help)
    }
}
