//! Names: tables of given and family names, and how one person gets theirs.

use crate::demo::random::{Topic, choose, random};

use super::roles::BLOCK;

/// A word as its bearer writes it, and in Latin letters for addresses.
type Word = (&'static str, &'static str);

/// A person's name as the portal stores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) first: &'static str,
    pub(crate) last: &'static str,
    /// Given and family name in lower-case Latin letters.
    pub(crate) latin: (&'static str, &'static str),
    pub(crate) language: Language,
}

/// What the portal tells of a person's gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

impl Gender {
    /// As the dialect writes it.
    pub(crate) const fn letter(self) -> &'static str {
        self.choose("F", "M")
    }

    const fn choose<T: Copy>(self, female: T, male: T) -> T {
        match self {
            Self::Female => female,
            Self::Male => male,
        }
    }
}

/// The language in which a person's position and the like are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Russian,
    English,
}

impl Language {
    pub(crate) const fn choose<T: Copy>(self, russian: T, english: T) -> T {
        match self {
            Self::Russian => russian,
            Self::English => english,
        }
    }
}

/// The name of the person at `index`.
pub(crate) fn name(seed: u64, index: u32, gender: Gender) -> Name {
    let (block, place) = (u64::from(index / BLOCK), u64::from(index % BLOCK));
    // 7 shares no factor with 60: every culture and every oddity appears in every block.
    let slot = (place * 7 + random(seed, block, Topic::Culture) % 60) % 60;
    if let Some(odd) = odd_name(slot, gender) {
        return odd;
    }
    let (hers, his, families) = match slot {
        0..27 => return russian(seed, index, gender),
        27..46 => (ENGLISH_WOMEN, ENGLISH_MEN, ENGLISH_FAMILIES),
        46..50 => (GERMAN_WOMEN, GERMAN_MEN, GERMAN_FAMILIES),
        50..54 => (TURKISH_WOMEN, TURKISH_MEN, TURKISH_FAMILIES),
        _ => (CHINESE_WOMEN, CHINESE_MEN, CHINESE_FAMILIES),
    };
    let first = choose(random(seed, index.into(), Topic::FirstName), gender.choose(hers, his));
    let last = family(seed, index, families);
    Name { first: first.0, last: last.0, latin: (first.1, last.1), language: Language::English }
}

/// Names that a client must be ready for: entities, a nickname in quotes, emoji, right-to-left script.
const fn odd_name(slot: u64, gender: Gender) -> Option<Name> {
    let (woman_first, woman_latin, man_first, man_latin, last, last_latin, language) = match slot {
        5 => (
            "Мария &quot;Маша&quot;",
            "maria",
            "Александр &quot;Саша&quot;",
            "alexander",
            "Шевченко",
            "shevchenko",
            Language::Russian,
        ),
        30 => ("Aoife", "aoife", "Cillian", "cillian", "O&#039;Hara", "ohara", Language::English),
        31 => ("Robin ☕", "robin", "Robin ☕", "robin", "Vale", "vale", Language::English),
        58 => ("נועה", "noa", "איתן", "eitan", "לביא", "lavi", Language::English),
        59 => ("ليلى", "layla", "طارق", "tariq", "حداد", "haddad", Language::English),
        _ => return None,
    };
    let (first, first_latin) = gender.choose((woman_first, woman_latin), (man_first, man_latin));
    Some(Name { first, last, latin: (first_latin, last_latin), language })
}

fn russian(seed: u64, index: u32, gender: Gender) -> Name {
    let given = gender.choose(RUSSIAN_WOMEN, RUSSIAN_MEN);
    let first = choose(random(seed, index.into(), Topic::FirstName), given);
    let (his, hers, latin_his, latin_hers) = family(seed, index, RUSSIAN_FAMILIES);
    let (last, latin) = gender.choose((hers, latin_hers), (his, latin_his));
    Name { first: first.0, last, latin: (first.1, latin), language: Language::Russian }
}

/// Neighbours get different family names: the table is walked, from where the seed says.
fn family<T: Copy>(seed: u64, index: u32, table: &[T]) -> T {
    let start = random(seed, 0, Topic::LastName) % 1009;
    let length = table.len() as u64;
    // 11 shares no factor with the lengths of the tables.
    let at = (u64::from(index) * 11 + u64::from(index / BLOCK) + start) % length.max(1);
    table[usize::try_from(at).unwrap_or(0)]
}

/// Display names of accounts that are not people.
pub(crate) const BOTS: &[&str] = &["Release Bot", "Помощник", "Duty Bot", "Напоминалка"];
/// Customers choose their own names; some of them steer a terminal or the direction of text.
pub(crate) const CUSTOMERS: &[&str] = &[
    "Гость сайта",
    "Customer from the site",
    "Olga (Telegram)",
    "Visitor \u{202e}ppAstahW",
    "\u{1b}[7mBuyer\u{7}",
];
pub(crate) const CONTACTS: &[&str] = &["Partner support", "Поддержка партнёра", "Hosting desk"];
pub(crate) const GUESTS: &[&str] = &["Guest of the call", "Гость встречи", "Visitor\u{200b}\u{ad}"];

