## The pages of `whosin man`; what commands and options are for stands in cli.ftl.

manual-name = Name
manual-synopsis = Synopsis
manual-description = Description
manual-options = Options
manual-commands = Commands
manual-examples = Examples
manual-exit-status = Exit status
manual-environment = Environment
manual-files = Files
manual-see-also = See also
manual-filters = Filters
manual-words = Words
# What stands in a synopsis for what a command is given, in capitals.
manual-argument = ARGUMENT

## How the program ends.

exit-done = It was done.
exit-failed = It failed: no network, no answer, nothing cached, a file that cannot be written.
exit-usage = The arguments are wrong, or name several people where one is meant.
exit-nobody = Nobody, or no department, was found.
exit-not-configured = No portal is set up, the settings are wrong, or the portal refused.
exit-timed-out = The time that was given is over.
exit-signal = The signal of the number N ended it.

## Variables of the environment, and files.

manual-webhook = The URL of an inbound webhook. It is a password.
manual-profile = The profile of the settings file to use when --profile names none.
manual-setting = Every setting, its name in capitals; whosin config show lists them, whosin config example explains them.
manual-no-color = Turns colours off unless the settings ask for them.
manual-config-file = The settings, by default below ~/.config. A file that holds a webhook must be readable by its owner alone.
manual-cache-folder = What can be made again: pictures, and the last known office.
manual-log-file = The log, when the settings ask for one.

## The page on keys.

command-keys = the keys of whosin's dashboard
manual-keys = These are the keys of the dashboard (of whosin and whosin demo) unless the settings give others. In brackets stands what an action is called in [keys] of the settings; whosin config example shows how that is written, and the dashboard's own help (?) shows the keys as they are then.
manual-keys-numbers = A number before a key that moves repeats it: 5j. Where the Russian, Ukrainian, Greek or Hebrew layout has another character on a key, the key does the same.

## The page on filters.

command-filters = the words that choose people in whosin
command-filters-examples =
    whosin is:in @design  the dashboard with those of Design who are there, however busy
    whosin list anna has:phone  everybody called Anna whose number is known
    whosin list is:online is:mobile  who is at a computer or in the mobile app
    whosin list -- not:absent -has:photo  those who are not absent and have no picture
    whosin list -- -is:in @sales  those of Sales who are not there
    whosin list is:in is:free @sales  those of Sales who are there and in no meeting
    whosin list is:fav  the favourites, by the beginning of the word
manual-query = A query is typed in the dashboard (/), or given to whosin, whosin demo and whosin list. Every word of it must match: a part of the name, the position, a department, the e-mail address or a number; in the wrong keyboard layout, in another alphabet or with a slip as well. A word with a colon or an @ is a filter.
manual-filter-department = people of a department one of whose words begins so, or of one below it; a blank is written _
manual-filter-is = people of whom it holds; the beginning of a word is enough where no other begins so
manual-filter-not = people of whom it does not hold; a minus stands before birthday: and back: as well
manual-filters-narrow = Several filters narrow, each further; only of several departments, and of several of the list's groups (active, quiet, mobile, busy, idle, away), one is enough. On a command line a query with a word that begins with - stands behind --.
manual-filters-in = is:in finds everybody who is signed in and active, however busy: active, quiet, mobile, busy, idle or away. is:online is active or quiet.
# What stands in the page for a word, a name and a number of days, in capitals.
manual-value-word = WORD
manual-value-name = NAME
manual-value-days = DAYS
