## What one-shot commands say besides presence.
waiting-for-portal = waiting for the portal: { $sentence }
list-lacks-undepartmented = people without a department may be missing: the portal does not tell of the whole company's chat, and the webhook lacks the scope user_brief
list-lacks-stalled = a list of the portal repeats itself, so some people may be missing: whosin doctor says more
list-lacks-untold = the portal names { $count } more people, but its chat does not show them to you: they are missing here
list-lacks-calendars =
    { $count ->
        [one] the calendar of one person is not known: the portal did not tell it in time; ask for fewer people, with a filter
       *[other] the calendars of { $count } people are not known: the portal did not tell them in time; ask for fewer people, with a filter
    }
list-lacks-some = the portal did not answer everything, so some people may be missing
cached-as-of = as of { $age } ago, from the cache
cached-just-now = as of just now, from the cache
list-addresses = { $n ->
    [one] { $n } address
   *[other] { $n } addresses
  }
watch-was = was { $before }
watch-no-calendars = the portal does not tell who is in a meeting: the scope calendar would let it
watch-silent = no answer: { $sentence }
watch-answers = the portal answers again
wait-still = { $name } is still { $presence }
wait-unknown = the portal has not told yet who is in
own-status-none = no status is set
own-status-idle = idle { $age }
say-nothing = there is nothing to say: write it behind the name, or pipe it in
say-too-long = the text is too long, for the portal keeps { $most } characters of one: shorten it
say-unreadable = what is to be said cannot be read from standard input ({ $reason }): write it behind the name
say-off = nothing is sent to anybody as long as send = false stands in { $file } or in WHOSIN_SEND
say-perhaps-sent = { $sentence }. The message may have arrived: look into the chat before you send it again
said-to = Sent to { $name } (#{ $id })
history-today = today
history-on = on
history-idle = idle
history-off = off
history-unknown = not known
history-usually = usually online from { $time }
history-too-few = no habit yet: whosin saw too few mornings
history-purged = the journal is empty, and nothing of it is left in the file
cache-people = people
cache-departments = departments
cache-favourites = favourites
cache-watched = watched
cache-notes = notes
cache-sightings = journal
cache-size = size
cache-age = as of
cache-ago = { $age } ago
cache-cleared = the cache is empty; favourites, watches, notes and the journal are still there
notes-none = there are no notes yet: A in the dashboard writes one
notes-changed = { $n ->
    [0] no note is new or changed
    [one] { $n } note is new or changed
   *[other] { $n } notes are new or changed
  }
notes-same = { $n ->
    [one] { $n } is the same
   *[other] { $n } are the same
  }
notes-elsewhere = { $n ->
    [one] { $n } line of another portal was left alone
   *[other] { $n } lines of another portal were left alone
  }
cache-salvaged = the cache was damaged: what could be read of favourites, watches, notes and the journal is kept, the rest is gone
cache-removed = the cache is gone
cache-set-aside = a newer whosin wrote the cache: it is now { $file }, with its favourites, notes and journal; give it back its name when you update
cached-unreadable =
    { $count ->
        [one] one row
       *[other] { $count } rows
    } of the cache cannot be understood, so somebody may be missing: leave --cached out to read everybody anew
cache-none = there is no cache
