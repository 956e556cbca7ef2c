#compdef whosin
# What can stand at the cursor is asked of whosin itself, which asks nobody else.
_whosin() {
    local line
    local -a values shown
    for line in "${(@f)$(whosin complete zsh -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}"; do
        [[ -n $line ]] || continue
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
    done
    (( $#values )) || return 1
    # They fit in any case of letters, which only whosin knows: zsh need not compare them again.
    if [[ -n ${(M)shown:#*  -- *} ]]; then
        compadd -U -l -d shown -a values
    else
        compadd -U -d shown -a values
    fi
}
if [[ ${funcstack[1]} == _whosin ]]; then
    _whosin "$@"
else
    compdef _whosin whosin
fi
