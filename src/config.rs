//! What the environment and the command line decide.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use clap::error::{ContextKind, ContextValue};
use ipnet::IpNet;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

/// The settings that all commands share. Every one can be given in the environment; secrets can be given there alone,
/// since a process's arguments are seen by everybody on the machine.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// The database (libpq address). Without it a private server runs under the data directory.
    #[arg(skip = secret("DATABASE_URL"))]
    pub database_url: Option<SecretString>,
    /// Where the private database, files and mails lie.
    #[arg(long, env = "PORTAL_DATA_DIR", default_value = "./data", global = true)]
    pub data_dir: PathBuf,
    /// What is encrypted in the database is encrypted under this key, the same for all servers: at least 32 characters.
    /// Without one it lies in the data directory, in the file `key`, made when the first server starts.
    #[arg(skip = secret("PORTAL_KEY"))]
    pub key: Option<SecretString>,
    /// Other keys that are still of use for reading, with commas between them.
    #[arg(skip = secret("PORTAL_FORMER_KEYS"))]
    pub former_keys: Option<SecretString>,
    /// The address under which people reach the platform.
    #[arg(
        long,
        env = "PORTAL_BASE_URL",
        default_value = "http://localhost:8080",
        value_parser = plain_address,
        global = true
    )]
    pub base_url: Url,
    /// The body that provides the platform, by its slug: its imprint, privacy notice and accessibility statement are those
    /// of the platform's own pages.
    #[arg(long, env = "PORTAL_PROVIDED_BY", global = true)]
    pub provided_by: Option<String>,
    /// Proxies whose Forwarded and X-Forwarded-For headers are believed: addresses or networks, comma-separated.
    #[arg(long, env = "PORTAL_TRUSTED_PROXIES", default_value = "", global = true)]
    pub trusted_proxies: Networks,
    /// Rate limits that differ from the portal's own, as in `search.address=30/1s,read.tenant=2000/1ms`; `portal check`
    /// lists all. `off` for load tests only: no rate limits, no slowing of sign-in.
    #[arg(long, env = "PORTAL_LIMITS", default_value = "", global = true)]
    pub limits: String,
    /// The fewest seconds in which a person fills in a form that anybody may send.
    #[arg(long, env = "PORTAL_FORM_SECONDS", default_value_t = 2, global = true)]
    pub form_seconds: u32,
    /// Connections to the database for each of the two roles that serve requests; without it three for each core.
    #[arg(long, env = "PORTAL_DB_CONNECTIONS", default_value_t = connections_for_cores(), hide_default_value = true, global = true)]
    pub db_connections: usize,
    /// Where uploaded files lie: `file:///path` or `s3://bucket/prefix`. Without it the folder `files` in the data
    /// directory.
    #[arg(long, env = "PORTAL_FILES", value_parser = plain_address, global = true)]
    pub files: Option<Url>,
    /// The largest file that can be uploaded, in megabytes.
    #[arg(long, env = "PORTAL_MAX_FILE_MB", default_value_t = 100, global = true)]
    pub max_file_mb: u64,
    /// This program, started again to read foreign files apart from the server.
    #[arg(skip = std::env::current_exe().unwrap_or_else(|_| "portal".into()))]
    pub program: PathBuf,
    /// The Meilisearch server that answers searches. Without one `PostgreSQL` answers them.
    #[arg(long, env = "MEILI_URL", value_parser = plain_address, global = true)]
    pub meili_url: Option<Url>,
    /// Its master key, or a key that may do everything with indexes, documents, settings, tasks and search.
    #[arg(skip = secret("MEILI_KEY"))]
    pub meili_key: Option<SecretString>,
    /// A key that may search and nothing else, for the requests of visitors; without it they use `MEILI_KEY`.
    #[arg(skip = secret("MEILI_SEARCH_KEY"))]
    pub meili_search_key: Option<SecretString>,
    /// The name of the index, for servers that several deployments share: letters, digits, `-` and `_`.
    #[arg(long, env = "MEILI_INDEX", default_value = "portal", global = true)]
    pub meili_index: String,
    /// Milliseconds that a visitor's question waits for Meilisearch before `PostgreSQL` is asked.
    #[arg(long, env = "MEILI_PATIENCE", default_value_t = 300, global = true)]
    pub meili_patience: u64,
    /// The mail server, `smtps://user:password@host:465` or `smtp://host:587`. Without it mails are laid into DATA/mail.
    #[arg(skip = secret("SMTP_URL"))]
    pub smtp_url: Option<SecretString>,
    /// The address that mails come from; without it noreply@ the platform's host.
    #[arg(long, env = "SMTP_FROM", global = true)]
    pub smtp_from: Option<String>,
    /// Identity providers; only in the environment, since their names depend on it.
    #[arg(skip = OidcVariables::of_environment())]
    pub oidc: OidcVariables,
}

/// A mistake at the start without the value that is wrong, where that may come from a variable: what a start prints is
/// kept in logs. It names the variable.
pub fn without_values(mut error: clap::Error, command: &mut clap::Command) -> clap::Error {
    command.build();
    let Some(ContextValue::String(wrong)) = error.get(ContextKind::InvalidArg) else {
        return error;
    };
    let Some(variable) = variable_of(command, wrong) else {
        return error;
    };
    for (kind, text) in [
        (ContextKind::InvalidArg, variable),
        (ContextKind::InvalidValue, "…".to_owned()),
    ] {
        error.insert(kind, ContextValue::String(text));
    }
    error
}

