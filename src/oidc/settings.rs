//! The settings of the providers: `OIDC_PROVIDERS=bund,land`, and for each of them `OIDC_BUND_ISSUER` and so on.

use std::collections::HashMap;
use std::sync::RwLock;

use openidconnect::{ClientId, ClientSecret, IssuerUrl};

use super::client::Cached;
use crate::config::OidcVariables;

/// What can follow a provider's key in the name of a variable.
const SETTINGS: [&str; 7] = [
    "ISSUER",
    "CLIENT_ID",
    "CLIENT_SECRET",
    "NAME",
    "SCOPES",
    "TRUST_CLAIM",
    "TRUST_LEVELS",
];

/// The values of a claim that stand for a level where the configuration names none: eIDAS (Regulation (EU) 2015/1502),
/// and STORK, its forerunner, in which BundID tells the level.
const USUAL_LEVELS: [(&str, TrustLevel); 9] = [
    ("http://eidas.europa.eu/LoA/low", TrustLevel::Low),
    ("http://eidas.europa.eu/LoA/substantial", TrustLevel::Substantial),
    ("http://eidas.europa.eu/LoA/high", TrustLevel::High),
    ("STORK-QAA-Level-2", TrustLevel::Low),
    ("STORK-QAA-Level-3", TrustLevel::Substantial),
    ("STORK-QAA-Level-4", TrustLevel::High),
    ("low", TrustLevel::Low),
    ("substantial", TrustLevel::Substantial),
    ("high", TrustLevel::High),
];

/// How sure a provider is of who somebody is, in the levels of eIDAS (Regulation (EU) No 910/2014, article 8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrustLevel {
    /// The provider says nothing that counts.
    #[default]
    None,
    Low,
    Substantial,
    High,
}

impl TrustLevel {
    const ALL: [Self; 4] = [Self::None, Self::Low, Self::Substantial, Self::High];

