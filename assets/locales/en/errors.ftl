## What the system says, in the place of $reason.

reason-not-found = it is not there
reason-not-allowed = permission denied
reason-exists = it is there already
reason-directory = it is a directory
reason-no-directory = a part of the path is no directory
reason-full = the disk is full
reason-read-only = the file system is read-only
reason-no-text = it is no UTF-8 text
reason-in-use = the address is in use
reason-not-here = it is no address of this machine
reason-slow = it took too long
reason-closed = nobody reads it any more
reason-large = it is larger than { $most }
reason-no-toml = it is not valid TOML
reason-circle = its links go round in a circle

## Why a command could not do what was asked, each with what to do next. $reason is what the system says.

# A text that nobody translates, as it is.
verbatim = { $text }
failed-no-portal = no portal is set up: run `whosin login`, put the URL of an inbound webhook into WHOSIN_WEBHOOK or into { $file } (webhook = "…"), or look at the simulated company with `whosin demo`
failed-application = the settings name an application by its client_id, but { $key } is missing or no address: set client_id, client_secret and portal ("https://PORTAL")
failed-address-elsewhere = the webhook does not stand in { $file }: change it where it comes from, WHOSIN_WEBHOOK or webhook_command
failed-certificates-unreadable = ca_file = "{ $file }" cannot be read ({ $reason }): name the PEM file of the portal's certificate or of its authority
failed-certificates-none = ca_file = "{ $file }" holds no certificate: name a PEM file with a line `-----BEGIN CERTIFICATE-----`, not DER or a key
failed-certificates-bad = ca_file = "{ $file }" is not a whole PEM file: export the certificate again
failed-no-terminal = the dashboard needs a terminal: start it in one, or use `whosin list` in pipes
failed-terminal = the terminal cannot be used ({ $reason }): try another one, or use `whosin list`
failed-resources = the system gives whosin too little to work with ({ $reason }): allow more open files (`ulimit -n 64`) or end other programs
failed-clock = this machine's clock says a time that no calendar here reaches: set it right (`date` shows it)
failed-input = the webhook cannot be read from standard input ({ $reason }): pipe its address in, or run `whosin login` in a terminal
failed-log = the log cannot be opened ({ $reason }): make its directory writable, or set log = "off"
failed-nobody = nobody matches “{ $who }”: try a part of the name, or `whosin list` for everybody
failed-nobody-listed = nobody matches: leave out a word or a filter, or take `whosin list` for everybody
failed-not-told = nobody can match { $filter } here: this portal tells when people were last active, and nothing more; try is:active or is:quiet
failed-no-calendar-known = nobody can match { $filter }: no calendar is known; give the webhook the scope calendar (`whosin doctor`), and ask without --cached
failed-no-department = no department matches “{ $name }”, nor is any called nearly so: t in the dashboard shows them all
failed-no-department-near = no department matches “{ $name }”: did you mean { $nearest }?
failed-no-departments = no department matches “{ $name }”: the portal told of no department
failed-empty = { $what } says nothing: name one, or leave the option out
failed-filter = there is no filter “{ $filter }”: did you mean { $nearest }?
failed-filter-name = there is no filter “{ $filter }”: name a department behind the @
# Behind it stand the people, a line each, and $more where there are others.
failed-several = “{ $who }” fits { $several } people: say which by number, like #{ $example }, or add --first
failed-not-asked = whosin stopped asking the portal, by a fault of its own: run the command again, and report it with the log
failed-unchanged = the portal did not change the status: try again, or change it in its own messenger
failed-not-for-a-while = --for goes with online, dnd, away or break: leave it out
failed-status-timer = the status is set, but nothing will set it back ({ $reason }): make the state directory writable
failed-no-calendars = the portal does not tell who is in a meeting, so nobody is known to be free: give the webhook the scope calendar, or wait until back or online instead
failed-timed-out = the time is over: { $what }
failed-nothing-cached = nothing is cached of this portal yet: run `whosin list` once, without --cached
failed-notes = no note was taken from { $file }: { $reason }: give it lines as `whosin notes` prints them
failed-no-journal = no journal is kept: set journal = true in { $file } (or WHOSIN_JOURNAL=true), and leave the dashboard or `whosin watch` running
failed-no-command = there is no command "{ $name }": `whosin man` lists them
failed-pages = the pages cannot be written into { $directory } ({ $reason }): give another directory
failed-output = the result cannot be written ({ $reason })
or-last = { $others } or { $last }

notes-fault-long = it is longer than { $megabytes } MB
notes-fault-json = it is no JSON
notes-fault-data = it lacks the number id, or something in it is of another kind
notes-fault-line = line { $number }: { $reason }

