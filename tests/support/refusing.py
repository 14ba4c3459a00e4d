"""A mail server for tests that refuses recipients by their names, each in its way."""

from aiosmtpd.handlers import Mailbox as Accepting

ANSWERS = {
    "unknown": "550 5.1.1 No such mailbox",
    "full": "552 5.2.2 Mailbox full",
    "later": "451 4.7.1 Try again later",
    "login": "530 5.7.0 Authentication required",
}


class Mailbox(Accepting):
    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = ANSWERS.get(address.split("@")[0])
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"
