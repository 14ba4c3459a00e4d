//! Where a request comes from.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::config::Config;
use crate::error::Error;
use crate::web::Portal;

/// The most addresses of a chain of proxies that are looked at.
const LONGEST_CHAIN: usize = 20;

/// The household that a request comes from.
pub struct Client(pub IpAddr);

impl FromRequestParts<Portal> for Client {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        Ok(Self(household(client_address(&portal.config, peer, &parts.headers))))
    }
}

/// One household: an IPv4 address, or an IPv6 network of 64 bits.
pub fn household(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// The client's address: the peer's, or behind trusted proxies the last one that none of them vouches for. What stands
/// before an address that is none was written by nobody whom we trust.
///
/// Proxies tell addresses by Forwarded (RFC 7239) or by X-Forwarded-For, and most pass on the one that they do not write
/// as the client sent it. Where the two contradict each other, neither is believed.
pub fn client_address(config: &Config, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    if !config.trusts(peer) {
        return peer;
    }
    let forwarded = chain(headers, "forwarded", forwarded_for).map(|nodes| last_trusted(config, peer, nodes));
    let old_style = chain(headers, "x-forwarded-for", address).map(|nodes| last_trusted(config, peer, nodes));
    match (forwarded, old_style) {
        (Some(client), None) | (None, Some(client)) => client,
        (Some(client), Some(same)) if client == same => client,
        _ => peer,
    }
}

fn last_trusted(config: &Config, peer: IpAddr, nodes: Vec<Option<IpAddr>>) -> IpAddr {
    let mut last = peer;
    for address in nodes {
        let Some(address) = address else { break };
        last = address;
        if !config.trusts(address) {
            break;
        }
    }
    last
}

/// The addresses for which proxies forwarded the request, the nearest first; none without the header.
fn chain(headers: &HeaderMap, name: &str, parse: fn(&str) -> Option<IpAddr>) -> Option<Vec<Option<IpAddr>>> {
    let values = headers.get_all(name).iter().map(|value| value.to_str().unwrap_or("?"));
    let elements: Vec<_> = values.flat_map(|value| value.split(',')).collect();
    let nodes: Vec<_> = elements.into_iter().rev().take(LONGEST_CHAIN).map(parse).collect();
    (!nodes.is_empty()).then_some(nodes)
}

/// The `for` of one element of Forwarded.
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let mut pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let (_, node) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("for"))?;
    address(node)
}

/// An address, perhaps quoted, in brackets, or with a port.
fn address(node: &str) -> Option<IpAddr> {
    let node = node.trim().trim_matches('"');
    if let Ok(address) = node.parse::<IpAddr>() {
        return Some(address);
    }
    if let Ok(with_port) = node.parse::<SocketAddr>() {
        return Some(with_port.ip());
    }
    node.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        config: Config,
    }

    /// The client behind a peer in 10.0.0.0/8, which are trusted.
    fn client(name: &'static str, value: &str) -> String {
        let config = Cli::parse_from(["portal", "--trusted-proxies", "10.0.0.0/8"]).config;
        let mut headers = HeaderMap::new();
        for line in value.split('\n') {
            headers.append(name, line.parse().unwrap());
        }
        client_address(&config, "10.0.0.1".parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_a_trusted_proxys_word_counts() {
        let config = Cli::parse_from(["portal", "--trusted-proxies", "192.0.2.1"]).config;
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6".parse().unwrap());
        headers.insert("forwarded", "for=6.6.6.6".parse().unwrap());
        let peer = "10.0.0.1".parse().unwrap();
        assert_eq!(client_address(&config, peer, &headers), peer);
    }

    #[test]
    fn what_a_client_wrote_before_the_proxy_did_is_not_believed() {
        assert_eq!(
            client("x-forwarded-for", "6.6.6.6, 203.0.113.9, 10.0.0.2"),
            "203.0.113.9"
        );
        assert_eq!(client("x-forwarded-for", "6.6.6.6\n203.0.113.9"), "203.0.113.9");
        assert_eq!(client("x-forwarded-for", "6.6.6.6, nonsense, 10.0.0.2"), "10.0.0.2");
        assert_eq!(client("x-forwarded-for", "203.0.113.9:4711"), "203.0.113.9");
        assert_eq!(
            client("forwarded", "for=6.6.6.6, For=\"[2001:db8::1]:4711\";proto=https"),
            "2001:db8::1"
        );
        assert_eq!(client("forwarded", "for=6.6.6.6, for=unknown"), "10.0.0.1");
        assert_eq!(
            client("forwarded", "proto=https;for=203.0.113.9;by=10.0.0.1, for=10.0.0.7"),
            "203.0.113.9"
        );
        assert_eq!(client("forwarded", "by=203.0.113.9"), "10.0.0.1");
    }

    #[test]
    fn a_second_header_that_says_otherwise_is_not_believed() {
        let config = Cli::parse_from(["portal", "--trusted-proxies", "10.0.0.0/8"]).config;
        let client = |forwarded: &str, old_style: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("forwarded", forwarded.parse().unwrap());
            headers.insert("x-forwarded-for", old_style.parse().unwrap());
            client_address(&config, "10.0.0.1".parse().unwrap(), &headers).to_string()
        };
        assert_eq!(client("for=6.6.6.6", "203.0.113.9"), "10.0.0.1");
        assert_eq!(client("for=203.0.113.9", "203.0.113.9"), "203.0.113.9");
    }

    #[test]
    fn an_endless_chain_is_not_walked_to_its_end() {
        assert_eq!(
            client("x-forwarded-for", &vec!["10.0.0.2"; 10_000].join(",")),
            "10.0.0.2"
        );
    }

    #[test]
    fn an_ipv6_household_shares_its_allowance() {
        let household = |address: &str| household(address.parse().unwrap());
        assert_eq!(household("2001:db8::1"), household("2001:db8::ffff"));
        assert_ne!(household("2001:db8:0:1::1"), household("2001:db8::1"));
        assert_eq!(household("::ffff:192.0.2.1"), household("192.0.2.1"));
    }
}
