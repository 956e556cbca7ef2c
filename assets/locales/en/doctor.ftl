## What `whosin doctor` checks; its JSON stays English.

check-settings = settings
check-address = address
check-cache = cache
check-proxy = proxy
check-connection = connection
check-redirect = redirect
check-clock = clock
check-authentication = authentication
check-administrator = administrator
check-presence = presence
check-pictures = pictures
check-scopes = scopes
check-scope = scope { $name }
check-methods = methods
check-method = method { $name }
check-call = call { $name }
check-limits = limits
check-lists = lists
check-relay = relay
check-relay-listening = relay: listening
check-relay-snapshot = relay: snapshot
check-relay-rights = relay: rights
check-relay-leader = relay: leader
check-relay-age = relay: age
check-relay-clock = relay: clock
check-relay-messages = relay: messages

## How a check went.

check-ok = ok
check-warning = warning
check-failure = failure

## What was found, and what to do about it.

doctor-settings = { $file }
doctor-settings-none = no file at { $file }, defaults and environment
doctor-settings-profile = { $settings }, profile { $profile }
doctor-address = { $host }
doctor-address-http = { $host } in plain http, which shows the secret to everybody on the way
doctor-address-http-next = put https:// in place of http://
doctor-cache-none = none yet: the dashboard and `list` make one
doctor-cache = { $people } people, { $size } KiB, at { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = none on the way to the portal
doctor-connection-tls = answered in { $milliseconds } ms, secured by TLS
doctor-connection-open = answered in { $milliseconds } ms, not secured
doctor-redirect-none = none to another host
doctor-owner = the portal answers to { $name } (#{ $id })
doctor-presence-everything = the portal tells when people were last active, and who is idle, in the mobile app, away or busy
doctor-presence-activity = the portal tells when people were last active, and keeps to itself who is idle, in the mobile app, away or busy, as Bitrix24's cloud does today
doctor-presence-unknown = too few people are active for it to show whether the portal also tells who is idle, in the mobile app, away or busy
doctor-clock-agrees = agrees with the portal's within a minute
doctor-clock-off = { $minutes } min { $seconds } s
doctor-clock-ahead = this machine's clock is { $off } ahead of the portal's, which whosin allows for
doctor-clock-behind = this machine's clock is { $off } behind the portal's, which whosin allows for
doctor-clock-next = let the machine set it by the network (timedatectl set-ntp true)
doctor-relay = the server at { $servers } answers in { $milliseconds } ms and lets us in
doctor-relay-listens = { $subject } may be listened to
doctor-relay-deaf = the server does not let us listen to { $subject }
doctor-relay-rights-next = give the dashboards' user the permissions of docs/relay.md
doctor-relay-snapshot = the server keeps { $count } people of { $portal }, and they may be fetched
doctor-relay-nothing = the server keeps no snapshot, or does not let us fetch it
doctor-relay-damaged = the snapshot that the server keeps is damaged, or of another version
doctor-relay-snapshot-next = see that `whosin relay` of the same version runs, and that direct get is allowed as docs/relay.md says
doctor-relay-may-publish = these credentials may publish, so whoever has them could tell lies about presence
doctor-relay-may-publish-next = give dashboards credentials that may only listen, as docs/relay.md says
doctor-relay-may-not-publish = these credentials may not publish, as it should be
doctor-relay-leads = a relay leads, in term { $term }
doctor-relay-no-leader = no relay has said anything for { $seconds } s
doctor-relay-no-leader-next = start `whosin relay` with relay.prefix = "{ $prefix }", or see in its log why it is silent
doctor-relay-age = everybody is at most { $seconds } s old
doctor-relay-age-next = see in the log of `whosin relay` whether the portal answers it
doctor-relay-reading = the relay has not read everybody yet
doctor-relay-reading-next = wait a minute and ask again
doctor-relay-sound = what was heard is whole
doctor-relay-ignored = { $count ->
        [one] one message was ignored as damaged, forged or of another version
       *[other] { $count } messages were ignored as damaged, forged or of another version
    }
doctor-relay-ignored-next = see who publishes there, and give every relay and dashboard the same version
doctor-administrator = whosin acts for an administrator, and so would whoever steals the webhook
doctor-administrator-next = create one as an ordinary employee, under Developer resources, Inbound webhook
doctor-employee = whosin acts for an ordinary employee
doctor-scopes-untold = the portal does not tell which scopes are ticked
doctor-granted = granted
doctor-not-granted = not granted, { $loss }
doctor-scope-next = tick { $scope } in the settings of the webhook, under Developer resources
doctor-lists-sound = go on from page to page
doctor-lists-stalled = the portal promises more departments and tells the first ones again: some people may be missing
doctor-lists-next = ask its administrator to update the portal, or what stands before it
doctor-method-untold = the portal does not tell whether it may be called
doctor-method-allowed = may be called
doctor-method-refused = may not be called
doctor-method-refused-next = tick its scope in the settings of the webhook
doctor-method-missing = is not there
doctor-method-missing-next = ask the portal's administrator to update it
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = the portal does not count the time of its methods
doctor-limits = { $method } has { $left } s of { $whole } s left in these ten minutes
doctor-limits-next = run fewer programs with this webhook

## What whosin is without a scope or a method, behind a comma.

loss-everybody = nobody can be seen without it
loss-user-brief = people without a department may be missing, time zones, cities and skills are not shown
loss-department = the tree of departments comes in more requests
loss-calendar = meetings, absences to come and working hours are not shown
loss-structure = deputies and teams are not known
loss-colleagues = fewer people are found at once
loss-employees = the members of departments are not found
loss-search-departments = only the nearest colleagues are found
loss-search-users = the portal cannot be searched for others
loss-status = my own status is not shown
loss-set-status = my own status cannot be set
loss-start-idle = I cannot be set to idle
loss-end-idle = I cannot be called back from idle
loss-briefs = time zones, cities and skills are not shown
loss-accessibility = meetings and absences to come are not shown
loss-working-time = working hours and holidays are not shown
loss-say = nothing can be said to anybody

## The picture that it brings.

doctor-picture = one came from { $host }
doctor-picture-none = nobody here has one
doctor-picture-pixels = the picture from { $host } has more pixels than whosin draws: its owner should upload a smaller one
doctor-picture-damaged = the picture from { $host } is damaged or of an unknown kind: its owner should upload it anew
doctor-picture-given-up = the picture was given up: try again
doctor-picture-address = the portal names an address of a picture that is none: tell its administrator
doctor-picture-forbidden = the portal names { $host } for its pictures, which leads into this machine or its network link and is not followed: ask its administrator to set the portal's public address
doctor-picture-login = { $host } does not give pictures without a login (HTTP status { $status }): ask the portal's administrator to let /upload/ be read
doctor-picture-missing = the pictures that the portal names are not at { $host } (HTTP status { $status }): look at the same person in a browser, and tell the portal's administrator
doctor-picture-status = { $host } does not send the picture (HTTP status { $status }): try again later
doctor-picture-other = { $host } answers with something else than a picture: see in a browser whether the network or a proxy wants a login
doctor-picture-large = the picture from { $host } is larger than 2 MB: its owner should upload a smaller one
doctor-picture-circle = { $host } sends the request for a picture in a circle: tell the portal's administrator
doctor-picture-slow = { $host } did not send the picture within { $seconds } seconds: check the connection to it
