//! The way of people without script while a body is under attack: a code that is mailed to the address in the form.
//! Nothing of it is stored; it is good for that address and that form for an hour or two.

use super::OpenForm;
use crate::web::Portal;

/// How long a code is made anew: seconds.
const TURN: i64 = 3600;

/// The code for an address now: eight digits, since people type it. To guess one takes more requests than the limits of
/// addresses allow.
pub fn mail_code(portal: &Portal, form: OpenForm, email: &str) -> String {
    code(portal, form, email, 0)
}

/// Whether this is the code for an address, of this hour or the one before.
pub(super) fn fits(portal: &Portal, form: OpenForm, email: &str, typed: &str) -> bool {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    !typed.is_empty() && !email.trim().is_empty() && [0, 1].iter().any(|ago| code(portal, form, email, *ago) == typed)
}

fn code(portal: &Portal, form: OpenForm, email: &str, turns_ago: i64) -> String {
    let turn = portal.clock.now().as_second() / TURN - turns_ago;
    let text = format!("{}/{turn}/{}", form.purpose(), email.trim().to_lowercase());
    let tag = portal.secret.tag("mail code", text.as_bytes());
    let number = tag.first_chunk().map_or(0, |beginning| u64::from_be_bytes(*beginning));
    format!("{:08}", number % 100_000_000)
}
