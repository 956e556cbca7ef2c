# What can stand at the cursor is asked of whosin itself, which asks nobody else.
_whosin() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(whosin complete bash -- "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
    # After the field of a template another may follow.
    if [[ ${COMPREPLY[0]-} == *\} ]]; then compopt -o nospace 2>/dev/null; fi
    return 0
}
complete -F _whosin whosin
