//! A page's queries in one flight: BEGIN, the tenant, the queries and COMMIT are sent together.
//!
//! All statements are prepared before the flight and everything is sent in the first poll, so that a request dropped
//! in the middle still ends its transaction. After an error the connection is thrown away.

use std::pin::pin;

use deadpool_postgres::Client;
use futures_util::future::join_all;
use futures_util::join;
use tokio_postgres::Statement;

use super::patience::{give_up, no_answer};
use super::{Patience, Query, Sql, TenantId};
use crate::error::{Error, Result};

/// One query, a list of them or a tuple, answered together.
pub trait Flight: Send {
    /// The answers, in the order of the queries.
    type Output;

    /// The statements, in order.
    #[doc(hidden)]
    fn statements(&self) -> Vec<Sql>;

    /// Sends all queries in the first poll.
    #[doc(hidden)]
    fn fly(
        self,
        client: &tokio_postgres::Client,
        statements: &[Statement],
    ) -> impl Future<Output = Result<Self::Output>> + Send;
}

impl<T: Send> Flight for Query<T> {
    type Output = T;

    fn statements(&self) -> Vec<Sql> {
        vec![self.sql()]
    }

    async fn fly(self, client: &tokio_postgres::Client, statements: &[Statement]) -> Result<T> {
        self.run_prepared(client, &statements[0]).await
    }
}

impl<F: Flight> Flight for Vec<F>
where
    F::Output: Send,
{
    type Output = Vec<F::Output>;

    fn statements(&self) -> Vec<Sql> {
        self.iter().flat_map(Flight::statements).collect()
    }

    async fn fly(self, client: &tokio_postgres::Client, mut statements: &[Statement]) -> Result<Self::Output> {
        let flights = self.into_iter().map(|flight| {
            let (own, rest) = statements.split_at(flight.statements().len());
            statements = rest;
            flight.fly(client, own)
        });
        join_all(flights).await.into_iter().collect()
    }
}

macro_rules! flight_of {
    ($($flight:ident $answer:ident),+) => {
        #[expect(non_snake_case, reason = "a value is named as its type")]
        impl<$($flight: Flight),+> Flight for ($($flight,)+)
        where
            $($flight::Output: Send),+
        {
            type Output = ($($flight::Output,)+);

            fn statements(&self) -> Vec<Sql> {
                let ($($flight,)+) = self;
                [$($flight.statements()),+].concat()
            }

            async fn fly(self, client: &tokio_postgres::Client, statements: &[Statement]) -> Result<Self::Output> {
                let ($($flight,)+) = self;
                $(
                    let ($answer, statements) = statements.split_at($flight.statements().len());
                )+
                debug_assert!(statements.is_empty(), "a statement for each query");
                let ($($answer,)+) = join!($($flight.fly(client, $answer)),+);
                Ok(($($answer?,)+))
            }
        }
    };
}

flight_of!(A AnswerA, B AnswerB);
flight_of!(A AnswerA, B AnswerB, C AnswerC);
flight_of!(A AnswerA, B AnswerB, C AnswerC, D AnswerD);
flight_of!(A AnswerA, B AnswerB, C AnswerC, D AnswerD, E AnswerE);

pub(super) async fn read<F: Flight>(
    client: Client,
    patience: Patience,
    tenant: TenantId,
    queries: F,
) -> Result<F::Output> {
    let answers = {
        let asked = pin!(fly(&client, tenant, queries));
        patience.wait(asked).await
    };
    let Some(answers) = answers else {
        give_up(client);
        return Err(no_answer());
    };
    if matches!(answers, Err(Error::Internal(_) | Error::Unavailable(_))) {
        // The state of the transaction is unknown now.
        drop(deadpool_postgres::Object::take(client));
    }
    answers
}

async fn fly<F: Flight>(client: &Client, tenant: TenantId, queries: F) -> Result<F::Output> {
    let mut statements = Vec::new();
    for sql in queries.statements() {
        statements.push(client.prepare_cached(sql.text()).await?);
    }
    // The id is a number of ours, so that it may stand in the text; one message opens the transaction for it.
    let open = format!("begin read only; set local app.tenant_id = '{}'", tenant.0);
    let (begun, answers, committed) = join!(
        client.batch_execute(&open),
        queries.fly(client, &statements),
        client.batch_execute("commit"),
    );
    let answers = begun.map_err(Error::from).and(answers);
    answers.and_then(|answers| committed.map(|()| answers).map_err(Error::from))
}
