//! Calls and their answers as values: what a planner plans and the client sends.

use jiff::civil::Date;

use crate::people::schedule::{CalendarEntry, WorkingTime};
use crate::people::structure::{Node, NodeId, NodeKind, NodeMembers};
use crate::people::{ChatText, Department, DepartmentId, Person, PersonId, Status};

/// One call of the dialect. Ids and texts are data; the client writes them as the method wants them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// `im.user.get` without `ID`: the owner of the webhook. Answers [`Reply::Person`].
    Me,
    /// `im.user.get`; the only one that fills `desktop_last_date`. Answers [`Reply::Person`].
    User(PersonId),
    /// `im.user.list.get`, with `RESULT_TYPE=array`. Answers [`Reply::People`].
    Users(Vec<PersonId>),
    /// `im.user.status.get`. Answers [`Reply::Status`].
    Status,
    /// `im.user.status.set`. Answers [`Reply::Done`].
    SetStatus(Status),
    /// `im.user.status.idle.start`, `AGO` in minutes (at least 1). Answers [`Reply::Done`].
    StartIdle {
        /// How long ago the idleness began, in minutes.
        ago: u32,
    },
    /// `im.user.status.idle.end`. Answers [`Reply::Done`].
    EndIdle,
    /// `im.department.colleagues.list` with `USER_DATA=Y`, 50 a page. Answers [`Reply::People`].
    Colleagues {
        /// How many to skip.
        offset: u32,
    },
    /// `im.department.employees.get`. Answers [`Reply::Members`].
    Employees(Vec<DepartmentId>),
    /// `im.department.employees.get` with `USER_DATA=Y`: the same, whole. Answers [`Reply::People`].
    Staff(Vec<DepartmentId>),
    /// `im.search.user.list`, 50 a page; `find` of at least 2 characters. Answers [`Reply::People`].
    SearchUsers {
        /// What is looked for: whole words' beginnings.
        find: String,
        /// How many to skip.
        offset: u32,
    },
    /// `im.search.department.list`, 50 a page; an empty `find` lists every department. Answers
    /// [`Reply::Departments`].
    SearchDepartments {
        /// What is looked for, or empty.
        find: String,
        /// How many to skip.
        offset: u32,
    },
    /// `im.revision.get`. Answers [`Reply::Revision`].
    Revision,
    /// `user.get` with `FILTER[ACTIVE]=true` and a `select` of what whosin needs, 50 a page. Answers
    /// [`Reply::Briefs`].
    UserBriefs {
        /// How many to skip.
        start: u32,
    },
    /// `department.get`, 50 a page. Answers [`Reply::Departments`].
    DepartmentTree {
        /// How many to skip.
        start: u32,
    },
    /// `profile`. Answers [`Reply::Profile`].
    Profile,
    /// `scope`. Answers [`Reply::Scope`].
    Scope,
    /// `method.get`: whether the portal has a method, and lets the webhook call it. Answers
    /// [`Reply::MethodAvailability`].
    MethodAvailability(&'static str),
    /// `server.time`. Answers [`Reply::ServerTime`].
    ServerTime,
    /// `calendar.accessibility.get` (scope `calendar`): when people are busy or absent. The portal reads all of them with
    /// one query and tells of no maximum. Answers [`Reply::Accessibility`].
    Accessibility {
        /// Whose calendars.
        users: Vec<PersonId>,
        /// The first day, by the portal's calendar.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// `calendar.settings.get` (scope `calendar`): the working time of the company. Answers [`Reply::WorkingTime`].
    CalendarSettings,
    /// `humanresources.node.list` of REST 3.0 (scope `humanresources`), 200 a page: departments or teams, without their
    /// people. Answers [`Reply::Nodes`].
    Nodes {
        /// Which of the two.
        kind: NodeKind,
        /// How many to skip.
        offset: u32,
    },
    /// `humanresources.node.get` of REST 3.0 (scope `humanresources`): the people of a node. Answers
    /// [`Reply::NodeMembers`].
    NodeMembers(NodeId),
    /// `im.message.add`: says something to somebody in the chat, as the owner of the webhook. Twice is two messages, so
    /// nothing puts it again by itself. Answers [`Reply::Sent`].
    SendMessage {
        /// To whom.
        to: PersonId,
        /// What.
        text: ChatText,
    },
    /// `im.recent.list` with `SKIP_DIALOG=Y` and `SKIP_OPENLINES=Y`: which of the chats is the whole company's. Answers
    /// [`Reply::GeneralChat`].
    GeneralChat,
    /// `im.recent.list` with `SKIP_CHAT=Y` and `SKIP_OPENLINES=Y`, [`RECENT_PAGE`] a page: with whom the owner of the
    /// webhook talks, the latest first. Answers [`Reply::Recent`].
    Recent {
        /// How many to skip.
        offset: u32,
    },
    /// `im.dialog.users.list` with `LAST_ID`, [`MEMBERS_PAGE`] a page: the members of a chat who are still employed, by
    /// their numbers. Answers [`Reply::People`].
    ChatMembers {
        /// Of which chat.
        chat: ChatId,
        /// After whom.
        after: PersonId,
    },
}

/// People or chats in a page of `im.recent.list`, the most that the portal gives.
pub const RECENT_PAGE: u32 = 200;
/// People in a page of `im.dialog.users.list`, the most that the portal gives.
pub const MEMBERS_PAGE: u32 = 200;

/// The portal's number for a chat, at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChatId(pub u64);

/// Somebody with whom the owner of the webhook has a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecentPartner {
    /// Who.
    pub id: PersonId,
    /// Whether anything was written in it: of newcomers the portal lists one beforehand (`default_user_record`).
    pub written_to: bool,
}

