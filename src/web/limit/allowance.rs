//! How much is allowed to whom: the portal's own numbers, and those of the configuration.

use std::fmt;
use std::num::NonZeroU32;
use std::time::Duration;

use anyhow::{Context, ensure};
use governor::Quota;
use jiff::{SignedDuration, SpanRelativeTo};

/// What a limit protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reading pages.
    Read,
    /// Everything that changes something and is not named below.
    Write,
    /// Votes.
    Vote,
    /// Trying a password or a code.
    SignIn,
    /// What sends a mail to an address that anybody can type.
    Registration,
    /// Searching.
    Search,
    /// Reports and statements of people who need not sign in.
    Report,
    /// Answers to surveys: a class of thirty may answer at once, and nobody a thousand times.
    Survey,
    /// Files.
    Upload,
    /// Reading over the API with a token.
    Api,
    /// Texts and reports of people without an account, all of a body's together. Who exceeds it is not refused: it raises
    /// the alarm under which forms ask for a proof of work.
    Anonymous,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 11] = [
        Self::Read,
        Self::Write,
        Self::Vote,
        Self::SignIn,
        Self::Registration,
        Self::Search,
        Self::Report,
        Self::Survey,
        Self::Upload,
        Self::Api,
        Self::Anonymous,
    ];

    /// The name in the configuration and in the header fields.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Vote => "vote",
            Self::SignIn => "sign-in",
            Self::Registration => "registration",
            Self::Search => "search",
            Self::Report => "report",
            Self::Survey => "survey",
            Self::Upload => "upload",
            Self::Api => "api",
            Self::Anonymous => "anonymous",
        }
    }

    /// Whether a body's allowance is so small that a few strangers could use it up: it is taken from by what has passed
    /// the checks of who sends it and from where.
    pub const fn is_checked_first(self) -> bool {
        matches!(self, Self::Report | Self::Upload)
    }

    /// Whether it changes something.
    pub const fn writes(self) -> bool {
        !matches!(self, Self::Read | Self::Search | Self::Api)
    }
}

/// Whose allowance it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A household: an IPv4 address, or an IPv6 network of 64 bits.
    Address,
    /// An account, on all servers together.
    Account,
    /// All who visit a body together, so that a storm there leaves the others in peace.
    Tenant,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 3] = [Self::Address, Self::Account, Self::Tenant];

    /// The name in the configuration and in the header fields.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Account => "account",
            Self::Tenant => "tenant",
        }
    }
}

/// So many at once, then one each period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// How many at once.
    pub burst: NonZeroU32,
    /// How long until the next one is earned; at least a microsecond.
    pub period: Duration,
}

impl Allowance {
    const fn new(burst: u32, period: Duration) -> Self {
        Self {
            burst: match NonZeroU32::new(burst) {
                Some(burst) => burst,
                None => NonZeroU32::MIN,
            },
            period,
        }
    }

    /// Parses `30/1s`: thirty at once, then one a second.
    fn parse(text: &str) -> anyhow::Result<Self> {
        let form = "a limit is written as 30/1s: thirty at once, then one a second";
        let (burst, period) = text.split_once('/').context(form)?;
        let period: SignedDuration = period
            .trim()
            .parse::<jiff::Span>()
            .ok()
            .context(form)?
            .to_duration(SpanRelativeTo::days_are_24_hours())
            .context(form)?;
        let period = Duration::try_from(period).context(form)?;
        ensure!(period >= Duration::from_micros(1), "{form}");
        Ok(Self {
            burst: burst.trim().parse().context(form)?,
            period,
        })
    }

    /// What governor makes of it.
    pub fn quota(self) -> Quota {
        let quota = Quota::with_period(self.period).unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN));
        quota.allow_burst(self.burst)
    }

    /// The seconds in which the whole burst is earned anew, rounded up.
    pub fn window(self) -> u64 {
        let window = self.period * self.burst.get();
        window.as_secs() + u64::from(window.subsec_nanos() > 0)
    }
}

impl fmt::Display for Allowance {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at once, then one each {:?}", self.burst, self.period)
    }
}

/// All allowances.
#[derive(Clone, Debug)]
pub struct Allowances([[Option<Allowance>; 3]; 11]);

