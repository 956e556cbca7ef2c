## Header.
app-name = whosin
me-is = me
data-fresh = up to date
data-age = { $age } old
data-as-of = as of { $time }
data-old = not up to date
data-fresh-lacks = up to date, may lack some
data-lacks = may lack some
link-connecting = connecting…
link-reading = reading { $done } of { $total }
link-retrying = no answer
link-stopped = refused
link-moved = moved
link-again = { $said }, asking again at { $at }
demo-portal = demo office

## In lines of text alone.
plain-on = on
plain-new = new
plain-favourite = favourite
plain-watched = watched
plain-folded = folded
plain-present = { $present } of { $all } in

## List.
list-title = People { $n }
list-found = { $found } of { $n }
order-presence = by presence
order-name = by name
order-department = by department
order-activity = by last activity
order-time-zone = by local time
order-free-soonest = by when they are free
order-recent = by whom you wrote to
group-recent = Recent
group-no-time-zone = Time zone unknown
group-free-now = Free now
group-free-from = Free from { $from }
group-free-unknown = Calendar not known
group-back = Back on { $day }
group-back-unknown = Day of return unknown
group-birthday = Birthday on { $day }
group-birthday-unknown = Birthday on another day
list-empty-connecting = Asking the portal who is in…
list-empty-nobody = The portal told of nobody yet.
list-empty-stopped = Nobody is known: the portal cannot be read.
list-empty-filter = Nobody matches “{ $typed }”.
list-untold-filter = This portal does not tell who is { $quality }.
list-untold-skills = The portal tells of nobody's skills: give the webhook the scope user_brief.
list-untold-interests = The portal tells of nobody's interests: give the webhook the scope user_brief.
list-untold-cities = The portal tells of nobody's city: give the webhook the scope user_brief.
list-no-filter = There is no filter “{ $typed }”. Did you mean { $nearest }?
list-no-department = No department is called “{ $typed }”. Did you mean { $nearest }?
list-no-department-near = No department is called “{ $typed }” or nearly so: the tree shows them all.
list-empty-filter-hint = Esc clears the filter.
list-empty-scope = Nobody is here.
list-empty-scope-hint = Esc shows everybody again.
scope-colleagues = team of { $name }
scope-subordinates = led by { $name }