impl Command {
    /// Whether my own status or idleness is another afterwards.
    #[must_use]
    pub const fn changes_my_status(&self) -> bool {
        matches!(self, Self::SetStatus(_) | Self::StartIdle { .. } | Self::EndIdle)
    }

    /// The status that it sets, when it does.
    #[must_use]
    pub const fn set_status(&self) -> Option<Status> {
        match self {
            Self::SetStatus(status) => Some(*status),
            _ => None,
        }
    }

    /// To whom it says something, when it does.
    #[must_use]
    pub const fn recipient(&self) -> Option<PersonId> {
        match self {
            Self::SendMessage { to, .. } => Some(*to),
            _ => None,
        }
    }

    /// Whether it may stand in a `batch`, which takes `$result[…]` in a text for a reference to another answer, and
    /// does not know the methods of REST 3.0.
    #[must_use]
    pub const fn may_be_batched(&self) -> bool {
        self.recipient().is_none() && !self.is_of_structure()
    }

    /// Whether it asks for calendars.
    #[must_use]
    pub const fn is_of_calendars(&self) -> bool {
        matches!(self, Self::Accessibility { .. } | Self::CalendarSettings)
    }

    /// Whether it asks for the structure of the company: by REST 3.0, whose calls share a request with none of the others.
    #[must_use]
    pub const fn is_of_structure(&self) -> bool {
        matches!(self, Self::Nodes { .. } | Self::NodeMembers(_))
    }

    /// Whether it asks for chats and their members.
    #[must_use]
    pub const fn is_of_chats(&self) -> bool {
        matches!(self, Self::GeneralChat | Self::Recent { .. } | Self::ChatMembers { .. })
    }

    /// Whether it looks for people by a text.
    #[must_use]
    pub const fn is_search(&self) -> bool {
        matches!(self, Self::SearchUsers { .. })
    }
}

/// Where in a list an answer stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The offset of the next page, when there is one.
    pub next: Option<u32>,
    /// How many there are in all, when the portal says so.
    pub total: Option<u32>,
}

/// What `profile` says of the owner of the webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The portal's number.
    pub id: PersonId,
    /// Whether the webhook acts for an administrator.
    pub admin: bool,
    /// Family and given name, cleaned.
    pub name: String,
    /// IANA time zone, when told.
    pub time_zone: Option<String>,
}

/// The answer to one [`Command`].
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// One person.
    Person(Box<Person>),
    /// Several people, and the ids that were asked for but not answered (unknown, or not to be seen).
    People {
        /// Those who were told.
        people: Vec<Person>,
        /// Asked by id and answered by `null` or not at all; always empty for lists and searches.
        missing: Vec<PersonId>,
        /// Where in the list this is.
        page: Page,
    },
    /// My own status; `None` when none is set (`false` on the wire).
    Status(Option<Status>),
    /// It was done (`true`), or the portal refused without an error (`false`).
    Done(bool),
    /// Departments.
    Departments {
        /// Those who were told.
        departments: Vec<Department>,
        /// Where in the list this is.
        page: Page,
    },
    /// The people of departments: ids only.
    Members(Vec<(DepartmentId, Vec<PersonId>)>),
    /// What `user.get` adds to people.
    Briefs {
        /// One for each person of the page, of whom no more is known than [`KnownFields::OF_USER_GET`]; the name is a
        /// stand-in.
        ///
        /// [`KnownFields::OF_USER_GET`]: crate::people::KnownFields::OF_USER_GET
        briefs: Vec<Person>,
        /// Where in the list this is.
        page: Page,
    },
    /// The owner of the webhook.
    Profile(Profile),
    /// The names of the granted scopes, lower case.
    Scope(Vec<String>),
    /// Whether a method may be called.
    MethodAvailability {
        /// Whether the portal has it.
        exists: bool,
        /// Whether the webhook may call it.
        available: bool,
    },
    /// The portal's clock.
    ServerTime(jiff::Timestamp),
    /// Revision of the messenger API.
    Revision(u32),
    /// The calendars of those who were told, an empty one for whoever has nothing in it or shows nothing. No titles.
    Accessibility(Vec<(PersonId, Vec<CalendarEntry>)>),
    /// When the company works.
    WorkingTime(WorkingTime),
    /// Departments or teams. REST 3.0 tells of no next page.
    Nodes {
        /// Those who were told.
        nodes: Vec<Node>,
        /// Whether the page was as full as it can be, so that there may be another.
        is_full: bool,
    },
    /// The people of a node.
    NodeMembers(NodeMembers),
    /// A message is in the chat, under that number.
    Sent(u64),
    /// The chat of the whole company; `None` when the owner of the webhook has none in the list.
    GeneralChat(Option<ChatId>),
    /// With whom the owner of the webhook talks.
    Recent {
        /// The latest first.
        partners: Vec<RecentPartner>,
        /// Whether another page follows.
        more: bool,
    },
}

impl Reply {
    /// Whether the portal says that it did what was asked of it.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Done(true) | Self::Sent(_))
    }
}
