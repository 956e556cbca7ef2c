//! The divisions of the company, their teams, and the positions in each: tables.

/// A position in Russian and in English.
pub(crate) type Position = (&'static str, &'static str);

/// A kind of team: several of them may sit in several cities.
pub(super) struct Kind {
    pub(super) name: &'static str,
    /// What people do there, besides leading.
    pub(super) positions: &'static [Position],
}

/// A part of the company, with its teams.
pub(super) struct Division {
    pub(super) name: &'static str,
    /// The title of the one who leads it.
    pub(super) head: Position,
    pub(super) teams: &'static [Kind],
}

/// The company's name and the title of the one who leads it.
pub(super) const COMPANY: (&str, Position) = ("Acme", ("Генеральный директор", "Chief executive officer"));

/// The title of the head of a team.
pub(super) const TEAM_HEAD: Position = ("Руководитель группы", "Team lead");

pub(super) const DIVISIONS: &[Division] = &[
    Division {
        name: "Product",
        head: ("Директор по продукту", "Chief product officer"),
        teams: &[
            Kind {
                name: "Design",
                positions: &[
                    ("Дизайнер", "Product designer"),
                    ("Иллюстратор", "Illustrator"),
                    ("Дизайнер интерфейсов", "UI designer"),
                ],
            },
            Kind {
                name: "Research",
                positions: &[("Аналитик", "Analyst"), ("Исследователь", "UX researcher")],
            },
            Kind {
                name: "Документация",
                positions: &[("Технический писатель", "Technical writer"), ("Редактор", "Editor")],
            },
        ],
    },
    Division {
        name: "Engineering",
        head: ("Технический директор", "Chief technology officer"),
        teams: &[
            Kind {
                name: "Backend",
                positions: &[
                    ("Разработчик", "Backend engineer"),
                    ("Ведущий разработчик", "Senior backend engineer"),
                    ("Архитектор", "Software architect"),
                ],
            },
            Kind {
                name: "Frontend",
                positions: &[("Фронтенд-разработчик", "Frontend engineer"), ("Верстальщик", "Web developer")],
            },
            Kind {
                name: "Quality",
                positions: &[
                    ("Тестировщик", "QA engineer"),
                    ("Инженер по качеству", "Test automation engineer"),
                ],
            },
            Kind {
                name: "Platform",
                positions: &[
                    ("Системный инженер", "Site reliability engineer"),
                    ("Инженер данных", "Data engineer"),
                ],
            },
        ],
    },
    Division {
        name: "Продажи",
        head: ("Коммерческий директор", "Head of sales"),
        teams: &[
            Kind {
                name: "Key accounts",
                positions: &[
                    ("Менеджер по работе с клиентами", "Key account manager"),
                    ("Пресейл-инженер", "Presales engineer"),
                ],
            },
            Kind {
                name: "Региональные продажи",
                positions: &[
                    ("Менеджер по продажам", "Sales manager"),
                    ("Старший менеджер", "Senior sales manager"),
                ],
            },
            Kind {
                name: "Партнёры", positions: &[("Менеджер по партнёрам", "Partner manager")]
            },
        ],
    },
    Division {
        name: "Operations",
        head: ("Операционный директор", "Chief operating officer"),
        teams: &[
            Kind {
                name: "Support",
                positions: &[
                    ("Специалист поддержки", "Support specialist"),
                    ("Инженер поддержки", "Support engineer"),
                ],
            },
            Kind {
                name: "IT",
                positions: &[
                    ("Системный администратор", "System administrator"),
                    ("Инженер сети", "Network engineer"),
                ],
            },
            Kind {
                name: "Логистика",
                positions: &[("Логист", "Logistics coordinator"), ("Кладовщик", "Warehouse keeper")],
            },
        ],
    },
    Division {
        name: "Finance",
        head: ("Финансовый директор", "Chief financial officer"),
        teams: &[
            Kind {
                name: "Бухгалтерия",
                positions: &[("Бухгалтер", "Accountant"), ("Старший бухгалтер", "Senior accountant")],
            },
            Kind {
                name: "Legal",
                positions: &[("Юрист", "Legal counsel"), ("Специалист по договорам", "Contracts specialist")],
            },
        ],
    },
    Division {
        name: "Marketing",
        head: ("Директор по маркетингу", "Head of marketing"),
        teams: &[
            Kind {
                name: "Brand",
                positions: &[("Маркетолог", "Brand manager"), ("PR-менеджер", "PR manager")],
            },
            Kind {
                name: "R&amp;D events",
                positions: &[
                    ("Организатор мероприятий", "Event manager"),
                    ("Менеджер сообщества", "Community manager"),
                ],
            },
        ],
    },
    Division {
        name: "People",
        head: ("Директор по персоналу", "Head of people"),
        teams: &[
            Kind {
                name: "Recruiting",
                positions: &[("Рекрутер", "Recruiter"), ("HR-менеджер", "HR manager")],
            },
            Kind {
                name: "Офис",
                positions: &[("Офис-менеджер", "Office manager"), ("Администратор", "Receptionist")],
            },
        ],
    },
];
