//! When a form was shown, signed by us.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use super::OpenForm;
use crate::web::Secret;

const TAG: usize = 16;

/// A form and the moment at which it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The form.
    pub form: OpenForm,
    /// Seconds since 1970.
    pub at: i64,
    /// Tells two forms of the same second apart.
    pub nonce: [u8; 9],
}

impl Stamp {
    /// A form that is shown now.
    pub fn new(form: OpenForm, now: Timestamp, nonce: [u8; 9]) -> Self {
        let at = now.as_second();
        Self { form, at, nonce }
    }

    /// As the form carries it: the time, the nonce, the tag.
    pub fn signed(self, secret: &Secret) -> String {
        let text = self.text();
        let tag = secret.tag(self.form.purpose(), text.as_bytes());
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(&tag[..TAG]))
    }

    /// The stamp of this form, if we have signed it.
    pub fn open(secret: &Secret, form: OpenForm, signed: &str) -> Option<Self> {
        let (text, tag) = signed.rsplit_once('.')?;
        let (at, nonce) = text.split_once('.')?;
        let stamp = Self {
            form,
            at: at.parse().ok()?,
            nonce: URL_SAFE_NO_PAD.decode(nonce).ok()?.try_into().ok()?,
        };
        let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
        secret.verify(form.purpose(), text.as_bytes(), &tag).then_some(stamp)
    }

    fn text(self) -> String {
        format!("{}.{}", self.at, URL_SAFE_NO_PAD.encode(self.nonce))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_ours_and_of_its_form_or_nothing() {
        let secret = Secret::new([7; 32]);
        let stamp = Stamp::new(OpenForm::Report, Timestamp::from_second(1_700_000_000).unwrap(), [1; 9]);
        let signed = stamp.signed(&secret);
        assert_eq!(Stamp::open(&secret, OpenForm::Report, &signed), Some(stamp));
        assert_eq!(Stamp::open(&secret, OpenForm::Text, &signed), None);
        assert_eq!(Stamp::open(&Secret::new([8; 32]), OpenForm::Report, &signed), None);
        let earlier = signed.replace("1700000000", "1600000000");
        for made_up in ["", ".", "..", "1.2.3", &earlier, &signed[..signed.len() - 12]] {
            assert_eq!(Stamp::open(&secret, OpenForm::Report, made_up), None, "{made_up}");
        }
    }
}
