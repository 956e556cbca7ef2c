use proptest::prelude::*;

use super::*;

/// What is dialled for each number in a text: `+74951234567 x123`.
fn dialled(field: &str) -> Vec<String> {
    let said = |number: PhoneNumber| match number.extension() {
        Some(extension) => format!("{} x{extension}", number.dialled()),
        None => number.dialled().to_owned(),
    };
    read(field).into_iter().map(said).collect()
}

fn shown(field: &str) -> Vec<String> {
    read(field).iter().map(ToString::to_string).collect()
}

fn check(table: &[(&str, &[&str])]) {
    for (field, expected) in table {
        assert_eq!(dialled(field), *expected, "{field}");
    }
}

#[test]
fn one_number_is_dialled_without_its_decoration() {
    check(&[
        ("+7 (900) 123-45-67", &["+79001234567"]),
        ("8 900 123-45-67", &["89001234567"]),
        ("8(903)1234567", &["89031234567"]),
        ("8–800–100–10–10", &["88001001010"]),
        ("+44 7700 900127", &["+447700900127"]),
        ("tel:+7-495-123-45-67", &["+74951234567"]),
        ("Tel.: 030/1234567", &["0301234567"]),
        ("+49 30 / 123 45 67", &["+49301234567"]),
        ("моб. +7 900 123-45-67 (WhatsApp, с 9:00 до 18:00)", &["+79001234567"]),
        ("\"8 495 123-45-67\"", &["84951234567"]),
        ("8-903-123-45-67 Иван", &["89031234567"]),
        ("+7(495)123-45-67 (многокан.)", &["+74951234567"]),
        ("т/ф (495) 123-45-67", &["4951234567"]),
        ("1-800-FLOWERS (1-800-356-9377)", &["18003569377"]),
        ("204", &["204"]),
        ("тел. 204", &["204"]),
        ("112", &["112"]),
    ]);
}

#[test]
fn an_extension_is_no_part_of_the_number() {
    check(&[
        ("+7 (495) 123-45-67 доб. 123", &["+74951234567 x123"]),
        ("+7 (495) 123-45-67 (доб. 123)", &["+74951234567 x123"]),
        ("+7 495 123-45-67, доб.123", &["+74951234567 x123"]),
        ("+7 495 123-45-67 вн. 12-34", &["+74951234567 x1234"]),
        ("8 (495) 765-43-21, ext. 5", &["84957654321 x5"]),
        ("+1 202-555-0141 x123", &["+12025550141 x123"]),
        ("+1 202-555-0141x123", &["+12025550141 x123"]),
        ("+1 202-555-0141 #123", &["+12025550141 x123"]),
        ("+48 600 100 200;ext=77", &["+48600100200 x77"]),
        ("tel:+48600100200;ext=77;phone-context=+48", &["+48600100200 x77"]),
        ("+39 06 1234567 int. 12", &["+39061234567 x12"]),
        ("+49 30 123456-0, Durchwahl -12", &["+49301234560 x12"]),
        ("+74951234567,123", &["+74951234567 x123"]),
        ("+74951234567,,123", &["+74951234567 x123"]),
        ("8 495 123-45-67 доб. 123, 124", &["84951234567 x123", "84951234567 x124"]),
        ("8 495 123-45-67 доб. 123 8 495 222-33-44", &["84951234567 x123", "84952223344"]),
        ("8(495)1234567#12", &["84951234567 x12"]),
        ("8 800 100-10-10 доб 1,2,3", &["88001001010 x1", "88001001010 x2", "88001001010 x3"]),
        ("+7 495 123-45-67, +7 495 123-45-68, доб. 12", &["+74951234567", "+74951234568 x12"]),
        // There is nothing to dial before it.
        ("доб. 123", &[]),
        ("8-800-FLOWERS, доб. 5", &[]),
    ]);
}

