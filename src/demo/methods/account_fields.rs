//! Which fields of an account the scopes of a webhook let it see: each of the three adds to the former.

/// `user_brief`
const BRIEF: [&str; 28] = [
    "ID",
    "XML_ID",
    "ACTIVE",
    "NAME",
    "LAST_NAME",
    "SECOND_NAME",
    "TITLE",
    "IS_ONLINE",
    "TIME_ZONE",
    "PERSONAL_PHOTO",
    "TIMESTAMP_X",
    "DATE_REGISTER",
    "PERSONAL_PROFESSION",
    "PERSONAL_GENDER",
    "PERSONAL_BIRTHDAY",
    "PERSONAL_CITY",
    "PERSONAL_STATE",
    "PERSONAL_COUNTRY",
    "WORK_POSITION",
    "WORK_CITY",
    "WORK_STATE",
    "WORK_COUNTRY",
    "LAST_ACTIVITY_DATE",
    "UF_EMPLOYMENT_DATE",
    "UF_TIMEMAN",
    "UF_SKILLS",
    "UF_INTERESTS",
    "UF_DEPARTMENT",
];

/// `user_basic`, of those that the simulated accounts have.
const BASIC: [&str; 7] = [
    "EMAIL",
    "PERSONAL_MOBILE",
    "PERSONAL_PHONE",
    "PERSONAL_NOTES",
    "WORK_PHONE",
    "WORK_COMPANY",
    "WORK_WWW",
];

/// `user`
const WHOLE: [&str; 3] = ["LAST_LOGIN", "PERSONAL_WWW", "PERSONAL_ICQ"];

/// Those that come with any of the scopes.
const ALWAYS: [&str; 2] = ["UF_PHONE_INNER", "USER_TYPE"];

/// Filters that are no fields: they are taken with any scope.
const SEARCHES: [&str; 2] = ["NAME_SEARCH", "FIND"];

/// Whether a webhook with those scopes may see a field, or filter by it.
pub(super) fn is_visible<'a>(field: &str, mut scopes: impl Iterator<Item = &'a str>) -> bool {
    let in_any = |lists: &[&[&str]]| lists.iter().any(|list| list.contains(&field));
    if in_any(&[&ALWAYS, &SEARCHES]) {
        return true;
    }
    scopes.any(|scope| match scope {
        "user_brief" => in_any(&[&BRIEF]),
        "user_basic" => in_any(&[&BRIEF, &BASIC]),
        "user" => in_any(&[&BRIEF, &BASIC, &WHOLE]),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scope_adds_to_the_former() {
        let sees = |field, scope| is_visible(field, [scope].into_iter());
        for (field, scopes) in [
            ("UF_SKILLS", [true, true, true, false]),
            ("EMAIL", [false, true, true, false]),
            ("LAST_LOGIN", [false, false, true, false]),
            ("UF_PHONE_INNER", [true, true, true, true]),
        ] {
            let visible = ["user_brief", "user_basic", "user", "im"].map(|scope| sees(field, scope));
            assert_eq!(visible, scopes, "{field}");
        }
    }
}
