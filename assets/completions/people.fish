# The people that whosin remembers, where a person is meant.
complete -c whosin -n "__fish_seen_subcommand_from @COMMANDS@" -f -a "(whosin list --cached --plain 2>/dev/null </dev/null | cut -f4)"
