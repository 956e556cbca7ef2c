# What can stand at the cursor is asked of whosin itself, which asks nobody else.
complete --command whosin --no-files --keep-order --arguments '(whosin complete fish -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token --cut-at-cursor) 2>/dev/null </dev/null)'
