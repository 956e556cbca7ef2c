## The settings: what each is for, what it takes, and what is wrong with one.

setting-webhook = The URL of an inbound webhook, which the portal makes under Developer resources; it looks like "https://acme.bitrix24.com/rest/1/SECRET/". It is a password: keep this file to yourself (chmod 600).
setting-webhook_command = Instead: a command for the shell whose first line of output is that URL, so that it stands in no file at all, like "pass show bitrix24". It is run before the screen is entered, may ask you something in the terminal, and has a minute.
setting-keyring = Instead: whether the system's keyring holds that URL, under the service "whosin" and the name of the profile. `whosin login --keyring` puts it there and writes this line, `whosin login --remove` takes both away.
setting-portal = The address of the portal, like "https://acme.bitrix24.com". With webhook_command or keyring: so that what is known of the portal is shown before either is asked, and --cached asks neither. For an application it is needed.
setting-client_id = Instead of a webhook: the code of an application of the portal. Set portal, this and the next, then run `whosin login --oauth` once.
setting-client_secret = The application's secret. It goes to the authorisation server only.
setting-authorization_server = The application's authorisation server; leave it empty for the vendor's own.
setting-ca_file = A PEM file with certificates to trust beside the machine's own, for a portal with a certificate of its own: that of the authority that signed it, or itself. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) and NO_PROXY in the environment are followed, for the portal and for pictures.
setting-allow_http = Whether the webhook may be plain http:// on another machine than this one. Anybody on the way can read it then.
setting-limits = How much the portal lets itself be asked, of which a quarter is used at most: cloud (the ordinary plans), enterprise (the Enterprise plan, five times as much) or none (a portal of one's own that does not count). A refusal slows down in any case.
setting-relay-servers = A relay that tells presence in the portal's place, so that thousands of screens cost the portal no more than one: the addresses of its servers of NATS, like ["tls://nats.acme.example"]; nats:// on this machine only. Short: relay = "tls://nats.acme.example". Also as --relay. Details and names still come from the portal, by the webhook.
setting-relay-credentials = How one gets into the relay's servers: a file of credentials (nsc writes one), readable by you alone (chmod 600).
setting-relay-nkey = Instead: a file with the seed of an nkey, readable by you alone.
setting-relay-ca_file = A PEM file with the certificates to trust for the relay's servers, in place of the machine's own.
setting-relay-prefix = What the subjects and buckets of the relay begin with, so that several portals can share one server.
setting-relay-hide = For `whosin relay`: people of whom nothing is published, by their numbers, like [12, 345].
setting-relay-publish = For `whosin relay`: what is published of people: presence (nothing that names them), or directory (also name, position, departments, colour and the address of the picture, for screens without a webhook).
setting-language = The language of what is read on the screen and in the terminal: auto (that of the locale, by LC_ALL, LC_MESSAGES or LANG) or one of { $languages }. JSON, logs and the names of settings stay English.
setting-theme = The colours: auto (as the terminal is), dark, light, high-contrast, terminal (its own 16), solarized-dark, solarized-light, gruvbox, or NAME for the file themes/NAME.toml beside this one.
setting-color = How many colours: auto, truecolor, 256, 16 or none. NO_COLOR in the environment turns auto into none.
setting-glyphs = Which characters to draw with: auto, unicode or ascii.
setting-pictures = How to show pictures: auto, kitty, iterm2, sixel, halfblocks or none.
setting-view = What the dashboard begins with: list or wall (of faces).
setting-density = How much room a person takes in the list and on the wall: comfortable (with a picture) or compact (one line, no picture).
setting-order = The order of the list at the start: presence, name, department, activity, time-zone, free-soonest or recent (whom you wrote to last).
setting-mouse = Whether to listen to the mouse.
setting-plain = Whether the dashboard is lines of text alone, for screen readers and braille: no borders, pictures or shapes, the cursor on what is selected, one message at a time, timers that stand still, and nothing written again that did not change. Also as --plain.
setting-ticking = Whether timers run on the screen. Otherwise it says since when, and time alone changes nothing of that.
setting-presence_limit_minutes = How many minutes after the last activity a person still counts as present: the portal's session lifetime, 24 unless its administrator changed it, 2 at least.
setting-refresh_selected_seconds = How often, in seconds, to ask the portal about the selected person, 5 at least.
setting-refresh_visible_seconds = The same about those on the screen, 10 at least.
setting-refresh_everybody_seconds = The same about everybody, 60 at least.
setting-send = Whether messages may be sent to people, by the key `a` of the dashboard and by `whosin say`.
setting-journal = Whether to keep a journal of who was seen to be in and when, for `whosin history` and the card: 14 days, on this machine only. `whosin history --purge` forgets it.
setting-call_command = What calls a number: the shell runs it with the number in WHOSIN_HOOK_NUMBER, and its extension or nothing in WHOSIN_HOOK_EXTENSION. Nothing: the system's own way ("tel:").
setting-notify_command = What is run besides the bell when somebody whom you watch (w) changes: WHOSIN_HOOK_NAME and WHOSIN_HOOK_PRESENCE tell who and to what. (The names of 0.1, WHOSIN_NUMBER, WHOSIN_NAME and WHOSIN_PRESENCE, go with the next release.) No command, browser or clipboard program is given the webhook or another secret that stands in the environment.
setting-auto_away_minutes = After so many minutes without a key your own status becomes idle, until the next key; 0 is never.
setting-log = How much to write to ~/.local/state/whosin/whosin.log: off, error, warn, info, debug or trace.
setting-default_profile = The profile to use when neither --profile nor WHOSIN_PROFILE names one; see the end of this file.

## The example file around them.
example-head = whosin's settings: copy this file to ~/.config/whosin/config.toml, or wherever $XDG_CONFIG_HOME points.
example-how = Every line that begins with "#" and a name shows a setting at its default: take the "#" away and change it. Each is also a variable of the environment: WHOSIN_ and the name in capitals, like WHOSIN_THEME=light. The environment outranks this file; a profile named by --profile outranks both.
example-schema = An editor that knows schemas (taplo, Even Better TOML and what builds on them) completes this file, explains each setting and marks mistakes once the schema named in the first line lies beside it: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = The settings of whosin: ~/.config/whosin/config.toml.
example-keys = The keys: each line gives an action all of its keys, in place of those shown; [] takes them away. A key is a character or a name (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5), with Ctrl-, Alt- or Shift- before it. A character counts also where the Russian, Ukrainian, Greek or Hebrew layout has another on the same key. A profile has no keys of its own.
example-profile = A profile is a set of settings with a name, for a second portal for instance: every setting above except default_profile and the keys may stand in one. `whosin --profile acme` chooses it.

## What a setting takes, to complete "theme takes …".
takes-theme = the name of a theme, like solarized-dark
takes-one-of = { $others } or { $last }
takes-true-or-false = true or false
takes-webhook = the URL of an inbound webhook, like "https://PORTAL/rest/USER/SECRET/"
takes-webhook-command = a command for the shell that prints the webhook's URL
takes-portal = the address of a portal, like "https://PORTAL"
takes-client-id = the code of an application of the portal
takes-client-secret = the secret of an application of the portal
takes-authorization-server = the address of an authorisation server, like "https://oauth.bitrix.info"
takes-pem-file = the path of a PEM file, from / or ~/ on
takes-relay-servers = addresses of servers of NATS like "tls://nats.acme.example", nats:// on this machine only, none with a name or password in it
takes-relay-prefix = letters, digits, - and _, up to { $most } of them
takes-people = the numbers of people, like [12, 345]
takes-file = the path of a file, from / or ~/ on
takes-command = a command for the shell, in quotes
takes-minutes = a whole number of minutes from { $least } to { $most }
takes-minutes-or-never = a whole number of minutes up to { $most }, or 0 for never
takes-seconds = a whole number of seconds from { $least } to { $most }
takes-utf8 = UTF-8 text
takes-profile = the name of a profile
takes-profiles = tables, each written as `[profiles.NAME]`
takes-keys = for each action a key or a list of keys, like `down = ["j", "Down"]`

## Where something was written, and what.
origin-line = { $file }, line { $line }
origin-variable = the environment's { $name }
origin-default = default
origin-chosen = chosen in the dashboard
written-name = "{ $name }"
written-name-withheld = of that name
list-goes-on = { $before }, { $next }

## What is wrong with a text that should be TOML.
toml-twice = the same name stands twice
toml-quotes = a text must stand in quotes
toml-text = a text does not end in the quotes that it begins with, or holds what may not stand in one
toml-escape = in a text a backslash stands before itself, a quote, n or t only
toml-equals = between a name and its value an equals sign must stand, and only one
toml-bracket = a bracket is not closed
toml-comma = a comma is missing, or one too many
toml-number = a number is not written so
toml-name = a name is of letters, digits, - and _
toml-else = a mistake in how it is written

## What is wrong with the settings.
config-no-home = no home directory is known: set HOME to yours
config-unreadable = { $file } cannot be read ({ $reason }): make it a text file that you may read, or remove it
config-unwritable = { $file } cannot be written ({ $reason }): make its directory writable, or put the webhook into WHOSIN_WEBHOOK
config-exposed = { $file } holds a password (webhook, webhook_command or client_secret), and others may open the file (mode { $mode }): run `chmod 600 { $file }`
config-syntax = { $origin } is not valid TOML ({ $reason }): a setting looks like `theme = "dark"`
config-unknown-key = { $origin }: there is no setting { $key }, did you mean { $nearest }?
config-unknown-key-of-many = { $origin }: there is no setting { $key }, only { $known }
config-bad-value = { $origin }: { $key } takes { $takes }
config-exclusive = { $origin }: { $key } stands beside { $other }, and only one of them may be set: take one away
config-misplaced = { $origin }: { $key } is a setting and stands in [keys]: put it above that line
config-unknown-profile = there is no profile { $name }: { $file } has { $known }
config-no-profiles = there is no profile { $name }: { $file } holds none yet, add one as `[profiles.NAME]`

## What is wrong with the keys of the settings.
keys-unknown-action = { $origin }: keys can be given to no action { $action }, did you mean { $nearest }? see `whosin config example`
keys-unknown-action-of-many = { $origin }: keys can be given to no action { $action }; see `whosin config example`
keys-bad-key = { $origin }, { $action }: no key is called so: a key is a character or a name, like j, Ctrl-N, Alt-Left, Space, Tab or F5; see `whosin config example`
keys-clash = { $origin }: { $key } would do two things, { $first } and { $second }: give one of them another key
keys-no-way-out = { $origin }: quit needs a key, for there would be no way out

## What `whosin config` says.
config-sound = { $file } is sound.
config-absent = { $file } is not there: the defaults apply.
config-portal = The portal is { $portal }.
config-no-portal = No portal is set up: `whosin login` does it.
config-profile = profile { $profile }
