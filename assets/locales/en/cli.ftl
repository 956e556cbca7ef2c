## What `--help` and the manual say of the commands. `command-NAME` is what a command does, `command-NAME-more` stands below its
## options, `command-NAME-examples` has a line for each example: the command line, which stays as it is, two blanks at least,
## and what it does.

command-whosin = Who is in? A people browser and presence dashboard for a Bitrix24 portal
command-whosin-more = The portal is set by `whosin login`, by WHOSIN_WEBHOOK or in the settings file, never by an argument: other users of the machine can read those. `whosin demo` needs no portal at all.
command-whosin-examples =
    whosin                        the dashboard; without a portal, a screen that helps to connect one
    whosin anna                   the dashboard, filtered
    whosin demo                   the dashboard on an invented office
    whosin --wall                 the dashboard, with the wall of faces
    whosin show anna              one person, in the scrollback
    whosin list --online          who is in, for people and pipes
    whosin --profile acme         another portal
command-demo = Open the dashboard on a simulated company: no account, no network
command-demo-examples =
    whosin demo                   sixty invented people
    whosin demo --people 10000    a large company
    whosin demo --seed 7 sales    another company, filtered
    whosin demo --wall            everybody's face at once
command-portal = Serve the simulated company alone, for those who develop against a portal
command-portal-more = The first line printed is the webhook's address; everybody in the company is invented.
command-portal-examples =
    whosin portal                         on any free port
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             for a script, which reads the first line
command-relay = Ask the portal for thousands of dashboards, which listen to a server of NATS
command-relay-more = One relay leads and reads the company every half minute; others wait and take over when it is gone. The servers and the login stand in the settings under `relay`; docs/relay.md leads from nothing to two relays.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      on a server of this machine, of a simulated company
    whosin relay --profile acme --metrics 127.0.0.1:9115   of the portal of a profile
    whosin relay --new-key /etc/whosin/relay.nk            a key for a user of the server
command-show = Look somebody up
command-show-examples =
    whosin show anna                      by a part of the name
    whosin show 42                        by number
    whosin show "anna petrova" boris     two people
    whosin show anna --json               for scripts
command-list = Print everybody, for people and pipes
command-list-more = The columns of --plain: number, presence, since, name, position, departments, extension, mobile, e-mail. Ends with 3 when nobody is left.
command-list-examples =
    whosin list --online                  who is in
    whosin list --department sales        one department and all below it
    whosin list is:absent                 who is away, ordered by the day they are back
    whosin list birthday:week             whose birthday it is this week
    whosin list --sort time-zone          what time it is where they are
    whosin list --sort free-soonest @sales   who of Sales is free, and when the others are
    whosin list --plain | cut -f4,7       names and extensions
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 a query that begins with a minus
command-watch = Print a line for each change of presence
command-watch-more = With WHO, their presence comes first, then each change. To grow quiet, or active again, is no change of presence: both are online. The columns of --plain: time, number, presence before (empty at first), presence, name; with --meetings also lines with free, tentative, meeting or absent in place of the presences.
command-watch-examples =
    whosin watch                          everybody
    whosin watch anna 214                 two people
    whosin watch --meetings anna          and when her meetings begin and end
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = End when somebody comes or goes
command-wait-more = Ends with 0 when it happens, at once when it is so already, and with 124 when the time is over.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna is back'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Show or change my own status
command-status-examples =
    whosin status                         what it is
    whosin status dnd
    whosin status dnd --for 45m           set back by the dashboard, `whosin watch` or the next `whosin status`, whichever runs when the time is over
    whosin status idle --ago 15
    whosin status back                    not idle, and online: it takes dnd, away and break away, too
