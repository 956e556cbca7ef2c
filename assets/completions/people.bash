
# The people that whosin remembers, one name a line.
_whosin_people() {
    whosin list --cached --plain 2>/dev/null </dev/null | cut -f4
}

# The commands' own completion, and people's names where a person is meant.
_whosin_with_people() {
    _whosin "$@"
    local cur="${COMP_WORDS[COMP_CWORD]}" name quoted
    case " @COMMANDS@ " in *" ${COMP_WORDS[1]} "*) ;; *) return ;; esac
    [[ $COMP_CWORD -ge 2 && $cur != -* ]] || return 0
    # Without names nothing is better than the names of files.
    COMPREPLY=()
    while IFS= read -r name; do
        printf -v quoted '%q' "$name"
        if [[ $quoted == "$cur"* || $name == "${cur#[\"\']}"* ]]; then COMPREPLY+=("$quoted"); fi
    done < <(_whosin_people)
}
complete -F _whosin_with_people whosin
