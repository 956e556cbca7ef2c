//! What the documents for contributors name is there.

use std::fs;
use std::path::Path;

/// The paths that a document names between backquotes: those below folders of the project, and no patterns.
fn paths(document: &str) -> Vec<&str> {
    let quoted = document.split('`').skip(1).step_by(2);
    let folders = ["src/", "tests/", "assets/", "docs/", "scripts/", "screenshots/", ".ci/"];
    quoted
        .filter(|path| folders.iter().any(|folder| path.starts_with(folder)) && !path.contains("NAME"))
        .collect()
}

#[test]
fn every_file_that_the_documents_name_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in ["README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md"] {
        let text = fs::read_to_string(root.join(document)).unwrap();
        let named = paths(&text);
        assert!(!named.is_empty(), "{document}");
        for path in named {
            assert!(root.join(path).exists(), "{document} names {path}");
        }
    }
}