command-say = Say something to somebody in the portal's chat
command-say-more = The text is sent once, as it is, in the name of the webhook's owner; nothing is sent where a name fits several people.
command-say-examples =
    whosin say anna lunch at one?
    whosin say 214 -- -5 degrees in the server room
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Tell when somebody was in, as far as whosin saw it
command-history-more = The journal is kept when journal = true is set, for 14 days, on this machine only. It knows what whosin saw while it was running, nothing else.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Print the notes and nicknames that you keep of people, or take some from a file
command-notes-more =
    The notes and nicknames that you keep with `A` in the dashboard lie in the cache of the portal, on this machine only. They are printed as JSON lines, one a person:

      {"{"}"portal":"acme.bitrix24.com","id":42,"name":"Anna Petrova","nickname":"Annie","note":"rings back"{"}"}

    `import` takes such lines. What a line does not name stays as it is, an empty text ("") forgets it; the name is for readers alone. Lines of another portal are left alone; a line without a portal is taken. Too long a text is cut (nicknames at 32 characters, notes at 200).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Take notes from a file into those that are there
command-cache = Tell what is remembered of the portal, or forget it
command-cache-more = `clear` forgets what the portal can tell again; favourites, watches, notes and the journal stay (`whosin history --purge` forgets the journal). Of a damaged cache what can be read of these is kept; one that cannot be read at all is removed. That of a newer whosin is moved aside, with all that it keeps.
command-cache-examples =
    whosin cache                          what is in it
    whosin cache path
    whosin cache clear
command-login = Connect a portal: read its webhook, test it, save it
command-login-more = The webhook is read without showing it, or from standard input when that is no terminal; it is never an argument. How to make one: `whosin` without a portal shows the clicks.
command-login-examples =
    whosin login                              ask for the webhook, test it, save it
    whosin login --profile acme               the same for a second portal
    pass show bitrix24 | whosin login         from a password manager
    whosin login --keyring                    the same, kept in the system's keyring instead of the settings file
    whosin login --remove                     forget the webhook
    whosin login --oauth                      let an application of the portal in; the settings name it
command-config = Tell where the settings are, whether they are sound, and what is in effect
command-config-more = Settings come from the file, a profile in it, and the environment, in this order: the later outranks the earlier. A profile named by --profile outranks the environment as well.
command-config-examples =
    whosin config                             what is in effect, and where it was set
    whosin config check                       whether the file is sound
    whosin config example | less              every setting explained, with its default
    $EDITOR "$(whosin config path)"           change it
    WHOSIN_THEME=light whosin config show     try a setting without writing it
command-config-path = Print the path of the settings file, whether it is there or not
command-config-path-examples =
    $EDITOR "$(whosin config path)"           change the settings
command-config-check = Check the settings file, all its profiles and the environment
command-config-check-more = The first mistake is told with its line. The portal is not asked: `whosin doctor` does that.
command-config-check-examples =
    whosin config check                       after a change
command-config-show = Print every setting in effect as TOML, with the place where it was set
command-config-show-more = A secret is shown as "…".
command-config-show-examples =
    whosin config show                        the settings of every day
    whosin --profile acme config show         those of a profile
    WHOSIN_THEME=light whosin config show     a setting tried without writing it
command-config-example = Print a settings file that explains every setting and every key, all at their defaults
command-config-example-examples =
    whosin config example | less              read it
    whosin config example > "$(whosin config path)"    begin with it, where there is no file yet
command-config-schema = Print the JSON schema of the settings file, by which editors complete and check it
command-config-schema-more = The line `#:schema ./config.schema.json` at the top of the settings file names it; `whosin config example` has it.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    lay it beside the settings
command-completions = Print what a shell needs to complete commands, options and people's names
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          with ~/.zfunc in fpath, before compinit
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Tell a shell what can stand at the cursor
command-man = Print the manual
command-man-examples =
    whosin man | man -l -                     read the manual
    whosin man show | man -l -                the page of one command
    whosin man keys | man -l -                every key of the dashboard; `filters`: the words that choose people
    whosin man --dir ~/.local/share/man/man1  write all pages; `man whosin-show` finds them
command-help = Print this help, or that of a command
command-doctor = Check the settings, the connection and the webhook's rights, and say what to do
command-doctor-more = Ends with 0 when nothing failed; warnings are no failures. Nothing of what it prints is secret.
command-doctor-examples =
    whosin doctor                             a line for each check
    whosin doctor --profile acme              of a second portal
    whosin doctor --json                      for programs

