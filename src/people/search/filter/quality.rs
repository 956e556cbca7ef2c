//! What holds of a person or does not, and the words for it.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::people::presence::falls_on;
use crate::people::roster::{Availability, Entry, FreeFrom};
use crate::people::search::Marked;
use crate::people::{Birthday, Roster};

/// Something that holds of a person or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quality {
    /// At work, and active within the last minutes.
    Active,
    /// At work, but not active for minutes.
    Quiet,
    /// At work, active or quiet.
    Online,
    /// At work, in the mobile application.
    Mobile,
    /// Does not wish to be disturbed.
    Busy,
    /// Away from the computer.
    Idle,
    /// Away or on a break.
    Away,
    /// Not there.
    Offline,
    /// There, however busy.
    In,
    /// Neither in a meeting nor absent, as the calendar tells.
    Free,
    /// In a meeting, or perhaps in one, as the calendar tells.
    Meeting,
    /// Absent until a date.
    Absent,
    /// Absent, and back on one of these days.
    Back(Days),
    /// Has birthday on one of these days.
    Birthday(Days),
    /// One of the favourites.
    Favourite,
    /// One of those of whom the user wants to be told.
    Watched,
    /// A program.
    Bot,
    /// A guest from another company.
    Extranet,
    /// Has left.
    Dismissed,
    /// Has a telephone number of any kind.
    Phone,
    /// Has the number of a mobile telephone.
    MobilePhone,
    /// Has an extension.
    Extension,
    /// Has an e-mail address.
    Email,
    /// Has a web site.
    Website,
    /// Has a picture.
    Photo,
}

/// Some days, counted from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Days {
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// Monday to Sunday of this week.
    Week,
    /// Monday to Sunday of the next.
    NextWeek,
    /// This calendar month.
    Month,
}

impl Days {
    /// The first and the last of them.
    pub(in crate::people::search) fn range(self, today: Date) -> (Date, Date) {
        let later = |date: Date, days: i8| date.checked_add(i32::from(days).days()).unwrap_or(Date::MAX);
        let monday =
            today.checked_sub(i32::from(today.weekday().to_monday_zero_offset()).days()).unwrap_or(Date::MIN);
        match self {
            Self::Today => (today, today),
            Self::Tomorrow => (later(today, 1), later(today, 1)),
            Self::Week => (monday, later(monday, 6)),
            Self::NextWeek => (later(monday, 7), later(monday, 13)),
            Self::Month => (today.first_of_month(), today.last_of_month()),
        }
    }

    pub(super) fn holds(self, day: Date, today: Date) -> bool {
        let (first, last) = self.range(today);
        (first..=last).contains(&day)
    }

    /// Which of the days is that birthday, if one is.
    pub(in crate::people::search) fn birthday(self, birthday: Birthday, today: Date) -> Option<Date> {
        let (first, last) = self.range(today);
        first.series(1.day()).take_while(|&day| day <= last).find(|&day| falls_on(birthday, day))
    }
}

/// What stands before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Is,
    Has,
    Birthday,
    Back,
}

impl Head {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Has => "has",
            Self::Birthday => "birthday",
            Self::Back => "back",
        }
    }
}