const RUSSIAN_WOMEN: &[Word] = &[
    ("Анна", "anna"),
    ("Елена", "elena"),
    ("Ольга", "olga"),
    ("Мария", "maria"),
    ("Екатерина", "ekaterina"),
    ("Наталья", "natalia"),
    ("Ирина", "irina"),
    ("Светлана", "svetlana"),
    ("Татьяна", "tatiana"),
    ("Юлия", "yulia"),
    ("Дарья", "daria"),
    ("Алина", "alina"),
    ("Ксения", "ksenia"),
    ("Полина", "polina"),
    ("Вера", "vera"),
    ("Софья", "sofia"),
    ("Галина", "galina"),
    ("Людмила", "lyudmila"),
    ("Виктория", "victoria"),
    ("Надежда", "nadezhda"),
    ("Марина", "marina"),
    ("Варвара", "varvara"),
];

const RUSSIAN_MEN: &[Word] = &[
    ("Иван", "ivan"),
    ("Дмитрий", "dmitry"),
    ("Сергей", "sergey"),
    ("Алексей", "alexey"),
    ("Андрей", "andrey"),
    ("Михаил", "mikhail"),
    ("Николай", "nikolay"),
    ("Павел", "pavel"),
    ("Артём", "artem"),
    ("Егор", "egor"),
    ("Максим", "maxim"),
    ("Илья", "ilya"),
    ("Кирилл", "kirill"),
    ("Роман", "roman"),
    ("Олег", "oleg"),
    ("Юрий", "yury"),
    ("Владимир", "vladimir"),
    ("Фёдор", "fedor"),
    ("Глеб", "gleb"),
    ("Тимур", "timur"),
    ("Борис", "boris"),
    ("Константин", "konstantin"),
];

/// His form, her form, and both in Latin letters.
const RUSSIAN_FAMILIES: &[(&str, &str, &str, &str)] = &[
    ("Петров", "Петрова", "petrov", "petrova"),
    ("Орлов", "Орлова", "orlov", "orlova"),
    ("Морозов", "Морозова", "morozov", "morozova"),
    ("Соколов", "Соколова", "sokolov", "sokolova"),
    ("Лебедев", "Лебедева", "lebedev", "lebedeva"),
    ("Волков", "Волкова", "volkov", "volkova"),
    ("Зайцев", "Зайцева", "zaytsev", "zaytseva"),
    ("Белов", "Белова", "belov", "belova"),
    ("Крылов", "Крылова", "krylov", "krylova"),
    ("Тихонов", "Тихонова", "tikhonov", "tikhonova"),
    ("Комаров", "Комарова", "komarov", "komarova"),
    ("Щербаков", "Щербакова", "shcherbakov", "shcherbakova"),
    ("Гусев", "Гусева", "gusev", "guseva"),
    ("Журавлёв", "Журавлёва", "zhuravlev", "zhuravleva"),
    ("Ефимов", "Ефимова", "efimov", "efimova"),
    ("Вересаев", "Вересаева", "veresaev", "veresaeva"),
    ("Малышев", "Малышева", "malyshev", "malysheva"),
    ("Ковальчук", "Ковальчук", "kovalchuk", "kovalchuk"),
    ("Черных", "Черных", "chernykh", "chernykh"),
    ("Лисицын", "Лисицына", "lisitsyn", "lisitsyna"),
    ("Рябинин", "Рябинина", "ryabinin", "ryabinina"),
    ("Снегирёв", "Снегирёва", "snegirev", "snegireva"),
    ("Полянский", "Полянская", "polyansky", "polyanskaya"),
    ("Заречный", "Заречная", "zarechny", "zarechnaya"),
    ("Алиев", "Алиева", "aliev", "alieva"),
    ("Хасанов", "Хасанова", "khasanov", "khasanova"),
    ("Дёмин", "Дёмина", "demin", "demina"),
    ("Яковлев", "Яковлева", "yakovlev", "yakovleva"),
    ("Одинцов", "Одинцова", "odintsov", "odintsova"),
    ("Бергер", "Бергер", "berger", "berger"),
    ("Шульга", "Шульга", "shulga", "shulga"),
];

const ENGLISH_WOMEN: &[Word] = &[
    ("Alice", "alice"),
    ("Grace", "grace"),
    ("Nora", "nora"),
    ("Hannah", "hannah"),
    ("Zoe", "zoe"),
    ("Priya", "priya"),
    ("Amara", "amara"),
    ("Lucía", "lucia"),
    ("Chloé", "chloe"),
    ("Ingrid", "ingrid"),
    ("Emily", "emily"),
    ("Ruth", "ruth"),
    ("Sara", "sara"),
    ("Beatriz", "beatriz"),
    ("Fiona", "fiona"),
    ("Maya", "maya"),
];