## The options and what may stand behind a command; `option-COMMAND-NAME` where a command has one of its own.

option-help = Print help
option-version = Print version
option-query = Words to filter the dashboard by: of a name, a position or a department
option-demo-query = Words to filter the dashboard by
option-wall = Begin with the wall of faces
option-list-query = Only those who match: words of a name, a position or a department, and filters like is:online or @sales
option-profile = Use this profile of the settings file
option-relay = Have a relay tell presence: the address of a server of NATS, like tls://nats.acme.example (several: once for each)
option-language = The language of what is told; auto is that of the locale
option-color = How many colours to use
option-theme = The theme: one that is built in, or a file in the folder themes beside the settings
option-whosin-plain = The dashboard in lines of text alone, for screen readers and braille
option-demo-plain = In lines of text alone, for screen readers and braille
option-pictures = How to show pictures
option-demo = Of a simulated company, which is made for this run: no account, no portal
option-metrics = Serve metrics for Prometheus there, under /metrics
option-new_key = Make a key for a user of the server instead: its secret goes into FILE, and what the server is told is printed
option-people = How many colleagues work there, 1 to 100000; those without a department, programs, customers and those who left come on top, but no list of colleagues holds them
option-seed = The same number makes the same company
option-messenger = Which messenger it has: today's, which tells of others only when they were active and until when they are absent, or an older one, which tells every presence
option-listen = Where to listen; port 0 is any free one
option-login-listen = Wait for the browser at this address of this machine, the application's redirect address, instead of asking for the address that it was sent to
option-fault = Do something wrong on purpose: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=METHOD, broken=json (or bytes, list, number, deep), refused=CODE, fail=METHODS:CODE (METHODS like im.*), or without=SCOPE
option-fault_after = Behave for so many seconds first
option-fault_for = Behave again after so many seconds of the fault; unless given, never
option-tls = Serve https with a certificate made for this run, which is written into FILE for clients to trust
option-dates = How its calendar writes dates: 31.12.2026 or 12/31/2026
option-scopes = What its webhook may ask, with commas between them; unless given, everything
option-skew = How many minutes the portal's clock is ahead; negative: behind
option-who = A person: a number, a name, an e-mail address or a phone number
option-show-who = A number, a name, an e-mail address or a phone number; to see several people, quote each name
option-watch-who = People: numbers, names, e-mail addresses or phone numbers; nobody means everybody
option-say-who = A person: a number, a name in quotes, an e-mail address or a phone number
option-first = Where a name fits several people, take the best hit
option-json = Print JSON
option-watch-json = Print a JSON object a line
option-wait-json = Print JSON when it happens
option-cached = Answer from the cache, without the network
option-timeout = How long to wait at most for a portal that asks for patience, like 10s or 2m
option-wait-timeout = How long at most, like 90m or 2h
option-online = Only those who are in, however busy
option-department = Only those of this department or below it: its number, or its name, forgiven as people's names are
option-sort = In this order, whatever the settings say; time-zone also shows their time, free-soonest goes by calendars
option-all = Also programs, customers, network contacts and those who have left, as far as the portal tells of them
option-plain = Print one line a person with tabs between the columns, without colours
option-watch-plain = Print tabs between the columns, without colours
option-format = Print for another program: mutt, vcard, waybar, or a template like '{"{"}id{"}"}\t{"{"}name{"}"}'
option-meetings = Also tell when somebody's meeting or absence begins or ends, as their calendar says
option-until = What to wait for
option-change = What to change; nothing shows the status
option-ago = How many minutes ago the idleness began
option-lasting = Set it back after this time, like 45m or 2h
option-text = What to say; without it, or with -, it is read from standard input
option-purge = Forget the whole journal and leave nothing of it in the file
option-file = The file, or - for standard input
option-what = Print the file's path, or clear it; nothing tells what is in it
option-remove = Forget the webhook that is saved
option-keyring = Keep the webhook in the system's keyring instead of the settings file
option-oauth = Log in with an application of the portal, which the settings name
option-shell = The shell
option-complete-shell = The shell that asks
option-words = The words up to the cursor, the last being the one that is typed; of bash: its line up to the cursor, and what breaks words there
option-command = The page of this command, or on keys or filters; without it, whosin's own
option-dir = Write every page into this directory, which is made when it is missing

