-- Nothing where somebody has this identity, or the account has another one of this provider.
insert into identities (account_id, issuer, subject, trust_level)
values ($1, $2, $3, $4)
on conflict do nothing
returning id
