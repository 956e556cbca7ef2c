//! What an answer of the portal costs: taking in 50 people of whom something changed, and laying the list out.

#![allow(missing_docs, clippy::cast_possible_wrap)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use whosin::people::Order;

#[path = "support/company.rs"]
mod company;

fn merges(c: &mut Criterion) {
    for people in [1_000, 10_000, 100_000] {
        let mut roster = company::company(people);
        let mut group = c.benchmark_group(format!("{people} people"));
        let mut turn = 0;
        for (name, renamed) in [("50 refreshed", false), ("50 renamed", true)] {
            group.bench_function(BenchmarkId::new("merge", name), |b| {
                b.iter_custom(|times| {
                    let mut spent = Duration::ZERO;
                    for _ in 0..times {
                        turn += 1;
                        let step = people / 50;
                        let mut changed: Vec<_> =
                            (0..50).map(|i| company::person(i * step + 1, turn)).collect();
                        if renamed {
                            for person in &mut changed {
                                person.name = format!("{}{turn}", person.name).into();
                            }
                        }
                        let start = Instant::now();
                        black_box(roster.merge(changed, company::now()));
                        black_box(roster.counts());
                        spent += start.elapsed();
                    }
                    spent
                });
            });
        }
        for order in Order::ALL {
            group.bench_function(BenchmarkId::new("arrange", order.as_str()), |b| {
                b.iter(|| black_box(roster.arrange(order)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, merges);
criterion_main!(benches);
