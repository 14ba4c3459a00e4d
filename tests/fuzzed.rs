//! What fuzzing left behind, and inputs made up anew, through the same checks (`fuzz/src/lib.rs`).

use proptest::prelude::*;

#[path = "../fuzz/src/lib.rs"]
mod targets;

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 7] = [
    ("markdown", targets::markdown),
    ("search", targets::search),
    ("decoding", targets::decoding),
    ("headers", targets::headers),
    ("files", targets::files),
    ("imports", targets::imports),
    ("writing", targets::writing),
];

/// The most bytes of all that is kept.
const LARGEST_CORPUS: usize = 300_000;

#[test]
fn what_fuzzing_found_stays_right() {
    let corpus = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus"));
    let mut size = 0;
    for (name, check) in TARGETS {
        let files = std::fs::read_dir(corpus.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut count = 0;
        for file in files {
            let path = file.expect("a file").path();
            let input = std::fs::read(&path).expect("an input");
            println!("{}", path.display());
            check(&input);
            size += input.len();
            count += 1;
        }
        assert!(count > 0, "{name} has no inputs");
    }
    assert!(size < LARGEST_CORPUS, "{size} bytes");
}

fn made_up() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::sample::select(&targets::pieces::PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        2 => "[a-zäö ]{1,6}".prop_map(String::into_bytes),
        1 => any::<char>().prop_map(|c| c.to_string().into_bytes()),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_comes_in(input in made_up()) {
        for (_, check) in TARGETS {
            check(&input);
        }
    }
}