const ENGLISH_MEN: &[Word] = &[
    ("Henry", "henry"),
    ("Oliver", "oliver"),
    ("Daniel", "daniel"),
    ("Marcus", "marcus"),
    ("Theo", "theo"),
    ("Rafael", "rafael"),
    ("Kwame", "kwame"),
    ("Arjun", "arjun"),
    ("Étienne", "etienne"),
    ("Lars", "lars"),
    ("Samuel", "samuel"),
    ("Jacob", "jacob"),
    ("Mateo", "mateo"),
    ("Victor", "victor"),
    ("Neil", "neil"),
    ("Adam", "adam"),
];

const ENGLISH_FAMILIES: &[Word] = &[
    ("Stone", "stone"),
    ("Walker", "walker"),
    ("Bennett", "bennett"),
    ("Okafor", "okafor"),
    ("Sharma", "sharma"),
    ("Silva", "silva"),
    ("Laurent", "laurent"),
    ("Lindqvist", "lindqvist"),
    ("Novak", "novak"),
    ("Kowalski", "kowalski"),
    ("Fletcher", "fletcher"),
    ("Hughes", "hughes"),
    ("Moreno", "moreno"),
    ("Ferreira", "ferreira"),
    ("Nakamura", "nakamura"),
    ("Costa", "costa"),
    ("Harding", "harding"),
    ("Whitfield", "whitfield"),
    ("Ashworth-Cunningham", "ashworth-cunningham"),
    ("Reed", "reed"),
    ("Marlow", "marlow"),
    ("Popescu", "popescu"),
    ("Dvořák", "dvorak"),
];

const GERMAN_WOMEN: &[Word] = &[
    ("Käthe", "kaethe"),
    ("Anneliese", "anneliese"),
    ("Jana", "jana"),
    ("Ulrike", "ulrike"),
    ("Lena", "lena"),
];
const GERMAN_MEN: &[Word] = &[
    ("Jürgen", "juergen"),
    ("Klaus", "klaus"),
    ("Matthias", "matthias"),
    ("Uwe", "uwe"),
    ("Felix", "felix"),
];
const GERMAN_FAMILIES: &[Word] = &[
    ("Müller", "mueller"),
    ("Schäfer", "schaefer"),
    ("Groß", "gross"),
    ("Weber", "weber"),
    ("von Hohenfels", "hohenfels"),
    ("Köhler", "koehler"),
    ("Vogt", "vogt"),
];

const TURKISH_WOMEN: &[Word] =
    &[("Ayşe", "ayse"), ("Zeynep", "zeynep"), ("Gülşen", "gulsen"), ("Elif", "elif"), ("Defne", "defne")];
const TURKISH_MEN: &[Word] =
    &[("Mehmet", "mehmet"), ("Çağrı", "cagri"), ("Emre", "emre"), ("Oğuz", "oguz"), ("İlker", "ilker")];
const TURKISH_FAMILIES: &[Word] = &[
    ("Yılmaz", "yilmaz"),
    ("Öztürk", "ozturk"),
    ("Şahin", "sahin"),
    ("Aydın", "aydin"),
    ("Kılıç", "kilic"),
    ("Doğan", "dogan"),
    ("Güneş", "gunes"),
];

const CHINESE_WOMEN: &[Word] =
    &[("美玲", "meiling"), ("晓燕", "xiaoyan"), ("静", "jing"), ("雨桐", "yutong"), ("芳", "fang")];
const CHINESE_MEN: &[Word] =
    &[("偉", "wei"), ("建国", "jianguo"), ("浩然", "haoran"), ("明", "ming"), ("子轩", "zixuan")];
const CHINESE_FAMILIES: &[Word] = &[
    ("陳", "chen"),
    ("王", "wang"),
    ("李", "li"),
    ("張", "zhang"),
    ("刘", "liu"),
    ("林", "lin"),
    ("黄", "huang"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    const fn gender(index: u32) -> Gender {
        if index.is_multiple_of(2) { Gender::Female } else { Gender::Male }
    }

    #[test]
    fn sixty_people_have_nearly_sixty_names() {
        for seed in 0..50 {
            let names: HashSet<_> = (0..60)
                .map(|index| name(seed, index, gender(index)))
                .map(|name| (name.first, name.last))
                .collect();
            assert!(names.len() >= 58, "seed {seed}: {}", names.len());
        }
    }

    #[test]
    fn every_script_and_oddity_is_met() {
        for seed in 0..50 {
            let all: String = (0..60)
                .map(|index| name(seed, index, Gender::Female))
                .flat_map(|n| [n.first, n.last])
                .collect();
            assert!(all.contains("&quot;") && all.contains("&#039;") && all.contains('☕'));
            assert!(all.chars().any(|c| ('\u{4e00}'..'\u{9fff}').contains(&c)));
            assert!(all.chars().any(|c| ('\u{590}'..'\u{700}').contains(&c)));
            assert!(all.chars().any(|c| ('а'..='я').contains(&c)) && all.is_char_boundary(0));
        }
    }

    #[test]
    fn addresses_are_plain() {
        for index in 0..600 {
            let (first, last) = name(3, index, gender(index)).latin;
            assert!(format!("{first}{last}").bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
        }
    }
}
