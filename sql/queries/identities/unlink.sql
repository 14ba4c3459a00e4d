-- $3: whether the account has a password; $4: the issuers at which one can sign in now.
delete from identities
where id = $2 and account_id = $1
  and ($3 or exists (
    select from identities as other where other.account_id = $1 and other.id <> $2 and other.issuer = any ($4)
  ))
returning id
