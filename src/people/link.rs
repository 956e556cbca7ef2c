//! Addresses made safe to hand to the terminal, as the target of a hyperlink (OSC 8) or to copy (OSC 52).

/// The longest address that is handed over, in bytes; terminals keep no more (VTE 2083).
const LONGEST: usize = 2083;

/// What a click may open.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The address in printable ASCII, everything else percent-encoded, so that nothing in it can end the escape
/// sequence around it; `None` when it is no web, mail or telephone address, or too long. A bare host
/// (`acme.example/x`) counts as https.
#[must_use]
pub fn target(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.get(..address.len().min(8)).unwrap_or(address).to_ascii_lowercase();
    let known = SCHEMES.iter().any(|scheme| lower.starts_with(scheme));
    let bare = !known && !address.contains(':') && address.split('/').next()?.contains('.');
    if !known && !bare {
        return None;
    }
    let mut target = String::from(if bare { "https://" } else { "" });
    for byte in address.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => encode(&mut target, byte),
            0x21..=0x7e => target.push(char::from(byte)),
            _ => encode(&mut target, byte),
        }
        if target.len() > LONGEST {
            return None;
        }
    }
    Some(target)
}

fn encode(target: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    target.push('%');
    target.push(char::from(DIGITS[usize::from(byte >> 4)]));
    target.push(char::from(DIGITS[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_a_click_may_open() {
        let told = |address| target(address);
        assert_eq!(told("https://acme.example/ü?a=b").as_deref(), Some("https://acme.example/%C3%BC?a=b"));
        assert_eq!(told("acme.example").as_deref(), Some("https://acme.example"));
        assert_eq!(told("mailto:a@b.example").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(told("tel:+7 900").as_deref(), Some("tel:+7%20900"));
        for address in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "", "nobody", "/x.y"]
        {
            assert_eq!(told(address), None, "{address}");
        }
        assert_eq!(told(&format!("https://{}", "x".repeat(3000))), None);
    }

    #[test]
    fn an_escape_does_not_end_the_sequence() {
        let attack = target("https://a.example/\u{1b}\\\u{1b}]52;c;x\u{7}\u{9c}");
        assert_eq!(attack.as_deref(), Some("https://a.example/%1B%5C%1B]52;c;x%07%C2%9C"));
    }

    proptest! {
        #[test]
        fn a_target_is_printable_ascii_and_stays(address in "(https://|mailto:|a\\.b)?(?s).{0,60}") {
            if let Some(once) = target(&address) {
                prop_assert!(once.bytes().all(|byte| (0x21..=0x7e).contains(&byte)));
                prop_assert_eq!(target(&once), Some(once));
            }
        }
    }
}