/// How each is typed; where there are several ways, the first is the one that is shown.
pub(super) const WORDS: [(Head, &str, Quality); 40] = [
    (Head::Is, "active", Quality::Active),
    (Head::Is, "quiet", Quality::Quiet),
    (Head::Is, "online", Quality::Online),
    (Head::Is, "mobile", Quality::Mobile),
    (Head::Is, "busy", Quality::Busy),
    (Head::Is, "idle", Quality::Idle),
    (Head::Is, "away", Quality::Away),
    (Head::Is, "offline", Quality::Offline),
    (Head::Is, "in", Quality::In),
    (Head::Is, "free", Quality::Free),
    (Head::Is, "meeting", Quality::Meeting),
    (Head::Is, "absent", Quality::Absent),
    (Head::Is, "birthday", Quality::Birthday(Days::Today)),
    (Head::Is, "favourite", Quality::Favourite),
    (Head::Is, "watched", Quality::Watched),
    (Head::Is, "bot", Quality::Bot),
    (Head::Is, "extranet", Quality::Extranet),
    (Head::Is, "dismissed", Quality::Dismissed),
    (Head::Is, "dnd", Quality::Busy),
    (Head::Is, "vacation", Quality::Absent),
    (Head::Is, "favorite", Quality::Favourite),
    (Head::Is, "fav", Quality::Favourite),
    (Head::Is, "guest", Quality::Extranet),
    (Head::Has, "phone", Quality::Phone),
    (Head::Has, "mobile", Quality::MobilePhone),
    (Head::Has, "extension", Quality::Extension),
    (Head::Has, "email", Quality::Email),
    (Head::Has, "website", Quality::Website),
    (Head::Has, "photo", Quality::Photo),
    (Head::Has, "mail", Quality::Email),
    (Head::Has, "site", Quality::Website),
    (Head::Birthday, "today", Quality::Birthday(Days::Today)),
    (Head::Birthday, "tomorrow", Quality::Birthday(Days::Tomorrow)),
    (Head::Birthday, "week", Quality::Birthday(Days::Week)),
    (Head::Birthday, "nextweek", Quality::Birthday(Days::NextWeek)),
    (Head::Birthday, "month", Quality::Birthday(Days::Month)),
    (Head::Back, "today", Quality::Back(Days::Today)),
    (Head::Back, "tomorrow", Quality::Back(Days::Tomorrow)),
    (Head::Back, "week", Quality::Back(Days::Week)),
    (Head::Back, "nextweek", Quality::Back(Days::NextWeek)),
];

