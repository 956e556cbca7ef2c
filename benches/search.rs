//! What a typed letter costs: the whole way from the query to the rows of the list.

#![allow(missing_docs, clippy::cast_possible_wrap)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use whosin::people::Order;
use whosin::people::search::{Index, Marked, Query};

#[path = "support/company.rs"]
mod company;

/// Words as they are typed, letter by letter.
const TYPED: [(&str, &str); 8] = [
    ("one letter", "а"),
    ("two letters", "ан"),
    ("a name", "анна"),
    ("the other layout", "fyyf"),
    ("the other alphabet", "evgeniy"),
    ("a slip", "евнегий"),
    ("a telephone number", "+7 900 12"),
    ("two words", "анна раз"),
];

fn letters(c: &mut Criterion) {
    for people in [1_000, 10_000, 100_000] {
        let roster = company::company(people);
        let nobody = Marked::default();
        let mut group = c.benchmark_group(format!("{people} people"));
        for (name, typed) in TYPED {
            let query = Query::parse(typed);
            let other = Query::parse("0");
            let mut index = Index::new(&roster);
            group.bench_function(BenchmarkId::new("letter", name), |b| {
                b.iter_custom(|times| {
                    let mut spent = std::time::Duration::ZERO;
                    for _ in 0..times {
                        // Forget what was found before.
                        index.rows(&other, Order::Presence, &roster, &nobody);
                        let start = std::time::Instant::now();
                        let query = Query::parse(black_box(typed));
                        black_box(index.rows(&query, Order::Presence, &roster, &nobody));
                        spent += start.elapsed();
                    }
                    spent
                });
            });
            group.bench_function(BenchmarkId::new("presence changed under", name), |b| {
                b.iter(|| black_box(index.rows(&query, Order::Presence, &roster, &nobody)));
            });
        }
        let query = Query::parse("is:online has:phone");
        let mut index = Index::default();
        group.bench_function("filters alone", |b| {
            b.iter(|| black_box(index.rows(&query, Order::Presence, &roster, &nobody)));
        });
        group.sample_size(10);
        group.bench_function("reading everybody", |b| b.iter(|| black_box(Index::new(&roster))));
        group.finish();
    }
}

fn changes(c: &mut Criterion) {
    let mut roster = company::company(100_000);
    let mut index = Index::new(&roster);
    let mut turn = 0;
    c.bench_function("100000 people/reading 50 renamed", |b| {
        b.iter_custom(|times| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..times {
                turn += 1;
                let mut changed: Vec<_> = (1..=50).map(|id| company::person(id * 1999, 0)).collect();
                for person in &mut changed {
                    person.position = format!("{} {}", person.position, turn % 7).into();
                }
                roster.merge(changed, company::now());
                let start = std::time::Instant::now();
                index.refresh(&roster);
                spent += start.elapsed();
            }
            spent
        });
    });
}

criterion_group!(benches, letters, changes);
criterion_main!(benches);
