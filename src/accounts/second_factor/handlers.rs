//! The second step of signing in, and the pages on which one sets up, renews and removes a second factor.

pub mod own;
pub mod sign_in;

use super::Verdict;
use crate::error::Message;

/// What is wrong with a typed code; none where it fits.
fn fault(verdict: &Verdict) -> Option<Message> {
    match verdict {
        Verdict::Fits => None,
        Verdict::Wrong => Some("second-factor-code-wrong".into()),
        Verdict::Wait(seconds) => Some(Message {
            key: "second-factor-wait",
            args: vec![("minutes", (seconds + 59) / 60)],
        }),
    }
}