impl Default for Allowances {
    /// The portal's own numbers. Families and offices share an address; a class of thirty may vote at once.
    fn default() -> Self {
        let some = |burst, period| Some((burst, period));
        let (seconds, minutes, ms) = (Duration::from_secs, Duration::from_mins, Duration::from_millis);
        // Address, account, tenant, in the order of the actions.
        let numbers = [
            [some(600, ms(20)), None, some(1_000, ms(2))],
            [some(120, ms(500)), some(60, seconds(2)), some(300, ms(10))],
            [some(300, ms(100)), some(120, ms(500)), some(1_000, ms(2))],
            [some(10, seconds(6)), None, None],
            [some(10, seconds(30)), None, None],
            [some(30, seconds(1)), None, some(100, ms(20))],
            [some(10, minutes(1)), some(10, minutes(1)), some(60, seconds(1))],
            [some(40, seconds(30)), some(20, seconds(30)), some(300, ms(20))],
            [some(20, seconds(3)), some(100, seconds(3)), some(100, seconds(1))],
            [some(600, ms(20)), None, some(1_000, ms(2))],
            [None, None, some(60, seconds(10))],
        ];
        Self(numbers.map(|row| row.map(|number| number.map(|(burst, period)| Allowance::new(burst, period)))))
    }
}

impl Allowances {
    /// The portal's own numbers with those of a text like `search.address=30/1s, read.tenant=2000/1ms` in their place;
    /// `none` instead of a number takes a limit away.
    pub fn with(text: &str) -> anyhow::Result<Self> {
        let mut all = Self::default();
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        for (place, part) in (1..).zip(parts) {
            all.set(part)
                .with_context(|| format!("PORTAL_LIMITS, limit number {place}"))?;
        }
        Ok(all)
    }

    fn set(&mut self, part: &str) -> anyhow::Result<()> {
        let (name, value) = part
            .split_once('=')
            .context("no value; a limit is set by search.address=30/1s")?;
        let (action, scope) = name
            .trim()
            .split_once('.')
            .context("no scope; a limit's name is search.address")?;
        let action = Action::ALL.into_iter().find(|known| known.name() == action);
        let scope = Scope::ALL.into_iter().find(|known| known.name() == scope);
        let known = || {
            let actions = Action::ALL.map(Action::name).join(", ");
            format!("no such limit; actions are {actions}, scopes address, account, tenant")
        };
        let (action, scope) = (action.with_context(known)?, scope.with_context(known)?);
        ensure!(
            scope != Scope::Account || action.writes(),
            "accounts are limited where they write"
        );
        self.0[action as usize][scope as usize] = match value.trim() {
            "none" => None,
            value => Some(Allowance::parse(value)?),
        };
        Ok(())
    }

    /// The allowance, if there is a limit.
    pub fn get(&self, action: Action, scope: Scope) -> Option<Allowance> {
        self.0[action as usize][scope as usize]
    }

    /// All limits with their names, for the operator.
    pub fn list(&self) -> impl Iterator<Item = (String, Allowance)> {
        let names = Action::ALL
            .into_iter()
            .flat_map(|action| Scope::ALL.map(|scope| (action, scope)));
        names.filter_map(|(action, scope)| Some((name(action, scope), self.get(action, scope)?)))
    }
}

/// The name of a limit: `search.address`.
pub fn name(action: Action, scope: Scope) -> String {
    format!("{}.{}", action.name(), scope.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_can_be_set_by_its_name() {
        let all = Allowances::with("search.address = 5/2s,read.tenant=2000/1ms, vote.account=none").unwrap();
        let search = all.get(Action::Search, Scope::Address).unwrap();
        assert_eq!(search.to_string(), "5 at once, then one each 2s");
        assert_eq!(search.window(), 10);
        assert_eq!(all.get(Action::Vote, Scope::Account), None);
        let unset = Allowances::with("").unwrap();
        let search = unset.get(Action::Search, Scope::Address).unwrap();
        assert_eq!(search.to_string(), "30 at once, then one each 1s");
        assert_eq!(unset.list().count(), 24);
    }

    #[test]
    fn a_wrong_limit_is_told_with_what_is_right() {
        for (wrong, told) in [
            ("search", "30/1s"),
            ("search=30/1s", "search.address"),
            ("lesen.address=30/1s", "sign-in"),
            ("read.address=many", "30/1s"),
            ("read.address=0/1s", "30/1s"),
            ("read.address=5/0s", "30/1s"),
            ("read.address=5/-1s", "30/1s"),
            ("read.account=5/1s", "write"),
        ] {
            let error = format!("{:#}", Allowances::with(wrong).unwrap_err());
            assert!(
                error.contains(told) && error.contains("PORTAL_LIMITS"),
                "{wrong}: {error}"
            );
        }
    }
}
