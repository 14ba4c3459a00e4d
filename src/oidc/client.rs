//! The talk with a provider: where to send somebody, and who came back.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenClaims, IdTokenFields, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardClaims, StandardErrorResponse,
    StandardTokenResponse, TokenResponse, UserInfoClaims, UserInfoError,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::time::{Instant, timeout};
use url::Url;

use super::{Provider, Providers, TrustLevel};

/// How long one request to a provider may take.
const REQUEST: Duration = Duration::from_secs(5);
/// How long all requests for one page may take together.
const TALK: Duration = Duration::from_secs(12);
/// How long what a provider tells of itself is believed. New keys are asked for as soon as a signature needs them.
const BELIEVED: Duration = Duration::from_hours(1);

/// How long a provider that did not answer is left alone, so that a rush of people does not wait for it one by one.
const SPARED: Duration = Duration::from_secs(5);

/// All claims of a token beside those that the standard names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct OtherClaims(HashMap<String, Value>);

impl AdditionalClaims for OtherClaims {}

type IdFields = IdTokenFields<
    OtherClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<IdFields, CoreTokenType>;
type IdClaims = IdTokenClaims<OtherClaims, CoreGenderClaim>;
type UserClaims = UserInfoClaims<OtherClaims, CoreGenderClaim>;
type Client = openidconnect::Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a provider told of itself when it was asked; nothing if it did not answer.
pub(super) struct Cached {
    metadata: Option<Arc<CoreProviderMetadata>>,
    at: Instant,
}

impl Cached {
    /// What still holds of it.
    fn held(&self) -> Option<Result<Arc<CoreProviderMetadata>, Failure>> {
        match &self.metadata {
            Some(metadata) if self.at.elapsed() < BELIEVED => Some(Ok(Arc::clone(metadata))),
            None if self.at.elapsed() < SPARED => {
                Some(Err(Failure::Unreachable("it did not answer a moment ago".to_owned())))
            }
            _ => None,
        }
    }
}

/// One person's way to a provider and back: secrets of 256 bits that belong to it alone.
pub struct Question {
    /// Comes back in the address (RFC 6749, section 10.12).
    pub state: String,
    /// Comes back in the ID token (OpenID Connect Core 1.0, section 3.1.2.1).
    pub nonce: String,
    /// Told only when the code is exchanged (RFC 7636).
    pub verifier: String,
    /// The address that the provider sends the person back to.
    pub redirect: String,
    /// Whether the person has to prove again who it is, even if the provider remembers.
    pub anew: bool,
}

/// What the provider sent the person back with.
pub struct Answer {
    /// The authorization code.
    pub code: String,
}

/// What a provider says of a person.
#[derive(Clone, Debug)]
pub struct Person {
    /// The provider's address.
    pub issuer: String,
    /// The person's name at the provider, never given to somebody else.
    pub subject: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// Whether the provider has confirmed the address.
    pub email_verified: bool,
    /// What the person is called.
    pub name: Option<String>,
    /// How sure the provider is.
    pub trust: TrustLevel,
    /// When the person last proved who it is, in seconds since 1970.
    pub proved_at: Option<i64>,
}

/// Why nobody came back. The text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The provider does not answer, or not in time.
    #[error("not reachable: {0}")]
    Unreachable(String),
    /// The provider refuses, or its answer does not hold.
    #[error("not believed: {0}")]
    Refused(String),
}

/// The client for all providers. It follows no redirects: an endpoint that moves is a new configuration.
pub(super) fn http() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(REQUEST)
        .timeout(REQUEST)
        .build()
}

impl Providers {
    /// Asks the provider for its metadata and its keys, whatever is known of them.
    pub async fn discover(&self, provider: &Provider) -> Result<(), Failure> {
        self.metadata(provider, true).await.map(drop)
    }

    /// The address at the provider that this person is sent to.
    pub async fn address(&self, provider: &Provider, question: &Question) -> Result<Url, Failure> {
        let client = self.client(provider, question, false).await?;
        let verifier = PkceCodeVerifier::new(question.verifier.clone());
        let (state, nonce) = (
            CsrfToken::new(question.state.clone()),
            Nonce::new(question.nonce.clone()),
        );
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, || nonce)
            .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        if question.anew {
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        Ok(request.url().0)
    }

    /// Exchanges the code, checks the ID token (signature, issuer, audience, age, nonce) and asks for what is not in it.
    pub async fn person(&self, provider: &Provider, question: &Question, answer: Answer) -> Result<Person, Failure> {
        timeout(TALK, self.talk(provider, question, answer))
            .await
            .map_err(|_| Failure::Unreachable("it takes too long".to_owned()))?
    }

    async fn talk(&self, provider: &Provider, question: &Question, answer: Answer) -> Result<Person, Failure> {
        let client = self.client(provider, question, false).await?;
        let tokens = client
            .exchange_code(AuthorizationCode::new(answer.code))
            .map_err(|error| Failure::Refused(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(question.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(error) => Failure::Unreachable(chain(&error)),
                other => Failure::Refused(chain(&other)),
            })?;
        let claims = match checked(&client, &tokens, question) {
            // The provider may sign with a key that it did not have when it was asked.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                let client = self.client(provider, question, true).await?;
                checked(&client, &tokens, question)
            }
            other => other,
        };
        let claims = claims.map_err(|error| Failure::Refused(chain(&error)))?;
        let more = self.user_info(&client, &tokens, &claims).await?;
        Ok(told(provider, &claims, more.as_ref()))
    }