## Filters, as chips and to choose from.
filters-title = Show only
quality-not = not { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = online
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = in
quality-free = free
quality-meeting = in a meeting
quality-absent = { availability-absent }
quality-back-today = back today
quality-back-tomorrow = back tomorrow
quality-back-week = back this week
quality-back-nextweek = back next week
quality-birthday = birthday today
quality-birthday-tomorrow = birthday tomorrow
quality-birthday-week = birthday this week
quality-birthday-nextweek = birthday next week
quality-birthday-month = birthday this month
quality-favourite = favourites
quality-watched = watched
quality-bot = bots
quality-extranet = guests
quality-dismissed = dismissed
quality-phone = with a phone
quality-mobile-phone = with a mobile phone
quality-extension = with an extension
quality-email = with an e-mail address
quality-website = with a site
quality-photo = with a picture

## The tree of departments.
tree-title = Departments { $n }
tree-empty = No department is known.
tree-count = { $present }/{ $all }

## Card.
card-nobody = Nobody is selected
card-idle = idle
card-last-activity = last activity
card-active-now = active now
card-day = day
card-their-time = their time
card-birthday = birthday
card-mobile = mobile
card-work-phone = work
card-personal-phone = home
card-extension = ext.
card-email = e-mail
card-website = site
card-city = city
card-skills = skills
card-interests = interests
card-first-day = first day
card-day-here = here
card-day-there = there
# $from and $to are times by the reader's clock.
card-both-work = you both work { $from }–{ $to }
card-absent = absent
note-title = For yourself:
note-where = Kept on this machine only; nobody else sees it.
name-and-nickname = { $name } ({ $nickname })
card-nickname = nickname
card-note = note
card-calendar = calendar
card-flags = account
card-last-seen = last seen
card-never = never
card-stale = as of { $age } ago
team-in = { $in } of { $n } others in
# $name may be several names, and $n is how many.
head-of = { $n ->
    [one] head
   *[other] heads
  }: { $name }
# Who stands in for the head.
deputy-of = { $n ->
    [one] deputy
   *[other] deputies
  }: { $name }
teams-of = { $n ->
    [one] team
   *[other] teams
  }: { $names }
# What somebody is in a team, after its name.
team-as-head = { $name } (head)
team-as-deputy = { $name } (deputy)
department-above = { " " }‹{ " " }
same-time = same as yours

## Footer and toasts.
cooldown = The portal has worked too long for { $method } and refuses it until { $until }; the rest goes on.
filter-prompt = find:
toast-order = Ordered { $order }
toast-refresh = Asking the portal again…
toast-no-department = No department is known
toast-no-head = Nobody leads them, as far as is known
toast-no-colleagues = Nobody else is in their departments
toast-no-subordinates = They lead nobody
toast-density-comfortable = Faces in the list
toast-density-compact = No faces in the list
toast-tiles-comfortable = Tiles with faces
toast-tiles-compact = One line a tile
toast-cache-damaged = The cache was damaged: it was set aside, and a new one is used.
toast-cache-unreadable = A part of the cache cannot be understood: the portal is asked who is missing.
toast-cache-newer = The cache belongs to a newer whosin: this one leaves it alone.
toast-cache-unusable = The cache cannot be used: nothing is remembered.

## Help.
help-title = Keys and signs
help-close = { $find } searches, { $close } closes
# What each shape and its word mean.
legend-title = Signs
legend-active = active within the last { $quiet } minutes
legend-quiet = in, but without activity for { $quiet } minutes
legend-mobile = in, and last active in the mobile app
legend-busy = in, and does not want to be disturbed
legend-idle = in, but without input at the computer
legend-away = in, and says to be away or on a break
legend-offline = not in: no activity for { $limit } minutes
legend-absent = not in, and known to be absent until a day
legend-unknown = the portal has not told yet
legend-other = programs, guests and customers, who have no presence
sign-meeting = until …
legend-meeting = in a meeting until then, whatever the presence is
sign-birthday = birthday
legend-birthday = it is today
sign-favourite = favourite
legend-favourite = one of yours
sign-watched = watched
legend-watched = you are told when the presence changes
sign-cell-meeting = calendar
legend-cell-meeting = a meeting, in the bar of a day
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = perhaps a meeting
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = absent
sign-cell-works = { sign-cell-meeting }
legend-cell-works = working time, by their clock
help-presence-title = Presence
help-presence =
    The portal tells the time of everybody's last activity; whosin applies the rules of the portal's own messenger to it.
    Whoever was active within { $quiet } minutes is active, then quiet, and after { $limit } minutes without activity offline, whatever the status says.
    Nobody is called idle, or not idle, unless the portal tells it.
help-presence-everything = This portal also tells who is idle, mobile, away, on a break or busy.
help-presence-activity_only = This portal tells no more than that: who is idle, mobile, away, on a break or busy, it keeps to itself, as Bitrix24's cloud does today. Older portals tell it.
help-presence-not_known = Some portals also tell who is idle, mobile, away, on a break or busy. This one's answers do not show yet whether it does.
help-typing-title = Where text is typed
help-typing =
    Ctrl-A and Ctrl-E, Home and End go to the ends; Alt-B and Alt-F, Ctrl-← and Ctrl-→ by words.
    Ctrl-W deletes the word before the cursor, Alt-D the one behind it; Ctrl-U what stands before the cursor, Ctrl-K what stands behind it.
help-filters-title = Filters in a query
help-filters =
    @name finds a department and all below it; a blank in the name is typed as _.
    skill:words, interest:words and city:words find those who wrote so in their profiles.
    is:word and has:word find those of whom it holds; not:word, -is:word and -has:word those of whom it does not. birthday:days and back:days do the same for some days.
    is:in finds everybody who is there, however busy. The beginning of a word is enough where it is that of one alone.
    The words: { $words }

## Pop-ups and what they say afterwards.
menu-title = What to do
palette-title = Every action
status-title = My status
cover-title = Who can help instead
# Why somebody is proposed; the position may follow behind a dot.
cover-deputy = deputy
cover-head = head
cover-same-skills = same skills
cover-shared-skills = shared skills
cover-same-position = same position
cover-similar-position = similar position
cover-same-department = same department
nothing-matches = Nothing matches.
status-for-title = For how long?
status-for-good = until I change it
status-for-30 = for 30 minutes
status-for-60 = for an hour
status-for-120 = for two hours
me-until = until { $time }
status-idle = { availability-idle }
status-back = back: online, and not idle
what-email = e-mail address
what-phone = phone number
what-extension = extension
what-link = link
what-card = card
toast-copied = Copied the { $value }
toast-copied-tmux = The { $value } is in tmux's buffer, and sent to the terminal:
toast-copied-sent = Sent the { $value } to the terminal to copy:
toast-not-copied = Nothing here can copy; the { $value } to select by hand:
toast-opens = Opening { $value }
toast-calls = Calling { $value }
toast-no-number = “{ $value }” cannot be dialled
toast-not-opened = { $value }; { $where }:
open-failure-remote = Nothing can be opened here over SSH
open-failure-no-program = No program is here that could open it
open-failure-failed = { $program } failed
open-failure-failed-code = { $program } failed (exit code { $code })
open-failure-unsafe = This is no address that may be opened
instead-taken = it is on the clipboard
instead-tmux = it is in tmux's buffer, and sent to the terminal
instead-sent = it was sent to the terminal to copy
instead-nowhere = nothing here can copy it
which-copy = Copy which number?
which-call = Call which number?
which-qr = Show which number?
say-title = A line to { $name }
say-sending = Sending…
say-perhaps = It may have arrived: look into the chat. To send it once more, change it.
toast-said = Sent to { $value }
toast-not-said = The line was not sent, and is kept: { $value }
toast-perhaps-said = The line may have arrived, and is kept: { $value }
toast-say-nothing = Nothing is sent as long as nothing is said
toast-say-long = The portal keeps no text that long
toast-say-perhaps = It may have arrived already: change it to send it once more
toast-say-waits = A line is still on its way: once more leaves all the same
toast-lacks = No { $value } is known
toast-favourite = A favourite from now on
toast-no-favourite = No favourite any more
toast-note = Kept for you, on this machine only
toast-no-note = Nothing is kept of them any more
toast-watch = You will be told when the presence changes
toast-no-watch = You will no longer be told
toast-no-cover = Nobody else of the department is in
palette-profile = profile: { $name }
palette-theme = Theme
toast-theme = The theme is { $value } until you leave; theme = "{ $value }" in the settings keeps it
toast-theme-kept = The theme is { $value } from now on
toast-theme-default = { $value }; the theme is as the terminal is
palette-no-profile = without a profile
toast-profile-opening = Opening the other profile…
toast-profile-failed = The profile was not opened: { $value }
toast-done = The portal took the new status
toast-status-unchanged = The portal did not change the status: try again, or change it in its own messenger
toast-sentence = { $value }
why-title = Why
why-decided = decided by
why-limit = limit
why-limit-minutes = { $minutes } min without activity
why-told = told
why-untold = not told by this portal
why-activity-only = This portal tells when people were last active; whether they are idle, mobile, away or busy it keeps to itself.
qr-title = Scan to call
qr-no-room = The code needs { $columns } columns and { $rows } rows, which this window does not have.
watch-news = { $change ->
    [back] { $name } is back
    [online] { $name } is online
    [mobile] { $name } is { availability-mobile }
    [idle] { $name } is { availability-idle }
    [break_idle] { $name } is on a break
    [dnd] { $name } is { availability-busy }
    [away] { $name } is { availability-away }
    [break] { $name } is on a break
    [offline] { $name } is { availability-offline }
   *[other] { $name }: { $presence }
  }
notice-more = { $n } more
notices-title = Notices
notices-watched = { $n } watched
notices-empty = Nobody whom you watch has changed yet.
notices-empty-hint = Press { $key } on somebody to be told when it does.
keyring-elsewhere = The webhook in the keyring belongs to another portal than { $host }, which the settings name: run whosin login --keyring again.
moved-title = The portal has moved. Send it the webhook at its new address?
moved-stay = no, leave everything as it is
moved-follow = yes, ask there and keep the address
toast-list-lacks = People without a department may be missing: the company's chat does not tell them, and user_brief is not granted (whosin doctor)
toast-list-stalled = A list of the portal repeats itself, so some people may be missing: whosin doctor says more
toast-list-untold = The portal names people whom its chat does not show to you: they are missing here
toast-moved-kept = The new address is kept in the settings
toast-moved-not-kept = It is asked there now, but the address could not be kept: { $value }
