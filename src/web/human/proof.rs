//! The proof of work that people's browsers give while a body is under attack (after Back, Hashcash, 2002): numbers that
//! make hashes over the form's signed time begin with zeros. Eight small tasks take as long each time; one large one would
//! take some people no time and others ten times as long.

use sha2::{Digest, Sha256};

use crate::db::Query;
use crate::error::Result;
use crate::sql;
use crate::web::Portal;
use crate::web::session::token_hash;

/// How many tasks there are.
pub const TASKS: usize = 8;
/// How many bits of each hash are zero: 8 · 2^11 hashes on the average, about a second on a cheap phone.
pub const BITS: u32 = 11;

/// Whether the numbers solve the tasks of a form.
pub fn holds(form: &str, numbers: &str) -> bool {
    let mut solved = 0;
    for (place, number) in numbers.split(',').enumerate() {
        let hash = Sha256::digest(format!("{form}:{place}:{number}"));
        if place >= TASKS || leading_zeros(&hash) < BITS {
            return false;
        }
        solved += 1;
    }
    solved == TASKS
}

fn leading_zeros(hash: &[u8]) -> u32 {
    let beginning = hash.first_chunk().map(|beginning| u32::from_be_bytes(*beginning));
    beginning.map_or(0, u32::leading_zeros)
}

/// Solves the tasks of a form as a browser does.
pub fn solve(form: &str) -> String {
    let solution = |place: usize| {
        (0..u64::MAX).find(|number| leading_zeros(&Sha256::digest(format!("{form}:{place}:{number}"))) >= BITS)
    };
    let numbers = (0..TASKS).filter_map(solution).map(|number| number.to_string());
    numbers.collect::<Vec<_>>().join(",")
}

/// Uses a form's proof up, on all servers; false where it was used before. `seconds`: how long the form could be sent.
pub async fn spend(portal: &Portal, form: &str, seconds: i64) -> Result<bool> {
    let spent: Option<bool> = portal.db.read_system(spend_once(token_hash(form), seconds)).await?;
    Ok(spent.is_some())
}

fn spend_once(form: Vec<u8>, seconds: i64) -> Query<Option<bool>> {
    sql!("human/spend").bind(form).bind(seconds).optional_scalar()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_of_its_form_and_whole() {
        let proof = solve("1700000000.x.y");
        assert!(holds("1700000000.x.y", &proof));
        assert!(!holds("1700000001.x.y", &proof));
        let (most, _) = proof.rsplit_once(',').unwrap();
        let first = proof.split(',').next().unwrap();
        for wrong in ["", ",,,,,,,", most, &format!("{proof},0"), &[first; TASKS].join(",")] {
            assert!(!holds("1700000000.x.y", wrong), "{wrong}");
        }
    }
}
