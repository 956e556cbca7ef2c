//! Numbers as they are dialled at home, with the code of their country instead: for a telephone that may be abroad.
//!
//! Known are the countries for which portals are made, and of each no more than how long its numbers are and what is
//! dialled before them. What is not surely a whole number stays as it is.

use std::ops::RangeInclusive;

use super::PhoneNumber;

/// How a country writes its telephone numbers.
#[derive(Debug)]
pub struct Country {
    /// The end of its names in the Internet.
    domain: &'static str,
    /// Its code (E.164).
    code: &'static str,
    /// What is dialled before a number from within; may be empty.
    trunk: &'static str,
    /// The digits of a number without both; of numbers without a prefix all have as many.
    digits: RangeInclusive<usize>,
}

const COUNTRIES: [Country; 17] = [
    Country { domain: "ru", code: "7", trunk: "8", digits: 10..=10 },
    Country { domain: "kz", code: "7", trunk: "8", digits: 10..=10 },
    Country { domain: "by", code: "375", trunk: "80", digits: 9..=9 },
    Country { domain: "ua", code: "380", trunk: "0", digits: 9..=9 },
    Country { domain: "uz", code: "998", trunk: "", digits: 9..=9 },
    Country { domain: "de", code: "49", trunk: "0", digits: 6..=11 },
    Country { domain: "fr", code: "33", trunk: "0", digits: 9..=9 },
    Country { domain: "uk", code: "44", trunk: "0", digits: 9..=10 },
    Country { domain: "tr", code: "90", trunk: "0", digits: 10..=10 },
    Country { domain: "pl", code: "48", trunk: "", digits: 9..=9 },
    Country { domain: "es", code: "34", trunk: "", digits: 9..=9 },
    Country { domain: "in", code: "91", trunk: "0", digits: 10..=10 },
    Country { domain: "jp", code: "81", trunk: "0", digits: 9..=10 },
    Country { domain: "vn", code: "84", trunk: "0", digits: 9..=9 },
    Country { domain: "id", code: "62", trunk: "0", digits: 8..=11 },
    Country { domain: "mx", code: "52", trunk: "", digits: 10..=10 },
    Country { domain: "br", code: "55", trunk: "0", digits: 10..=11 },
];

impl Country {
    /// The country of a host like `acme.bitrix24.ru`; `None` where the name belongs to no country, or to one whose
    /// numbers are not known.
    #[must_use]
    pub fn of_host(host: &str) -> Option<&'static Self> {
        let domain = host.trim_end_matches('.').rsplit_once('.')?.1.to_ascii_lowercase();
        COUNTRIES.iter().find(|country| country.domain == domain)
    }

    /// A number of the country as it is dialled from everywhere.
    fn abroad(&self, digits: &str) -> Option<String> {
        let without = digits.strip_prefix(self.trunk).filter(|rest| self.digits.contains(&rest.len()));
        // Where all numbers are of one length it tells that nothing stands before this one.
        let exact = self.digits.start() == self.digits.end() && self.digits.contains(&digits.len());
        let own = without.or_else(|| exact.then_some(digits).filter(|digits| !digits.starts_with('0')))?;
        Some(format!("+{}{own}", self.code))
    }
}

impl PhoneNumber {
    /// The number with the code of its country, where that can be told from the country of whoever wrote it.
    #[must_use]
    pub fn international(mut self, country: Option<&Country>) -> Self {
        let told = country.filter(|_| !self.dialled.starts_with('+'));
        if let Some(abroad) = told.and_then(|country| country.abroad(&self.dialled)) {
            self.shown = match &self.extension {
                Some(extension) => format!("{abroad} ext. {extension}"),
                None => abroad.clone(),
            };
            self.dialled = abroad;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::phone::read;

    fn abroad(host: &str, written: &str) -> String {
        read(written).remove(0).international(Country::of_host(host)).uri()
    }

    #[test]
    fn a_number_from_home_gets_the_code_of_its_country() {
        for (host, written, uri) in [
            ("acme.bitrix24.ru", "8 (495) 123-45-67", "tel:+74951234567"),
            ("acme.bitrix24.ru", "(495) 123-45-67 доб. 12", "tel:+74951234567;ext=12"),
            ("portal.acme.RU.", "8 800 100-10-10", "tel:+78001001010"),
            ("acme.bitrix24.by", "8 029 123-45-67", "tel:+375291234567"),
            ("acme.bitrix24.de", "030 1234567", "tel:+49301234567"),
            ("acme.bitrix24.pl", "601 234 567", "tel:+48601234567"),
            ("acme.bitrix24.com.tr", "0532 123 45 67", "tel:+905321234567"),
        ] {
            assert_eq!(abroad(host, written), uri, "{written}");
        }
    }

    #[test]
    fn what_is_not_surely_a_whole_number_stays() {
        for (host, written) in [
            ("acme.bitrix24.com", "8 (495) 123-45-67"),
            ("127.0.0.1", "8 (495) 123-45-67"),
            ("localhost", "8 (495) 123-45-67"),
            ("acme.bitrix24.ru", "123-45-67"),
            ("acme.bitrix24.ru", "112"),
            ("acme.bitrix24.ru", "+49 30 1234567"),
            ("acme.bitrix24.de", "1234567"),
        ] {
            assert_eq!(abroad(host, written), read(written).remove(0).uri(), "{host}: {written}");
        }
    }
}