## What the values of an option mean, where it is not plain: `choice-OPTION-VALUE`.

choice-messenger-2026 = Today's: of everybody it tells when they were last active and until when they are absent. The rest is blank: `status` is `online`, `idle`, `mobile_last_date` and (but for `im.user.get`) `desktop_last_date` are `false`
choice-messenger-2018 = An older one, as on premises: it tells every presence
choice-dates-eu = `02.12.2026 14:30:00`, as in most of Europe
choice-dates-us = `12/02/2026 02:30:00 pm`, as in the United States
choice-until-online = Signed in and active within the limit, however busy
choice-until-back = Active within the last five minutes, and neither idle nor away nor on a break
choice-until-offline = Not active within the limit
choice-until-free = In, and by the calendar neither in a meeting nor absent
choice-change-online = At work
choice-change-dnd = Busy: do not disturb
choice-change-away = Stepped out
choice-change-break = On a break
choice-change-idle = Begin to be idle
choice-change-back = Be back: not idle, and online instead of busy, away or on a break
choice-what-path = Print where it is
choice-what-clear = Forget what the portal can tell again

## What stands for a value in the usage of a command, in capitals.

value-query = QUERY
value-name = NAME
value-language = LANGUAGE
value-color = COLOR
value-pictures = PICTURES
value-n = N
value-s = S
value-year = YEAR
value-addr = ADDR
value-fault = FAULT
value-seconds = SECONDS
value-file = FILE
value-culture = CULTURE
value-scopes = SCOPES
value-minutes = MINUTES
value-who = WHO
value-time = TIME
value-d = D
value-order = ORDER
value-format = FORMAT
value-what = WHAT
value-min = MIN
value-text = TEXT
value-shell = SHELL
value-words = WORDS
value-command = COMMAND
value-dir = DIR

## The frame of the help.

frame-usage = Usage:
frame-commands = Commands:
frame-arguments = Arguments:
frame-options = Options:
frame-examples = Examples:
# What stands in the usage for the options and for a command.
frame-any-options = [OPTIONS]
frame-command = COMMAND
frame-with-default = { $help } [default: { $default }]
frame-with-choices = { $help } [possible values: { $choices }]

## What is wrong with a command line.

mistake-option = there is no option { $argument }
mistake-word = nothing can be done with “{ $argument }” here
mistake-command = there is no command “{ $argument }”
mistake-no-command = a command is missing: { $choices }
mistake-choice = { $argument } takes one of { $choices }, not “{ $value }”
mistake-no-value = { $argument } takes a value
mistake-value = { $argument } takes { $takes }, not “{ $value }”
mistake-unfit-value = { $argument } does not take “{ $value }”
mistake-conflict = { $argument } and { $others } cannot stand together
mistake-twice = { $argument } stands there twice
mistake-missing = something is missing: { $arguments }
mistake-too-many = there is one value too many for { $argument }: “{ $value }”
mistake-too-few = there are too few values for { $argument }
mistake-equals = the value of { $argument } stands behind an equals sign
mistake-no-text = an argument is not UTF-8 text
mistake-else = this command line cannot be understood
mistake-near = { $mistake }: did you mean { $nearest }?
mistake-see = `{ $command } --help` says more
mistake-secret = a webhook URL is a password and every user of this machine can read arguments: put it into WHOSIN_WEBHOOK or the settings file, and have the portal make a new one if others may have seen this one
mistake-secret-server = a server's address with a name or password in it is a secret and every user of this machine can read arguments: name a file in relay.credentials or relay.nkey of the settings instead, and change the password if others may have seen it

## What an option takes, to complete "--timeout <TIME> takes …".

option-takes-time = a time like 45s, 90m or 2h
option-takes-number = a whole number from { $least } to { $most }
option-takes-address = an address with a port, like 127.0.0.1:8080
option-takes-fault = one of { $faults }
