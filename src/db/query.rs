//! Statements from files and typed questions made of them.

use deadpool_postgres::Client;
use tokio_postgres::types::{FromSqlOwned, ToSql};
use tokio_postgres::{Row, Statement};

use crate::error::{Error, Result};

/// The text of one statement, taken from `sql/queries/` when the program was compiled.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    name: &'static str,
    text: &'static str,
}

impl Sql {
    /// For the macro [`sql!`](crate::sql) alone: text that did not come from a file must not get here.
    #[doc(hidden)]
    pub const fn from_file(name: &'static str, text: &'static str) -> Self {
        Self { name, text }
    }

    pub(super) const fn text(self) -> &'static str {
        self.text
    }
}

/// The statement `sql/queries/<name>.sql`, ready to take its parameters.
#[macro_export]
macro_rules! sql {
    ($name:literal) => {
        $crate::db::Draft::new($crate::db::Sql::from_file(
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/queries/", $name, ".sql")),
        ))
    };
}

/// What can be read from a row.
pub trait FromRow: Sized {
    /// Reads the columns by their names.
    fn try_from_row(row: &Row) -> Result<Self, tokio_postgres::Error>;
}

impl<A: FromRow, B: FromRow> FromRow for (A, B) {
    fn try_from_row(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok((A::try_from_row(row)?, B::try_from_row(row)?))
    }
}

/// Finds columns by name, quickly where they come in the order in which they are asked for.
#[doc(hidden)]
pub struct Places<'r> {
    row: &'r Row,
    next: usize,
}

impl<'r> Places<'r> {
    /// The columns of a row.
    pub const fn of(row: &'r Row) -> Self {
        Self { row, next: 0 }
    }

    /// The place of the column; one past the end, which reads as an error, where there is none.
    pub fn next(&mut self, name: &str) -> usize {
        let columns = self.row.columns();
        let place = if columns.get(self.next).is_some_and(|column| column.name() == name) {
            self.next
        } else {
            columns
                .iter()
                .position(|column| column.name() == name)
                .unwrap_or(columns.len())
        };
        self.next = place + 1;
        place
    }
}

/// A struct whose fields are the columns of a row, by name.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::db::FromRow for $name {
            fn try_from_row(row: &tokio_postgres::Row) -> Result<Self, tokio_postgres::Error> {
                let mut places = $crate::db::Places::of(row);
                Ok(Self { $($field: row.try_get(places.next(stringify!($field)))?,)* })
            }
        }
    };
}

type Parameter = Box<dyn ToSql + Sync + Send>;
type Decode<T> = Box<dyn FnOnce(Vec<Row>) -> Result<T> + Send>;

/// A statement that still takes parameters.
pub struct Draft {
    sql: Sql,
    parameters: Vec<Parameter>,
}

/// A statement with its parameters and the type of its answer. Store functions return these; a transaction or a
/// flight runs them.
pub struct Query<T> {
    sql: Sql,
    parameters: Vec<Parameter>,
    decode: Decode<T>,
}

impl Draft {
    #[doc(hidden)]
    pub const fn new(sql: Sql) -> Self {
        Self {
            sql,
            parameters: Vec::new(),
        }
    }

    pub(super) const fn sql(&self) -> Sql {
        self.sql
    }

    /// Binds the next parameter.
    #[must_use]
    pub fn bind(mut self, parameter: impl ToSql + Sync + Send + 'static) -> Self {
        self.parameters.push(Box::new(parameter));
        self
    }

    /// Answered by any number of rows.
    pub fn rows<T: FromRow>(self) -> Query<Vec<T>> {
        self.decoded(|rows| rows.iter().map(|row| Ok(T::try_from_row(row)?)).collect())
    }

    /// Answered by one row or none.
    pub fn optional<T: FromRow>(self) -> Query<Option<T>> {
        self.decoded(|rows| Ok(rows.first().map(T::try_from_row).transpose()?))
    }

    /// Answered by one row; none means that the thing is not there.
    pub fn one<T: FromRow>(self) -> Query<T> {
        self.decoded(|rows| Ok(T::try_from_row(rows.first().ok_or(Error::NotFound)?)?))
    }

    /// Answered by the first column of one row; no row means that the thing is not there.
    pub fn scalar<T: FromSqlOwned>(self) -> Query<T> {
        self.decoded(|rows| Ok(rows.first().ok_or(Error::NotFound)?.try_get(0)?))
    }

    /// Answered by the first column of one row or none.
    pub fn optional_scalar<T: FromSqlOwned>(self) -> Query<Option<T>> {
        self.decoded(|rows| Ok(rows.first().map(|row| row.try_get(0)).transpose()?))
    }

    /// Whose answer does not matter.
    pub fn done(self) -> Query<()> {
        self.decoded(|_| Ok(()))
    }

    fn decoded<T>(self, decode: impl FnOnce(Vec<Row>) -> Result<T> + Send + 'static) -> Query<T> {
        Query {
            sql: self.sql,
            parameters: self.parameters,
            decode: Box::new(decode),
        }
    }
}

impl<T: 'static> Query<T> {
    /// The same question with its answer turned into something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U + Send + 'static) -> Query<U> {
        let decode = self.decode;
        Query {
            sql: self.sql,
            parameters: self.parameters,
            decode: Box::new(move |rows| decode(rows).map(change)),
        }
    }
}

impl<T> Query<T> {
    pub(super) fn sql(&self) -> Sql {
        self.sql
    }

    /// Runs the statement, prepared already.
    pub(super) async fn run_prepared(self, client: &tokio_postgres::Client, statement: &Statement) -> Result<T> {
        let parameters: Vec<&(dyn ToSql + Sync)> = self
            .parameters
            .iter()
            .map(|parameter| &**parameter as &(dyn ToSql + Sync))
            .collect();
        match client.query(statement, &parameters).await {
            Ok(rows) => (self.decode)(rows),
            Err(error) => {
                tracing::debug!(statement = self.sql.name, %error, "statement failed");
                Err(error.into())
            }
        }
    }

    /// Prepares the statement where the connection does not know it yet, and runs it.
    pub(super) async fn run_on(self, client: &Client) -> Result<T> {
        let statement = client.prepare_cached(self.sql.text).await?;
        self.run_prepared(client, &statement).await
    }
}
