## Presence, as a card says it.
presence-online = online
presence-mobile = in the mobile app
presence-idle = idle
presence-break_idle = on a break, idle
presence-dnd = do not disturb
presence-away = away
presence-break = on a break
presence-offline = offline
presence-guest = guest
presence-network = network contact
presence-bot = bot
presence-connector = open channel
presence-unknown = not known yet

## Of those online, where it is known.
activity-active = active
activity-quiet = quiet

## Why: the rule that decided. $limit is a number of minutes.
reason-network = an account of Bitrix24.Network
reason-bot = a program
reason-connector = a customer of an open channel
reason-guest = a guest without an account
reason-me = this is you
reason-activity_too_old = no activity for more than { $limit } min
reason-never_active = no activity is known
reason-mobile_last = the last action was in the mobile app
reason-idle_since = away from the computer
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

overlay-birthday = birthday today
overlay-vacation = absent, back on { $day }

## Groups of the list, and the counts of the header.
availability-active = Active
availability-quiet = Quiet
availability-mobile = In the mobile app
availability-busy = Busy
availability-idle = Idle
availability-away = Away
availability-offline = Offline
availability-absent = Absent
availability-unknown = Unknown
availability-other = Others
count-active = { $n } active
count-quiet = { $n } quiet
count-mobile = { $n } mobile
count-busy = { $n } busy
count-idle = { $n } idle
count-away = { $n } away
count-offline = { $n } offline
count-absent = { $n } absent
count-unknown = { $n } unknown
count-other = { $n } others
no-department = No department

## Where a tile has little room.
short-active = active
short-quiet = quiet
short-mobile = mobile
short-busy = busy
short-idle = idle
short-away = away
short-offline = offline
short-absent = absent
short-unknown = unknown
short-other = other

## What the calendar tells, beside the presence. $kind is tentative, meeting or absent.
engagement-free = free
engagement-free-until = free until { $until }, then { $kind ->
    [tentative] perhaps busy
    [absent] absent
   *[meeting] busy
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
