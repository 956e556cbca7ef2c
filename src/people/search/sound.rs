//! How a word sounds, written in few Latin letters: the many ways of writing one name in two alphabets fall
//! together, so that `evgeniy`, `evgenii`, `yevgeny` and `Евгений` are one word.
//!
//! The rules are chosen so that what a beginning of a word sounds like begins what the whole word sounds like, as
//! far as that is possible; where a typed word may stop amid a sound, [`readings`] offers the ways it may go on.

use super::romanization;

/// Sounds of one letter: `j` is ж, `q` is ч, `w` is ш and щ, `c` is ц, `h` is х.
const CLUSTERS: [(&str, &str); 21] = [
    ("schtsch", "w"),
    ("shch", "w"),
    ("tsch", "q"),
    ("sch", "w"),
    ("shh", "w"),
    ("sh", "w"),
    ("ch", "q"),
    ("zh", "j"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("qu", "kv"),
    ("ß", "ss"),
    ("ου", "u"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("γγ", "ng"),
    ("τσ", "c"),
];

/// A sound and where it came from.
#[derive(Debug, Default)]
pub(super) struct Sounded {
    /// The sounds; words stay separated by single blanks.
    pub(super) text: String,
    /// For each byte of `text`, the byte of the folded text at which its letters begin.
    pub(super) origins: Vec<usize>,
}

impl Sounded {
    fn push(&mut self, sounds: &str, origin: usize) {
        for sound in sounds.chars() {
            let after_i = self.text.ends_with('i');
            match sound {
                // "ий", "iy", "yi".
                'i' if after_i => {}
                // "ье", "ye", "ё", "yo": one soft vowel.
                'e' | 'o' if after_i => {
                    self.text.pop();
                    let kept = self.origins.pop();
                    self.emit('e', kept.unwrap_or(origin));
                }
                sound => self.emit(sound, origin),
            }
        }
    }

    fn emit(&mut self, sound: char, origin: usize) {
        self.text.push(sound);
        self.origins.extend(std::iter::repeat_n(origin, sound.len_utf8()));
    }
}

/// The sounds of a folded text.
pub(super) fn of(folded: &str) -> String {
    sounded(folded).text
}

/// The sounds of a folded text and their places in it.
pub(super) fn sounded(folded: &str) -> Sounded {
    let mut out =
        Sounded { text: String::with_capacity(folded.len()), origins: Vec::with_capacity(folded.len()) };
    let mut at = 0;
    while let Some(c) = folded[at..].chars().next() {
        let rest = &folded[at..];
        if let Some((letters, sounds)) = cluster(c, rest) {
            out.push(sounds, at);
            at += letters.len();
            continue;
        }
        let next = rest[c.len_utf8()..].chars().next();
        match letter(c, next, &out.text) {
            Letter::Sounds(sounds) => out.push(sounds, at),
            Letter::Itself => match romanization::of(c) {
                Some(romanized) => out.push(&of(&romanized.to_ascii_lowercase()), at),
                None => out.push(c.encode_utf8(&mut [0; 4]), at),
            },
            Letter::Silent => {}
            Letter::Gap => {
                if !out.text.is_empty() && !out.text.ends_with(' ') {
                    out.emit(' ', at);
                }
            }
        }
        at += c.len_utf8();
    }
    out
}

fn cluster(first: char, rest: &str) -> Option<&'static (&'static str, &'static str)> {
    if !matches!(first, 's' | 't' | 'c' | 'z' | 'k' | 'p' | 'q' | 'ß' | 'ο' | 'α' | 'ε' | 'γ' | 'τ') {
        return None;
    }
    CLUSTERS.iter().find(|(letters, _)| rest.starts_with(letters))
}

enum Letter {
    Sounds(&'static str),
    Itself,
    Silent,
    Gap,
}

fn letter(c: char, next: Option<char>, before: &str) -> Letter {
    use Letter::{Gap, Itself, Silent, Sounds};
    Sounds(match c {
        'а' | 'ә' | 'ə' | 'α' => "a",
        'б' => "b",
        'в' | 'w' | 'β' => "v",
        'г' | 'ґ' | 'ғ' | 'γ' => "g",
        'д' | 'đ' | 'ð' | 'δ' => "d",
        'е' | 'э' | 'є' | 'æ' | 'œ' | 'ε' => "e",
        'ж' => "j",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'ы' | 'y' | 'j' | 'ı' | 'η' | 'ι' | 'υ' => "i",
        'к' | 'q' | 'қ' | 'κ' => "k",
        'л' | 'ł' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ң' | 'ν' => "n",
        'о' | 'ø' | 'ө' | 'ο' | 'ω' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'þ' | 'τ' | 'θ' => "t",
        'у' | 'ү' | 'ұ' => "u",
        'ф' | 'φ' => "f",
        'х' | 'һ' | 'χ' => "h",
        'ц' => "c",
        'ч' => "q",
        'ш' | 'щ' => "w",
        'ю' => "iu",
        'я' => "ia",
        'x' | 'ξ' => "ks",
        'ψ' => "ps",
        'c' if !matches!(next, Some('e' | 'i' | 'y')) => "k",
        // "John", "Hannah", "Köhler".
        'h' if before.ends_with(['a', 'e', 'i', 'o', 'u']) && is_mute_before(next) => return Silent,
        'ъ' | 'ь' | '\'' | '’' | '`' => return Silent,
        c if c.is_alphanumeric() => return Itself,
        c if c.is_whitespace() => return Gap,
        _ => return Silent,
    })
}

fn is_mute_before(next: Option<char>) -> bool {
    next.is_none_or(|next| matches!(next, 'n' | 'l' | 'r') || !next.is_alphanumeric())
}

/// What a typed, folded word may sound like, the plainest first: the word as it is, the ways in which its last
/// letters may go on, and other habits of writing foreign names.
pub(super) fn readings(word: &str) -> Vec<String> {
    let mut readings = Vec::new();
    let mut add = |reading: String| {
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    };
    add(of(word));
    for respelt in respellings(word) {
        add(of(&respelt));
    }
    for (index, plain) in [of(word)].into_iter().chain(respellings(word).iter().map(|w| of(w))).enumerate() {
        // A vowel may follow the last "i": "dani" begins "daniel".
        if let Some(stem) = plain.strip_suffix('i').filter(|stem| !stem.is_empty()) {
            add(format!("{stem}e"));
        }
        if index == 0 {
            for (letters, sound) in UNFINISHED {
                // One letter alone may be the first of too many sounds.
                if word.len() > 1
                    && let Some(stem) = word.strip_suffix(letters)
                {
                    add(of(stem) + sound);
                }
            }
        }
    }
    readings
}

/// Last letters that may be the first of a cluster.
const UNFINISHED: [(&str, &str); 7] =
    [("shc", "w"), ("sc", "w"), ("s", "w"), ("c", "q"), ("z", "j"), ("k", "h"), ("t", "c")];

/// The word in other habits of writing: `j` as ж, "Гарри" for "Harry", "Джон" for "John", "Мюллер" for "Müller".
fn respellings(word: &str) -> Vec<String> {
    let mut respelt = Vec::new();
    if word.is_ascii() {
        if word.contains('j') {
            respelt.push(word.replace('j', "zh"));
        }
        // "Chochlov", "Bach".
        if word.contains("ch") {
            respelt.push(word.replace("ch", "kh"));
        }
        // "Zvetkov".
        if let Some(rest) = word.strip_prefix('z') {
            respelt.push(format!("ts{rest}"));
        }
        // "Halahan".
        if word.starts_with('h') {
            respelt.push(word.replace('h', "g"));
        }
        // "Papadopoulos", "Louis".
        if word.contains("ou") {
            respelt.push(word.replace("ou", "u"));
        }
        // "Smirnoff".
        if let Some(stem) = word.strip_suffix("ff") {
            respelt.push(format!("{stem}v"));
        }
        return respelt;
    }
    if let Some(rest) = word.strip_prefix('г') {
        respelt.push(format!("х{rest}"));
    }
    if word.contains("ου") {
        respelt.push(word.replace("ου", "ou"));
    }
    if word.contains("дж") {
        respelt.push(word.replace("дж", "j"));
    }
    if word.contains('ю') {
        respelt.push(word.replace('ю', "у"));
    }
    respelt
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::text::fold;
    use proptest::prelude::*;

    fn sound(text: &str) -> String {
        of(&fold(text))
    }

    #[test]
    fn one_name_in_two_alphabets_is_one_word() {
        for names in [
            &["Евгений", "evgeniy", "evgenii", "Evgeny", "yevgeny", "evgenij"][..],
            &["Иванов", "ivanov", "iwanow"],
            &["Щербаков", "shcherbakov", "scherbakov", "sherbakov"],
            &["Юлия", "yulia", "julia", "iuliia", "yuliya"],
            &["Пётр", "petr", "pyotr", "Петр"],
            &["Соловьёв", "solovyov", "soloviev", "solovyev", "solovev"],
            &["Алексей", "alexey", "aleksei", "alexei", "aleksej"],
            &["Михаил", "mikhail", "mihail"],
            &["Заречный", "zarechny", "zarechnyy", "zarechniy"],
            &["Лисицын", "lisitsyn", "lisicyn"],
            &["Ксения", "xenia", "kseniya"],
            &["Смит", "Smith"],
            &["Виктория", "victoria", "viktoriya"],
            &["Наталья", "natalia", "natalya", "nataliya"],
            &["Шмидт", "Schmidt"],
            &["Γεώργιος", "Georgios", "Георгиос"],
            &["Κωνσταντίνος", "Konstantinos"],
            &["Ευάγγελος", "Evangelos"],
            &["Θεόδωρος", "Theodoros"],
            &["Τσίπρας", "Tsipras"],
            &["陳偉", "chenwei"],
            &["さくら", "Sakura", "Сакура"],
            &["გიორგი", "Giorgi", "Гиорги"],
            &["Արամ", "Aram", "Арам"],
        ] {
            for name in names {
                assert_eq!(sound(name), sound(names[0]), "{name}");
            }
        }
        assert_ne!(sound("Анна"), sound("Аня"));
    }

    #[test]
    fn readings_go_on_where_a_word_stops_amid_a_sound() {
        let begins = |typed: &str, name: &str| {
            readings(&fold(typed)).iter().any(|reading| sound(name).starts_with(reading.as_str()))
        };
        for (typed, name) in [
            ("nadez", "Надежда"),
            ("mik", "Михаил"),
            ("dani", "Daniel"),
            ("shc", "Щербаков"),
            ("fy", "Фёдор"),
            ("jukov", "Жуков"),
            ("генри", "Henry"),
            ("джон", "John"),
            ("мюллер", "Müller"),
            ("papadopoulos", "Παπαδόπουλος"),
            ("παπαδόπουλος", "Papadopoulos"),
            ("πέτρος", "Petros"),
            ("christos", "Χρήστος"),
            ("вэй", "伟"),
        ] {
            assert!(begins(typed, name), "{typed} {:?} {}", readings(&fold(typed)), sound(name));
        }
    }

    proptest! {
        #[test]
        fn origins_lie_in_the_text(text in "\\PC{0,20}") {
            let folded = fold(&text);
            let sounded = sounded(&folded);
            prop_assert_eq!(sounded.origins.len(), sounded.text.len());
            prop_assert!(sounded.origins.is_sorted());
            prop_assert!(sounded.origins.iter().all(|&at| folded.is_char_boundary(at) && at < folded.len()));
        }
    }
}