## What is wrong with a template of `whosin list --format`.

template-unknown = no format is called “{ $name }”: take mutt, vcard, waybar, or a template like '{ $example }'
template-unknown-near = no format is called “{ $name }”: did you mean { $near }? Else take mutt, vcard, waybar, or a template like '{ $example }'
template-open = “{ $shown }” is not closed: write { $closed }, or { $brace } for a brace
template-no-field = nobody has a “{ $shown }”, did you mean { $near }? A template may name { $fields }

## Logging in.

oauth-no-application = no application is set up: register one in the portal under Developer resources, then set portal, client_id and client_secret in the settings
oauth-no-code = there is no code in that: paste the whole address that the browser was sent to, with ?code=
oauth-other-login = that address belongs to another login: open the address that was printed last, and paste what comes then
oauth-disagreed = the portal did not let the application in: agree in the browser, or ask its administrator
oauth-listen = cannot listen at { $address } ({ $reason }): give the application's redirect address, free and of this machine
oauth-nobody = nobody came within { $minutes } minutes: run the command again
oauth-open = Open this address in a browser and agree:
oauth-paste = Then paste here the address that the browser was sent to, within 30 seconds:
oauth-close = You can close this page and go back to the terminal.
oauth-done = You are logged in to { $host }.
login-prompt = Webhook URL (hidden):
login-connected = Connected to { $portal } as { $name }.
login-lacks = Not granted, but recommended: the scope { $scope }.
login-saved = Saved in { $file }; start `{ $command }`.
login-saved-keyring = Saved in the keyring, which { $file } names; start `{ $command }`.
login-outranked = note: WHOSIN_WEBHOOK is set in the environment and may outrank what was saved
login-removed = The webhook is no longer in { $file }. It still works until you delete it in the portal, under Developer resources, Integrations.
login-removed-profile = The webhook of the profile { $profile } is no longer in { $file }. It still works until you delete it in the portal, under Developer resources, Integrations.
login-removed-keyring = The webhook is no longer in the keyring. It still works until you delete it in the portal, under Developer resources, Integrations.
login-removed-keyring-profile = The webhook of the profile { $profile } is no longer in the keyring. It still works until you delete it in the portal, under Developer resources, Integrations.
login-none = There was no webhook in { $file }.
login-none-profile = There was no webhook of the profile { $profile } in { $file }.

## The embedded portal.

demo-in-use = { $address } is already in use: give --listen another port, or port 0 for any free one
demo-not-here = { $address } is not an address of this machine: give --listen one that is, such as 127.0.0.1:0
demo-not-allowed = the system does not let this user listen on { $address }: give --listen a port above 1023
demo-no-address = cannot listen on { $address } ({ $reason }): give --listen another address
demo-no-front = no certificate can be made for { $address } ({ $reason }): serve without --tls
demo-no-print = cannot print the webhook's address ({ $reason }): leave standard output open
demo-unheard = nobody could learn the address, standard output is closed: leave it open, or choose a port with --listen
demo-no-certificate = the certificate cannot be written into { $file } ({ $reason }): name another file
demo-no-signals = cannot wait for signals ({ $reason }): try again

## What is said on the way.

dumb-terminal = this terminal says (by TERM) that it cannot be drawn on: here is `whosin list` in place of the dashboard
cache-replaced = the cache was damaged: it was moved to { $place }, and a new one is used
cache-replaced-nowhere = the cache was damaged, and a new one is used
taken-to-mean = “{ $who }” was taken to mean { $taken }; { $also } would fit nearly as well: say which by number
and-last = { $others } and { $last }
and-others = { $count ->
    [one] { $name } and { $count } other
   *[other] { $name } and { $count } others
  }
several-more = … and { $count } more
several-extension = extension { $number }
nobody-at-all = the portal answers { $method } with nobody at all: ask its administrator whether the webhook's owner may see the company
panic-report = This is a fault in whosin, not in what you did: please report it with the text above.

theme-unknown = there is no theme of that name: choose one of { $known }, or write the file themes/NAME.toml beside the settings
theme-unknown-near = there is no theme of that name, did you mean { $nearest }? There are { $known }
theme-wrong = line { $line } of the theme { $file } is wrong ({ $reason }): correct it, or choose another theme
theme-unreadable = the theme { $file } cannot be read ({ $reason }): make it readable, or choose another theme
theme-fault-name = no colour is called { $name }
theme-fault-color = a colour is written like "#1f6feb"
theme-fault-base = base is auto, dark, light or terminal
