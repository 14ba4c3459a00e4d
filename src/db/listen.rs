//! Notifications of the database (LISTEN), on a connection of their own that comes back by itself.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::poll_fn;
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_postgres::{AsyncMessage, NoTls};

use super::Db;
use super::patience::FOR_LINE;

/// How often the server is asked for a sign of life: nobody tells that nothing can be told any more.
const HEARTBEAT: Duration = Duration::from_secs(5);

impl Db {
    /// Sends a unit into the channel with each notification, and with each new connection, since what was told while
    /// there was none is lost. Ends when the receiver is dropped.
    pub async fn listen(&self, channel: &'static str, told: mpsc::Sender<()>) {
        while !told.is_closed() {
            if let Err(error) = self.listen_once(channel, &told).await {
                tracing::warn!(channel, %error, "the connection that listens for notifications ended");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    async fn listen_once(&self, channel: &'static str, told: &mpsc::Sender<()>) -> anyhow::Result<()> {
        let (client, mut connection) = timeout(FOR_LINE, self.config.connect(NoTls)).await??;
        let mut messages = poll_fn(move |context| connection.poll_message(context));
        let forward = async {
            while let Some(message) = messages.next().await {
                if matches!(message?, AsyncMessage::Notification(_)) && told.send(()).await.is_err() {
                    break;
                }
            }
            Ok(())
        };
        let ask = async {
            timeout(FOR_LINE, client.batch_execute(&format!("listen {channel}"))).await??;
            let _ = told.send(()).await;
            while timeout(HEARTBEAT, told.closed()).await.is_err() {
                timeout(FOR_LINE, client.batch_execute("")).await??;
            }
            Ok(())
        };
        tokio::select! {
            ended = forward => ended,
            ended = ask => ended,
        }
    }
}