/// The variable that can give an argument instead.
fn variable_of(command: &clap::Command, argument: &str) -> Option<String> {
    let known = command.get_arguments().find(|known| known.to_string() == argument);
    let own = known.and_then(|known| Some(known.get_env()?.to_string_lossy().into_owned()));
    own.or_else(|| {
        command
            .get_subcommands()
            .find_map(|command| variable_of(command, argument))
    })
}

/// The variables whose names begin with `OIDC_`. Printed they tell their names alone.
#[derive(Clone, Default)]
pub struct OidcVariables(BTreeMap<String, SecretString>);

impl OidcVariables {
    fn of_environment() -> Self {
        let texts =
            std::env::vars_os().filter_map(|(name, value)| name.into_string().ok().zip(value.into_string().ok()));
        texts.filter(|(name, _)| name.starts_with("OIDC_")).collect()
    }

    /// The value, if there is one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(ExposeSecret::expose_secret)
            .filter(|value| !value.is_empty())
    }

    /// The names of all of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl fmt::Debug for OidcVariables {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.0.keys()).finish()
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for OidcVariables {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(name, value)| (name.into(), value.into().into()))
                .collect(),
        )
    }
}

/// A secret of the environment. One that is no text is kept with marks in its place, to be refused by whoever reads it.
fn secret(variable: &str) -> Option<SecretString> {
    let value = std::env::var_os(variable).filter(|value| !value.is_empty())?;
    Some(value.to_string_lossy().into_owned().into())
}

/// An address that stands in logs and reports: there is no place for a password in it.
fn plain_address(text: &str) -> Result<Url, String> {
    let url: Url = text.parse().map_err(|_| "not an address".to_owned())?;
    if url.username().is_empty() && url.password().is_none() {
        Ok(url)
    } else {
        Err("an address without a name and a password".to_owned())
    }
}

/// Where the server listens.
#[derive(Args, Clone, Debug)]
pub struct Listen {
    /// The address to serve on.
    #[arg(long, env = "PORTAL_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The address to serve Prometheus metrics on; none without it.
    #[arg(long, env = "PORTAL_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
}

impl Config {
    /// Whether rate limits are switched off.
    pub fn limits_off(&self) -> bool {
        self.limits == "off"
    }

    /// The largest file that can be uploaded, in bytes.
    pub fn max_file_bytes(&self) -> u64 {
        self.max_file_mb.saturating_mul(1_000_000)
    }

    /// Whether cookies may carry `Secure` and the `__Host-` prefix: over TLS, or on localhost, which browsers trust.
    pub fn secure_cookies(&self) -> bool {
        self.base_url.scheme() == "https" || self.base_url.host_str() == Some("localhost")
    }

    /// The absolute address of a path of the platform.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }

    /// Whether a proxy's word on the client's address is believed.
    pub fn trusts(&self, peer: IpAddr) -> bool {
        self.trusted_proxies.hold(peer)
    }
}

/// Addresses and networks of them, as in `127.0.0.1, 10.0.0.0/8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Whether one of them holds the address. An IPv4 address may come in IPv6's clothes (RFC 4291, section 2.5.5.2).
    pub fn hold(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address.to_canonical()))
    }
}

impl FromStr for Networks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let network = |part: &str| part.parse().or_else(|_| part.parse::<IpAddr>().map(IpNet::from));
        let networks = parts.map(network).collect::<Result<_, _>>();
        networks.map(Self).map_err(|_| {
            "not a list of addresses and networks with commas between them, such as 127.0.0.1,10.0.0.0/8".to_owned()
        })
    }
}

impl fmt::Display for Networks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return formatter.write_str("none");
        }
        let networks: Vec<_> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&networks.join(", "))
    }
}

/// Few enough that the database's processes keep their memory warm: with more of them each page costs more, not less.
fn connections_for_cores() -> usize {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    (3 * cores).clamp(6, 32)
}

#[cfg(test)]
mod tests {
    use super::Networks;

    fn networks(text: &str) -> Networks {
        text.parse().unwrap()
    }

    #[test]
    fn a_network_holds_its_addresses_only() {
        let holds = |network: &str, address: &str| networks(network).hold(address.parse().unwrap());
        assert!(holds("10.0.0.0/8", "10.20.30.40"));
        assert!(!holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("192.0.2.7, 127.0.0.1,", "::ffff:127.0.0.1"));
        assert!(!holds("127.0.0.1", "127.0.0.2"));
        assert!(holds("2001:db8::/32", "2001:db8:1::1"));
        assert!(!holds("2001:db8::/32", "2001:db9::1"));
        assert!(!holds("", "127.0.0.1"));
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in [
            "not a network",
            "10.0.0.0/33",
            "10.0.0.0/8x",
            "10.0.0.0/8;11.0.0.0/8",
            "proxy.example.org",
        ] {
            assert!(text.parse::<Networks>().is_err(), "{text}");
        }
        assert_eq!(networks("127.0.0.1,10.0.0.0/8").to_string(), "127.0.0.1/32, 10.0.0.0/8");
    }
}