#[test]
fn several_numbers_are_several() {
    let two: &[&str] = &["88001001010", "84952223344"];
    check(&[
        ("8 800 100-10-10, 8 495 222-33-44", two),
        ("8 800 100-10-10; 8 495 222-33-44", two),
        ("8 800 100-10-10 / 8 495 222-33-44", two),
        ("8 800 100-10-10\n8 495 222-33-44", two),
        ("8 800 100-10-10 | 8 495 222-33-44", two),
        ("8 800 100-10-10 8 495 222-33-44", two),
        ("8 (800) 100-10-10 8 (495) 222-33-44", two),
        ("8 800 100-10-10 - 8 495 222-33-44", two),
        ("раб. 8 800 100-10-10 дом. 8 495 222-33-44", two),
        ("8 800 100-10-10 или 8 495 222-33-44", two),
        ("+7 900 123-45-67 +7 495 222-33-44", &["+79001234567", "+74952223344"]),
        ("+7 900 123-45-67 8 495 222-33-44", &["+79001234567", "84952223344"]),
        ("(495) 123-45-67 (495) 765-43-21", &["4951234567", "4957654321"]),
        ("123-45-67 765-43-21", &["1234567", "7654321"]),
        ("12-34-56/65-43-21", &["123456", "654321"]),
        ("0170/1234567 / 0171/7654321", &["01701234567", "01717654321"]),
        // Another end of the first, and which of its digits it stands for is anybody's guess.
        ("+7 495 123-45-67/68", &["+74951234567"]),
        ("8 495 222-33-44, 204", &["84952223344", "204"]),
    ]);
    assert_eq!(shown("моб. 8 800 100-10-10, раб. (495) 222-33-44"), ["8 800 100-10-10", "(495) 222-33-44"]);
    assert_eq!(shown("8 (800) 100-10-10 8 (495) 222-33-44"), ["8 (800) 100-10-10", "8 (495) 222-33-44"]);
    assert_eq!(shown("(495) 123-45-67 (495) 765-43-21"), ["(495) 123-45-67", "(495) 765-43-21"]);
    assert_eq!(
        shown("8 495 123-45-67 (доб. 123), 124"),
        ["8 495 123-45-67 (доб. 123)", "8 495 123-45-67 (доб. 124)"]
    );
}

#[test]
fn the_code_of_a_country_is_kept_and_the_trunk_prefix_behind_it_is_not() {
    check(&[
        ("+49 (0) 170 1234567", &["+491701234567"]),
        ("+49(0)170 1234567", &["+491701234567"]),
        ("(+49) 170 1234567", &["+491701234567"]),
        ("(+49) (0) 170 1234567", &["+491701234567"]),
        ("+(49) 170 1234567", &["+491701234567"]),
        ("0049 170 1234567", &["+491701234567"]),
        ("00 49 (0) 170 1234567", &["+491701234567"]),
        ("+7 (8) 495 123-45-67", &["+74951234567"]),
        ("+44 (0)20 7946 0000", &["+442079460000"]),
        // Where the zero is a part of the number.
        ("+39 (0) 6 1234567", &["+39061234567"]),
        ("(0) 170 1234567", &["01701234567"]),
        ("+7 (495) 000-00-00", &["+74950000000"]),
    ]);
}

#[test]
fn digits_of_any_script_are_digits() {
    check(&[
        ("٠٩١٢٣٤٥٦٧٨٩", &["09123456789"]),
        ("۰۹۱۲ ۳۴۵ ۶۷۸۹", &["09123456789"]),
        ("＋７（９００）１２３－４５－６７", &["+79001234567"]),
        ("९१२३४५६७८९", &["9123456789"]),
        ("+98 ٢١ ١٢٣٤٥٦٧٨ ext. ١٢", &["+982112345678 x12"]),
    ]);
}

#[test]
fn what_cannot_be_dialled_is_no_number() {
    for field in [
        "",
        "-",
        "skype: ninja",
        "skype: ninja123",
        "ninja1234567",
        "anna.1234567@acme.example",
        "1234567@acme.example",
        "https://t.me/79001234567",
        "t.me/79001234567",
        "vk.com/id1234567",
        "8-800-FLOWERS",
        "8 800 FLOWERS",
        "1-800-GET-2000",
        "1 800 555 HELP",
        "+7 (___) ___-__-__",
        "+7",
        "+49 (0)",
        "0",
        "000-00-00",
        "каб. 304",
        "204 Anna",
        "с 9:00 до 18:00",
        "+0 170 1234567",
        "1234 5678 9012 3456 7",
        "()+-/",
        "#",
        "ext",
    ] {
        assert_eq!(read(field), [], "{field}");
    }
}

#[test]
fn an_address_carries_the_extension() {
    let uris = |field| read(field).iter().map(PhoneNumber::uri).collect::<Vec<_>>();
    assert_eq!(uris("+7 (495) 123-45-67 доб. 123"), ["tel:+74951234567;ext=123"]);
    assert_eq!(uris("8 900 1234567"), ["tel:89001234567"]);
    assert_eq!(shown("+7 (495) 123-45-67 доб. 123 (Анна)"), ["+7 (495) 123-45-67 доб. 123"]);
}

#[test]
fn a_text_is_dialled_right_by_whoever_takes_its_digits() {
    let text = |field| read(field).iter().map(|number| number.text().into_owned()).collect::<Vec<_>>();
    assert_eq!(text("+7 (495) 123-45-67 доб. 123"), ["+7 (495) 123-45-67 доб. 123"]);
    assert_eq!(text("+49 (0) 170 1234567"), ["+491701234567"]);
    assert_eq!(text("0049 170 1234567 доб. 5"), ["+491701234567 ext. 5"]);
    assert_eq!(text("٠٩١٢٣٤٥٦٧٨٩"), ["09123456789"]);
}

