# What can stand at the cursor is asked of whosin itself, which asks nobody else.
set edit:completion:arg-completer[whosin] = {|@words|
    try {
        whosin complete elvish -- $@words 2>/dev/null </dev/null | from-lines
    } catch _ {
        # Nothing can stand there.
    }
}