    /// The name in the database and in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Substantial => "substantial",
            Self::High => "high",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// An identity provider.
pub struct Provider {
    /// What addresses and variables call it.
    pub key: String,
    /// What people call it.
    pub name: String,
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: ClientId,
    pub(super) client_secret: ClientSecret,
    pub(super) scopes: Vec<String>,
    pub(super) trust_claim: String,
    trust_levels: HashMap<String, TrustLevel>,
    pub(super) cached: RwLock<Option<Cached>>,
}

impl Provider {
    /// The address that names the provider in its tokens.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The level that a value of the trust claim stands for.
    pub(super) fn level(&self, claimed: Option<&str>) -> TrustLevel {
        claimed
            .and_then(|value| self.trust_levels.get(value).copied())
            .unwrap_or_default()
    }
}

/// All providers, or the name of the variable that is wrong and why.
pub(super) fn read(variables: &OidcVariables) -> Result<Vec<Provider>, String> {
    let keys: Vec<&str> = variables
        .get("OIDC_PROVIDERS")
        .map(|list| list.split(',').map(str::trim).filter(|key| !key.is_empty()).collect())
        .unwrap_or_default();
    if keys.iter().any(|key| !is_key(key)) {
        return Err("OIDC_PROVIDERS: a provider's key has lower-case letters and digits only".to_owned());
    }
    let known = |name: &str| {
        name == "OIDC_PROVIDERS"
            || keys
                .iter()
                .any(|key| SETTINGS.iter().any(|setting| name == variable(key, setting)))
    };
    if let Some(unknown) = variables.names().find(|name| !known(name)) {
        return Err(format!("{unknown} is no setting of a provider in OIDC_PROVIDERS"));
    }
    let mut providers: Vec<Provider> = Vec::new();
    for key in keys {
        let provider = provider(variables, key)?;
        if providers.iter().any(|other| other.key == provider.key) {
            return Err("OIDC_PROVIDERS names a provider twice".to_owned());
        }
        if providers.iter().any(|other| other.issuer == provider.issuer) {
            return Err(format!("{} is another provider's too", variable(key, "ISSUER")));
        }
        providers.push(provider);
    }
    Ok(providers)
}

fn is_key(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn variable(key: &str, setting: &str) -> String {
    format!("OIDC_{}_{setting}", key.to_ascii_uppercase())
}

fn provider(variables: &OidcVariables, key: &str) -> Result<Provider, String> {
    let optional = |setting: &str| variables.get(&variable(key, setting));
    let required = |setting: &str| optional(setting).ok_or_else(|| format!("{} is missing", variable(key, setting)));
    let levels = optional("TRUST_LEVELS").map_or_else(|| Some(usual_levels()), levels);
    Ok(Provider {
        key: key.to_owned(),
        name: optional("NAME").unwrap_or(key).to_owned(),
        issuer: issuer(required("ISSUER")?).ok_or_else(|| {
            let name = variable(key, "ISSUER");
            format!("{name} is no address with https:// (http:// is for localhost alone)")
        })?,
        client_id: ClientId::new(required("CLIENT_ID")?.to_owned()),
        client_secret: ClientSecret::new(required("CLIENT_SECRET")?.to_owned()),
        scopes: optional("SCOPES")
            .unwrap_or("email profile")
            .split_whitespace()
            // The request asks for this one in any case.
            .filter(|scope| *scope != "openid")
            .map(str::to_owned)
            .collect(),
        trust_claim: optional("TRUST_CLAIM").unwrap_or("acr").to_owned(),
        trust_levels: levels.ok_or_else(|| {
            let name = variable(key, "TRUST_LEVELS");
            format!("{name} is no list of value=level with the levels none, low, substantial and high")
        })?,
        cached: RwLock::default(),
    })
}

/// Tokens and people's names travel to this address: it has TLS unless it is on this very machine.
fn issuer(text: &str) -> Option<IssuerUrl> {
    let issuer = IssuerUrl::new(text.to_owned()).ok()?;
    let local = ["localhost", "127.0.0.1", "[::1]"];
    let safe = match issuer.url().scheme() {
        "https" => true,
        "http" => issuer.url().host_str().is_some_and(|host| local.contains(&host)),
        _ => false,
    };
    safe.then_some(issuer)
}

fn usual_levels() -> HashMap<String, TrustLevel> {
    USUAL_LEVELS
        .into_iter()
        .map(|(value, level)| (value.to_owned(), level))
        .collect()
}

/// Pairs `value=level` with commas or blanks between them. The value may be an address with `=` in it.
fn levels(text: &str) -> Option<HashMap<String, TrustLevel>> {
    text.split([',', ' '])
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (value, level) = pair.rsplit_once('=')?;
            Some((value.to_owned(), TrustLevel::from_name(level)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUND: [(&str, &str); 4] = [
        ("OIDC_PROVIDERS", "bund"),
        ("OIDC_BUND_ISSUER", "https://login.example/realms/a"),
        ("OIDC_BUND_CLIENT_ID", "portal"),
        ("OIDC_BUND_CLIENT_SECRET", "S3cret"),
    ];

    fn with(more: &[(&str, &str)]) -> Result<Vec<Provider>, String> {
        read(&BUND.iter().chain(more).copied().collect())
    }

    #[test]
    fn few_settings_make_a_provider() {
        let providers = with(&[]).unwrap();
        let bund = &providers[0];
        assert_eq!(
            (bund.key.as_str(), bund.name.as_str(), bund.trust_claim.as_str()),
            ("bund", "bund", "acr")
        );
        assert_eq!(bund.level(Some("STORK-QAA-Level-3")), TrustLevel::Substantial);
        assert_eq!(bund.level(Some("http://eidas.europa.eu/LoA/high")), TrustLevel::High);
        assert_eq!(bund.level(Some("anything")), TrustLevel::None);
        assert_eq!(bund.level(None), TrustLevel::None);
        assert!(read(&OidcVariables::default()).unwrap().is_empty());
    }

    #[test]
    fn levels_can_be_named() {
        let providers = with(&[("OIDC_BUND_TRUST_LEVELS", "https://x.example/?loa=3=high, 1=low")]).unwrap();
        assert_eq!(providers[0].level(Some("https://x.example/?loa=3")), TrustLevel::High);
        assert_eq!(providers[0].level(Some("1")), TrustLevel::Low);
        assert_eq!(
            providers[0].level(Some("high")),
            TrustLevel::None,
            "only the named ones count"
        );
    }

    #[test]
    fn an_error_names_the_variable_and_not_its_value() {
        for (variable, value) in [
            ("OIDC_PROVIDERS", "Bund!"),
            ("OIDC_PROVIDERS", "bund,bund"),
            ("OIDC_LAND_CLIENT_SECRET", "of nobody"),
            ("OIDC_BUND_SECRET", "misspelt"),
            ("OIDC_BUND_ISSUER", "http://login.example"),
            ("OIDC_BUND_ISSUER", "nonsense"),
            ("OIDC_BUND_TRUST_LEVELS", "hoch"),
            ("OIDC_BUND_TRUST_LEVELS", "hoch=sehr"),
        ] {
            let error = with(&[(variable, value)]).err().expect(value);
            assert!(error.contains(variable) && !error.contains(value), "{error}");
        }
        for missing in ["OIDC_BUND_ISSUER", "OIDC_BUND_CLIENT_ID", "OIDC_BUND_CLIENT_SECRET"] {
            let error = read(&BUND.into_iter().filter(|(name, _)| *name != missing).collect());
            assert!(error.err().unwrap().contains(missing));
        }
        let twice = [
            ("OIDC_PROVIDERS", "bund,land"),
            ("OIDC_LAND_ISSUER", "https://login.example/realms/a"),
            ("OIDC_LAND_CLIENT_ID", "a"),
            ("OIDC_LAND_CLIENT_SECRET", "b"),
        ];
        assert!(with(&twice).err().unwrap().contains("OIDC_LAND_ISSUER"));
    }
}
