use super::*;

/// The office, in which everybody has a picture.
fn pictured() -> App {
    let mut app = office(120, 36);
    let with_pictures = people().into_iter().map(|mut person| {
        person.avatar = Some(format!("https://acme.example/{}.png", person.id).into());
        person
    });
    app.tell(told(with_pictures.collect()), now());
    app
}

fn next(app: &App) -> Vec<u64> {
    app.browser().next_portraits(app.roster(), false).iter().map(|portrait| portrait.id.0).collect()
}

#[test]
fn those_next_to_the_selected_are_made_ready_with_their_teams_the_most_likely_first() {
    let mut app = pictured();
    assert_eq!((selected(&app), next(&app)), (2, vec![1]), "nobody stands before the first");
    press(&mut app, "j");
    assert_eq!((selected(&app), next(&app)), (1, vec![3, 2]), "over the heading of the mobile ones");
    let card = app.browser().portraits(app.roster()).remove(0);
    let ready = app.browser().next_portraits(app.roster(), false);
    assert!(ready.iter().all(|portrait| (portrait.size, portrait.shade) == (card.size, card.shade)));
    let of_any_size = app.browser().next_portraits(app.roster(), true);
    let of_any_size: Vec<u64> = of_any_size.iter().map(|portrait| portrait.id.0).collect();
    let [of_next, of_last] = [[2, 1, 7, 4, 5, 6, 8, 9, 11, 10], [1, 3, 7, 4, 5, 6, 8, 9, 11, 10]];
    let with_teams = [&[3][..], &of_next, &[2], &of_last].concat();
    assert_eq!(of_any_size, with_teams, "though this card shows no faces");
    let face = crate::app::TEAM_FACE;
    let hits = crate::app::HitMap {
        team_faces: vec![(PersonId(5), face), (PersonId(6), face)],
        ..Default::default()
    };
    app.drawn(hits);
    let ready = app.browser().next_portraits(app.roster(), false);
    let ready: Vec<_> = ready.iter().map(|portrait| (portrait.id.0, portrait.size)).collect();
    assert_eq!(
        ready.iter().map(|one| one.0).collect::<Vec<_>>(),
        [3, 2, 1, 2, 1, 3],
        "as many as on this card"
    );
    assert_eq!((ready[1].1, ready[2].1), (face, face));
    press(&mut app, "G");
    assert_eq!(next(&app)[0], 11, "nobody stands behind the last");
}

#[test]
fn where_no_card_is_shown_nobody_is_made_ready() {
    let mut app = pictured();
    app.tell(Message::Resize((30, 8).into()), now());
    assert!(next(&app).is_empty());
}
