//! What `--cached` waits for: everybody, one number and one address, out of a cache on the disk.

#![allow(missing_docs, clippy::unwrap_used, clippy::cast_possible_wrap)]

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use whosin::people::{PersonId, Roster, Rules};
use whosin::store::{Record, Recorder, Store};

#[path = "support/company.rs"]
mod company;

fn reads(c: &mut Criterion) {
    for people in [1_000, 10_000] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portal.db");
        let everybody = (1..=people).map(|id| company::person(id, 0)).collect();
        let departments = company::company(1).departments().iter().cloned().collect();
        let mut recorder = Recorder::new(Store::open(&file).unwrap(), None);
        let told = Record::People { people: everybody, at: company::now() };
        recorder.write(&[told, Record::Departments(departments)]).unwrap();
        drop(recorder);

        let store = || Store::open(&file).unwrap();
        let mut group = c.benchmark_group(format!("{people} people"));
        group.bench_function(BenchmarkId::new("cache", "everybody"), |b| {
            b.iter(|| black_box(store().remembered().unwrap()));
        });
        group.bench_function(BenchmarkId::new("cache", "a number"), |b| {
            b.iter(|| black_box(store().remembered_of(&[PersonId(people / 2)]).unwrap()));
        });
        group.bench_function(BenchmarkId::new("cache", "an address"), |b| {
            b.iter(|| black_box(store().with_email("nobody@acme.example").unwrap()));
        });
        let remembered = store().remembered().unwrap().people;
        group.bench_function(BenchmarkId::new("cache", "into a roster"), |b| {
            b.iter_batched(
                || remembered.clone(),
                |people| {
                    let mut roster = Roster::new(Rules::default());
                    roster.remember(people);
                    roster
                },
                BatchSize::LargeInput,
            );
        });
        group.finish();
    }
}

criterion_group!(benches, reads);
criterion_main!(benches);
