# The people that whosin remembers.
_whosin_people() {
    local -a names
    names=("${(@f)$(whosin list --cached --plain 2>/dev/null </dev/null | cut -f4)}")
    (( ${#names} )) && compadd -M 'm:{[:lower:]}={[:upper:]}' -a names
}