impl Quality {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::Active,
        Self::Quiet,
        Self::Online,
        Self::Mobile,
        Self::Busy,
        Self::Idle,
        Self::Away,
        Self::Offline,
        Self::In,
        Self::Free,
        Self::Meeting,
        Self::Absent,
        Self::Back(Days::Today),
        Self::Back(Days::Tomorrow),
        Self::Back(Days::Week),
        Self::Back(Days::NextWeek),
        Self::Birthday(Days::Today),
        Self::Birthday(Days::Tomorrow),
        Self::Birthday(Days::Week),
        Self::Birthday(Days::NextWeek),
        Self::Birthday(Days::Month),
        Self::Favourite,
        Self::Watched,
        Self::Bot,
        Self::Extranet,
        Self::Dismissed,
        Self::Phone,
        Self::MobilePhone,
        Self::Extension,
        Self::Email,
        Self::Website,
        Self::Photo,
    ];

    /// How it is typed.
    pub(super) fn typed(self) -> (Head, &'static str) {
        let found = WORDS.iter().find(|(_, _, quality)| *quality == self);
        found.map_or((Head::Is, ""), |&(head, word, _)| (head, word))
    }

    /// Every way in which it is typed, the one that is shown first.
    #[must_use]
    pub fn spellings(self) -> Vec<String> {
        let words = WORDS.iter().filter(|(_, _, quality)| *quality == self);
        words.map(|(head, word, _)| format!("{}:{word}", head.as_str())).collect()
    }

    /// A word for it that no other has: the end of its key in the Fluent files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MobilePhone => "mobile-phone",
            Self::Birthday(Days::Today) => "birthday",
            Self::Birthday(Days::Tomorrow) => "birthday-tomorrow",
            Self::Birthday(Days::Week) => "birthday-week",
            Self::Birthday(Days::NextWeek) => "birthday-nextweek",
            Self::Birthday(Days::Month) => "birthday-month",
            Self::Back(Days::Today) => "back-today",
            Self::Back(Days::Tomorrow) => "back-tomorrow",
            Self::Back(Days::Week) => "back-week",
            Self::Back(Days::NextWeek | Days::Month) => "back-nextweek",
            quality => quality.typed().1,
        }
    }

    /// What holds of everybody in a group of the list; `None`: the group has no word of its own.
    #[must_use]
    pub const fn of(availability: Availability) -> Option<Self> {
        Some(match availability {
            Availability::Active => Self::Active,
            Availability::Quiet => Self::Quiet,
            Availability::Mobile => Self::Mobile,
            Availability::Busy => Self::Busy,
            Availability::Idle => Self::Idle,
            Availability::Away => Self::Away,
            Availability::Offline => Self::Offline,
            Availability::Absent => Self::Absent,
            Availability::Unknown | Availability::Other => return None,
        })
    }

    /// The groups of the list that it is made of, if it is: of several groups each is welcome.
    pub(super) const fn groups(self) -> Option<&'static [Availability]> {
        Some(match self {
            Self::Active => &[Availability::Active],
            Self::Quiet => &[Availability::Quiet],
            Self::Online => &[Availability::Active, Availability::Quiet],
            Self::Mobile => &[Availability::Mobile],
            Self::Busy => &[Availability::Busy],
            Self::Idle => &[Availability::Idle],
            Self::Away => &[Availability::Away],
            _ => return None,
        })
    }

    /// Whether it can hold of anybody else, by what the portal tells: of presences, and of calendars.
    #[must_use]
    pub fn can_occur(self, roster: &Roster) -> bool {
        match self {
            Self::Free | Self::Meeting => roster.knows_schedules(),
            _ => self
                .groups()
                .is_none_or(|groups| groups.iter().any(|group| group.can_occur(roster.portal_tells()))),
        }
    }

    /// Whether the clock alone may change of whom it holds, as calendars tell.
    pub(in crate::people::search) const fn is_of_calendars(self) -> bool {
        matches!(self, Self::Free | Self::Meeting | Self::Absent | Self::Back(_))
    }

    pub(super) fn holds(self, entry: &Entry, known: &Known<'_>) -> bool {
        let (person, phones) = (&entry.person, &entry.person.phones);
        let (roster, now, today) = (known.roster, known.roster.now(), known.roster.today());
        if let Some(groups) = self.groups() {
            return groups.contains(&entry.availability());
        }
        match self {
            // What is made of groups is answered above.
            Self::Active
            | Self::Quiet
            | Self::Online
            | Self::Mobile
            | Self::Busy
            | Self::Idle
            | Self::Away => false,
            Self::Offline => matches!(entry.availability(), Availability::Offline | Availability::Absent),
            Self::In => entry.verdict.presence.is_in(),
            Self::Free => roster.free_from(entry, now) == FreeFrom::Now,
            Self::Meeting => roster.is_in_meeting(entry, now),
            Self::Absent => roster.is_absent(entry, now),
            Self::Back(days) => {
                today.zip(roster.day_back(entry, now)).is_some_and(|(today, back)| days.holds(back, today))
            }
            Self::Birthday(days) => {
                today.zip(person.birthday).is_some_and(|(today, day)| days.birthday(day, today).is_some())
            }
            Self::Favourite => known.marked.favourites.contains(&person.id),
            Self::Watched => known.marked.watched.contains(&person.id),
            Self::Bot => person.flags.bot,
            Self::Extranet => person.flags.extranet,
            Self::Dismissed => !person.flags.active,
            Self::Phone => [&phones.work, &phones.mobile, &phones.personal].iter().any(|p| p.is_some()),
            Self::MobilePhone => phones.mobile.is_some(),
            Self::Extension => phones.inner.is_some(),
            Self::Email => person.email.is_some(),
            Self::Website => person.website.is_some(),
            Self::Photo => person.avatar.is_some(),
        }
    }
}

/// Of how many people each quality holds, or does not where `true` says so: of colleagues, and where it is about programs or
/// those who have left, of these.
#[must_use]
pub fn headcounts(qualities: &[(Quality, bool)], roster: &Roster, marked: &Marked) -> Vec<usize> {
    let known = Known { roster, marked };
    let mut counts = vec![0; qualities.len()];
    // Each person is looked at once: far apart in memory they cost more than the questions.
    for (slot, brief) in roster.briefs().iter().enumerate() {
        let entry = roster.entry_at(slot);
        for (count, &(quality, not)) in counts.iter_mut().zip(qualities) {
            let is_meant = brief.colleague || !not && matches!(quality, Quality::Bot | Quality::Dismissed);
            *count += usize::from(is_meant && quality.holds(entry, &known) != not);
        }
    }
    counts
}

/// What qualities need besides the person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    /// Its instant is now.
    pub(super) roster: &'a Roster,
    pub(super) marked: &'a Marked,
}