    async fn user_info(
        &self,
        client: &Client,
        tokens: &Tokens,
        claims: &IdClaims,
    ) -> Result<Option<UserClaims>, Failure> {
        let subject = Some(claims.subject().clone());
        // A provider without this endpoint puts everything into the token.
        let Ok(request) = client.user_info(tokens.access_token().clone(), subject) else {
            return Ok(None);
        };
        request
            .request_async(&self.http)
            .await
            .map(Some)
            .map_err(|error| match error {
                UserInfoError::Request(error) => Failure::Unreachable(chain(&error)),
                other => Failure::Refused(chain(&other)),
            })
    }

    async fn client(&self, provider: &Provider, question: &Question, anew: bool) -> Result<Client, Failure> {
        let metadata = self.metadata(provider, anew).await?;
        let redirect = RedirectUrl::new(question.redirect.clone())
            .map_err(|error| Failure::Refused(format!("PORTAL_BASE_URL: {error}")))?;
        let client = Client::from_provider_metadata(
            (*metadata).clone(),
            provider.client_id.clone(),
            Some(provider.client_secret.clone()),
        );
        Ok(client.set_auth_type(auth_type(&metadata)).set_redirect_uri(redirect))
    }

    async fn metadata(&self, provider: &Provider, anew: bool) -> Result<Arc<CoreProviderMetadata>, Failure> {
        let held = {
            let cached = provider.cached.read().unwrap_or_else(PoisonError::into_inner);
            cached.as_ref().and_then(Cached::held)
        };
        if let Some(held) = held.filter(|_| !anew) {
            return held;
        }
        let found = CoreProviderMetadata::discover_async(provider.issuer.clone(), &self.http)
            .await
            .map(Arc::new);
        let cached = Cached {
            metadata: found.as_ref().ok().map(Arc::clone),
            at: Instant::now(),
        };
        *provider.cached.write().unwrap_or_else(PoisonError::into_inner) = Some(cached);
        found.map_err(|error| Failure::Unreachable(chain(&error)))
    }
}

/// The secret goes into the header, as all providers must take it (RFC 6749, section 2.3.1), unless this one does not.
fn auth_type(metadata: &CoreProviderMetadata) -> AuthType {
    let offered = metadata.token_endpoint_auth_methods_supported();
    let offers = |method| offered.is_some_and(|methods| methods.contains(&method));
    if offers(CoreClientAuthMethod::ClientSecretPost) && !offers(CoreClientAuthMethod::ClientSecretBasic) {
        AuthType::RequestBody
    } else {
        AuthType::BasicAuth
    }
}

fn checked(client: &Client, tokens: &Tokens, question: &Question) -> Result<IdClaims, ClaimsVerificationError> {
    let token = tokens
        .id_token()
        .ok_or_else(|| ClaimsVerificationError::Other("no ID token".to_owned()))?;
    let nonce = Nonce::new(question.nonce.clone());
    token.claims(&client.id_token_verifier(), &nonce).cloned()
}

/// The person of the ID token; what it does not say is taken from the user info.
fn told(provider: &Provider, claims: &IdClaims, more: Option<&UserClaims>) -> Person {
    // The address and whether it is confirmed come from one place.
    let in_token = claims.email().map(|email| (email, claims.email_verified()));
    let in_info = || {
        more.and_then(|more| {
            more.standard_claims()
                .email()
                .map(|email| (email, more.standard_claims().email_verified()))
        })
    };
    let email = in_token.or_else(in_info);
    let own = claims.additional_claims();
    let others = more.map(UserClaims::additional_claims);
    let trust = match provider.trust_claim.as_str() {
        "acr" => claims.auth_context_ref().map(|acr| acr.as_str()),
        claim => own.text(claim).or_else(|| others.and_then(|others| others.text(claim))),
    };
    Person {
        issuer: provider.issuer().to_owned(),
        subject: claims.subject().to_string(),
        email: email.map(|(email, _)| email.to_string()),
        email_verified: email.and_then(|(_, verified)| verified).unwrap_or_default(),
        name: id_name(claims).or_else(|| more.and_then(|more| name(more.standard_claims()))),
        trust: provider.level(trust),
        proved_at: claims.auth_time().map(|time| time.timestamp()),
    }
}

impl OtherClaims {
    fn text(&self, claim: &str) -> Option<&str> {
        self.0.get(claim).and_then(Value::as_str)
    }
}

fn id_name(claims: &IdClaims) -> Option<String> {
    let name = claims.name().and_then(|name| name.get(None));
    name.map(|name| name.to_string())
}

fn name(claims: &StandardClaims<CoreGenderClaim>) -> Option<String> {
    let name = claims.name().and_then(|name| name.get(None));
    name.map(|name| name.to_string())
}

/// An error with its causes, in a line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let texts: Vec<String> = causes.map(ToString::to_string).collect();
    texts.join(": ")
}
