//! The tenants in memory: found by slug or host name, read anew when the database tells of a change.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use crate::db::{Db, Query, TenantId};
use crate::error::{Error, Result};
use crate::{row, sql};

row! {
    /// A body with a portal of its own.
    #[derive(Clone, Debug)]
    pub struct TenantRow {
        pub id: i64,
        pub slug: String,
        pub name: String,
        pub name_hsb: Option<String>,
        pub kind: String,
        pub ags: Option<String>,
        pub district: Option<String>,
        pub population: Option<i32>,
        pub theme_colour: String,
        pub contact_email: Option<String>,
        pub archive_after_days: i32,
        /// Whether forms ask people without an account for a proof of work, attack or not.
        pub proof_of_work: bool,
        pub hosts: Vec<String>,
    }
}

/// A tenant with what is derived from its row.
#[derive(Debug)]
pub struct Tenant {
    /// The row.
    pub row: TenantRow,
    /// The style element's text with the tenant's colour.
    pub theme_css: String,
    /// The hash by which the content security policy allows it.
    pub theme_hash: String,
    /// The names in lower case without accents, for the front page's search.
    pub folded: String,
}

impl std::ops::Deref for Tenant {
    type Target = TenantRow;

    fn deref(&self) -> &TenantRow {
        &self.row
    }
}

impl Tenant {
    /// The tenant of this row.
    pub fn new(row: TenantRow) -> Self {
        let theme_css = format!(":root{{--tenant-accent:{}}}", row.theme_colour);
        let theme_hash = STANDARD.encode(Sha256::digest(theme_css.as_bytes()));
        let folded = fold(
            &[
                &row.name,
                row.name_hsb.as_deref().unwrap_or_default(),
                row.district.as_deref().unwrap_or_default(),
                row.ags.as_deref().unwrap_or_default(),
            ]
            .join(" "),
        );
        Self {
            row,
            theme_css,
            theme_hash,
            folded,
        }
    }

    /// The id that opens the tenant's data.
    pub const fn tenant_id(&self) -> TenantId {
        TenantId(self.row.id)
    }

    /// The path of its pages under the platform's address.
    pub fn path(&self) -> String {
        format!("/{}", self.row.slug)
    }
}

/// Lower case without accents, with umlauts written as their base letter, so that "Budysin" finds "Budyšin" and both
/// "Goerlitz" and "Gorlitz" find "Görlitz" (see [`matches`]).
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|character| match character {
            'ä' | 'á' | 'à' | 'â' => 'a',
            'ć' | 'č' => 'c',
            'ě' | 'é' | 'è' | 'ê' => 'e',
            'í' | 'î' => 'i',
            'ł' => 'l',
            'ń' => 'n',
            'ö' | 'ó' | 'ô' => 'o',
            'ŕ' | 'ř' => 'r',
            'ś' | 'š' => 's',
            'ü' | 'ú' | 'û' => 'u',
            'ź' | 'ž' => 'z',
            other => other,
        })
        .collect::<String>()
        .replace('ß', "ss")
}

/// Whether all words of what a person typed begin a word of the folded text, with ae, oe, ue for umlauts allowed.
pub fn matches(folded: &str, typed: &str) -> bool {
    let begins = |word: &str| {
        folded
            .split([' ', '-', '/', '.'])
            .any(|candidate| candidate.starts_with(word))
    };
    fold(typed).split_whitespace().all(|word| {
        begins(word) || begins(&word.replace("ae", "a").replace("oe", "o").replace("ue", "u")) || folded.contains(word)
    })
}

/// All tenants at one moment, in the order of their names.
#[derive(Debug, Default)]
pub struct Tenants {
    all: Vec<Arc<Tenant>>,
    by_slug: HashMap<String, usize>,
    by_host: HashMap<String, usize>,
    by_id: HashMap<i64, usize>,
}

impl Tenants {
    fn new(rows: Vec<TenantRow>) -> Self {
        let all: Vec<_> = rows.into_iter().map(|row| Arc::new(Tenant::new(row))).collect();
        let places = || all.iter().enumerate();
        let by_slug = places().map(|(place, tenant)| (tenant.slug.clone(), place)).collect();
        let by_id = places().map(|(place, tenant)| (tenant.id, place)).collect();
        let by_host = places()
            .flat_map(|(place, tenant)| tenant.hosts.iter().map(move |host| (host.clone(), place)))
            .collect();
        Self {
            all,
            by_slug,
            by_host,
            by_id,
        }
    }

    /// All, in the order of their names.
    pub fn all(&self) -> &[Arc<Tenant>] {
        &self.all
    }

    /// The tenant at `/{slug}`.
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Tenant>> {
        self.by_slug.get(slug).map(|place| &self.all[*place])
    }

    /// The tenant with this host name (lower case, without port).
    pub fn by_host(&self, host: &str) -> Option<&Arc<Tenant>> {
        self.by_host.get(host).map(|place| &self.all[*place])
    }

    /// The tenant with this id.
    pub fn by_id(&self, id: i64) -> Option<&Arc<Tenant>> {
        self.by_id.get(&id).map(|place| &self.all[*place])
    }
}

/// The present tenants.
#[derive(Clone, Default)]
pub struct Registry(Arc<RwLock<Arc<Tenants>>>);

impl Registry {
    /// The tenants as they are now.
    pub fn get(&self) -> Arc<Tenants> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads all tenants from the database.
    pub async fn load(&self, db: &Db) -> Result<()> {
        let tenants = Arc::new(Tenants::new(db.read_system(all_tenants()).await?));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = tenants;
        Ok(())
    }

    /// The tenant whose work this is, read from the database where it is not known yet: a job of a body that was added a
    /// moment ago can be here sooner than the word of it.
    pub async fn at_work(&self, db: &Db, id: i64) -> Result<Arc<Tenant>> {
        if self.get().by_id(id).is_none() {
            self.load(db).await?;
        }
        let tenant = self.get().by_id(id).cloned();
        tenant.ok_or_else(|| Error::internal("work of a body that is not known here"))
    }

    /// Keeps the tenants current until the process ends.
    pub async fn follow(self, db: Db) {
        let (told, mut changes) = mpsc::channel(1);
        let listen = db.listen("tenants", told);
        let reload = async {
            while changes.recv().await.is_some() {
                while let Err(error) = self.load(&db).await {
                    tracing::warn!(%error, "tenants could not be read; the known ones stay");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            }
        };
        tokio::join!(listen, reload);
    }
}

fn all_tenants() -> Query<Vec<TenantRow>> {
    sql!("tenants/all").rows()
}

#[cfg(test)]
mod tests {
    use super::{fold, matches};

    #[test]
    fn names_are_found_however_they_are_typed() {
        let bautzen = fold("Bautzen Budyšin Bautzen 14625020");
        for typed in ["baut", "Budysin", "BUDYŠIN", "bautzen", "14625"] {
            assert!(matches(&bautzen, typed), "{typed}");
        }
        assert!(!matches(&bautzen, "dresden"));
        let district = fold("Görlitz Zhorjelc Görlitz");
        for typed in ["görlitz", "gorlitz", "Goerlitz", "zhor"] {
            assert!(matches(&district, typed), "{typed}");
        }
        assert!(matches(&fold("Großpostwitz/O.L."), "grosspostwitz"));
        assert!(matches(&fold("Neuensalz"), "neuensalz"));
    }
}