#[test]
fn the_pieces_of_a_text_are_the_whole_of_it() {
    let written = |field| read(field).iter().map(|number| number.written().to_owned()).collect::<Vec<_>>();
    assert_eq!(
        written("моб. +7 900 123-45-67 (Анна), раб. 8 495 222-33-44 доб. 5; факс тоже"),
        ["моб. +7 900 123-45-67", "(Анна), раб. 8 495 222-33-44 доб. 5; факс тоже"]
    );
    assert_eq!(written("skype: ninja; +7 900 123-45-67"), ["skype: ninja; +7 900 123-45-67"]);
    assert_eq!(
        written("8 495 123-45-67 (доб. 123), 124"),
        ["8 495 123-45-67 (доб. 123)", "8 495 123-45-67 (доб. 124)"]
    );
}

#[test]
fn a_field_of_extensions_may_have_words_and_several() {
    let read = |field| extensions(field).collect::<Vec<_>>();
    assert_eq!(read("214"), ["214"]);
    assert_eq!(read("доб. 2-14"), ["214"]);
    assert_eq!(read("٢١٤ / 215"), ["214", "215"]);
    assert_eq!(read("нет"), [] as [String; 0]);
}

/// A number, the ways to write it, and what is dialled.
fn written() -> impl Strategy<Value = (String, String)> {
    let digits = proptest::collection::vec(0..10u8, 3);
    let parts = (proptest::sample::select(vec!["7", "49", "380"]), digits.clone(), digits.clone(), digits);
    (parts, 0..4usize, proptest::option::of(1..9999u32), 0..5usize).prop_map(
        |(parts, style, extension, word)| {
            let text = |digits: &[u8]| digits.iter().map(ToString::to_string).collect::<String>();
            let (code, area, first, last) = (parts.0, text(&parts.1), text(&parts.2), text(&parts.3));
            let number = match style {
                0 => format!("+{code} ({area}) {first}-{last}"),
                1 => format!("+{code}{area}{first}{last}"),
                2 => format!("(+{code}) {area} {first} {last}"),
                _ => format!("00{code}-{area}.{first}.{last}"),
            };
            let word = [" доб. ", ", ext. ", ";ext=", " x", " #"][word];
            let (written, dialled) = match extension {
                Some(extension) => (format!("{word}{extension}"), format!(" x{extension}")),
                None => (String::new(), String::new()),
            };
            (format!("{number}{written}"), format!("+{code}{area}{first}{last}{dialled}"))
        },
    )
}

#[test]
fn what_most_fields_are_is_read_the_short_way() {
    for field in
        ["+7 900 123-45-67", "8 (900) 555-97-89", "79005558687", "+1 202-555-0141", "+44 7700 900127"]
    {
        assert!(plain(field).is_some(), "{field}");
    }
}

proptest! {
    #[test]
    fn the_short_way_is_no_other(field in "[+]?[0-9]{1,4}[ -]?[(]?[0-9]{1,4}[)]?[ -][0-9 -]{3,8}|[-+() 0-9]{7,18}") {
        if let Some(digits) = plain(&field) {
            let numbers = read(&field);
            prop_assert_eq!(numbers.len(), 1, "{}", field);
            prop_assert_eq!(numbers[0].digits(), digits);
            prop_assert_eq!(numbers[0].extension(), None);
        }
    }

    #[test]
    fn numbers_are_read_as_they_were_written(
        numbers in proptest::collection::vec(written(), 1..4),
        separator in proptest::sample::select(vec![", ", "; ", " / ", "\n", ",", " тел. "]),
    ) {
        let (texts, expected): (Vec<String>, Vec<String>) = numbers.into_iter().unzip();
        let field = texts.join(separator);
        prop_assert_eq!(dialled(&field), expected, "{}", field);
    }

    #[test]
    fn whatever_is_read_can_be_dialled(field in "(?s).{0,60}|[-+()/ ,;#.:x0-9٠доба]{0,40}") {
        for number in read(&field) {
            let digits = number.digits();
            prop_assert!((2..=15).contains(&digits.len()));
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert!(number.dialled().trim_start_matches('+') == digits);
            let extension = number.extension().unwrap_or("1");
            prop_assert!((1..=8).contains(&extension.len()));
            prop_assert!(extension.bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert!(number.uri().bytes().all(|byte| (0x21..=0x7e).contains(&byte)));
            // Nothing is dialled that is not written.
            let written: String = number.shown().chars().filter_map(crate::people::text::digit).collect();
            let mut left = written.chars();
            let all = digits.chars().chain(number.extension().unwrap_or_default().chars());
            prop_assert!(all.into_iter().all(|wanted| left.any(|c| c == wanted)), "{number}");
        }
    }
}
