## Presence, as a card says it.
presence-online = online
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = on a break, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = on a break
presence-offline = { availability-offline }
presence-guest = guest
presence-network = network contact
presence-bot = bot
presence-connector = open channel
presence-unknown = { availability-unknown }

## Of those online, where it is known.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Why: the rule that decided. $limit is a number of minutes.
reason-network = an account of Bitrix24.Network
reason-bot = a program
reason-connector = a customer of an open channel
reason-guest = a guest without an account
reason-me = this is you
reason-activity_too_old = no activity for more than { $limit } min
reason-never_active = no activity is known
reason-mobile_last = the last action was in the mobile app
reason-idle_since = no input at the computer
# $activity is active, quiet, or chosen where the status is one of their own choice. $quiet is a number of minutes, too.
reason-status_set = { $activity ->
    [active] activity within { $quiet } min
    [quiet] no activity for { $quiet } min
   *[chosen] their own choice, limit { $limit } min
  }
reason-no_status = { $activity ->
    [quiet] no activity for { $quiet } min, no status is told
   *[active] activity within { $quiet } min, no status is told
  }
reason-activity_not_told = the portal has not told of any activity
reason-portal_silent = the portal has not answered yet

## Why, in one plain sentence. $seen and $idle are how long ago, "14 min ago"; $day is a day.
because-network = { $name } is an account of Bitrix24.Network, whose presence the portal does not tell.
because-bot = { $name } is a program, and has no presence.
because-connector = { $name } is a customer of an open channel, and has no presence.
because-guest = { $name } is a guest without an account, and has no presence.
because-me = This is you: whoever looks is here, and shown as { $presence }.
because-activity_too_old = { $name } is { availability-offline }: last active { $seen }, and whoever shows no activity for { $limit } minutes counts as { availability-offline }.
because-never_active = { $name } is { availability-offline }: the portal knows of no activity.
because-mobile_last = { $name } is { availability-mobile }: last active { $seen }, in the mobile app.
because-idle_since = { $name } is { $presence }: the last input at the computer was { $idle }.
# $activity is active, quiet, or chosen where the status is one of their own choice.
because-status_set = { $activity ->
    [active] { $name } is { $presence }: last active { $seen }, within the last { $quiet } minutes.
    [quiet] { $name } is { $presence }: last active { $seen }, and { availability-offline } only after { $limit } minutes.
   *[chosen] { $name } is { $presence } by their own choice, and was last active { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name } is { $presence }: last active { $seen }, and { availability-offline } only after { $limit } minutes. No status is told.
   *[active] { $name } is { $presence }: last active { $seen }, within the last { $quiet } minutes. No status is told.
  }
because-activity_not_told = Whether { $name } is in is not known: the portal has not told of any activity.
because-portal_silent = Whether { $name } is in is not known: the portal has not answered yet.
because-absent = { $name } is { availability-absent } and back on { $day }; last active { $seen }.

overlay-birthday = birthday today
overlay-vacation = absent, back on { $day }

## One word for each group of presence: in the list and the header, on tiles and cards, in filters and in commands.
availability-active = active
availability-quiet = quiet
availability-mobile = mobile
availability-busy = busy
availability-idle = idle
availability-away = away
availability-offline = offline
availability-absent = absent
availability-unknown = unknown
availability-other = others
count-active = { $n } { availability-active }
count-quiet = { $n } { availability-quiet }
count-mobile = { $n } { availability-mobile }
count-busy = { $n } { availability-busy }
count-idle = { $n } { availability-idle }
count-away = { $n } { availability-away }
count-offline = { $n } { availability-offline }
count-absent = { $n } { availability-absent }
count-unknown = { $n } { availability-unknown }
count-other = { $n } { availability-other }
# In the first line, beside the presence: as the calendar tells.
count-meeting = { $n } in a meeting
no-department = No department

## What the calendar tells, beside the presence. $kind is tentative, meeting or absent. $at, for languages that want an
## article there, is what $until and $from are: time, midnight or day.
engagement-free = free
engagement-free-until = free until { $until }, then { $kind ->
    [tentative] perhaps in a meeting
    [absent] absent
   *[meeting] in a meeting
  }
engagement-meeting = { $kind ->
    [tentative] perhaps in a meeting until { $until }
   *[meeting] in a meeting until { $until }
  }
engagement-then-free = { $meeting }, { $free }
engagement-absent = absent until { $last }, back on { $back }
engagement-absent-today = absent today, back on { $back }
# For a part of a day.
engagement-absent-until = absent until { $until }
planned-absence-from = away from { $day }
planned-absence-on = away on { $day }
engagement-free-from = free from { $from }
off-work-hours = outside working hours
off-work-day-off = day off
off-work-holiday = holiday

## Flags of an account.
flag-dismissed = dismissed
flag-extranet = extranet
flag-network = network
flag-bot = bot
flag-connector = open channel
flag-admin = administrator
flag-me = you

## Times.
long-seconds = { $seconds } s
long-minutes = { $minutes }m
long-hours = { $hours }h { $minutes }
long-days = { $days }d
long-ages = > 30d
since = since { $time }
ago-now = just now
ago-minutes = { $minutes } min ago
ago-hours = { $hours } h ago
ago-days = { $days } d ago
clock-only-days = { $days } d
clock-days = { $days } d { $clock }
back-short = back { $day }
# $until is a time, or a day where it is not today.
row-meeting = until { $until }
row-absent = absent until { $until }
row-away-from = away { $day }
back-on = back on { $day }
day-short = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
  }
day-weekday = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
  } { day-short }
# $hour is 00 to 23, $minute 00 to 59; a language that counts twice twelve hours has $hour12 (1 to 12) and $half (am, pm).
clock-time = { $hour }:{ $minute }
# $distance is +2 or −3:30, in hours.
clock-distance = { $distance } h
moment-midnight = midnight
moment-on-day = { $day } { $time }
day-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
day-year = { day-long } { $year }
month-year = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
  } { $year }
