
# The people that whosin remembers, where a person is meant.
var whosin-commands~ = $edit:completion:arg-completer[whosin]
set edit:completion:arg-completer[whosin] = {|@words|
    whosin-commands $@words
    if (and (> (count $words) 2) (has-value [@COMMANDS@] $words[1])) {
        try {
            whosin list --cached --plain 2>/dev/null </dev/null | cut -f4 | from-lines
        } catch _ {
            # Nobody is remembered yet.
        }
    }
}
