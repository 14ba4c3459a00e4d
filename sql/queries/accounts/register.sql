-- A confirmed account stays as it is; one that was never confirmed takes what was typed last.
with put as (
    insert into accounts (email, email_key, display_name, password_hash)
    values ($1, $2, $3, $4)
    on conflict on constraint accounts_email_key do update set
        email = excluded.email,
        display_name = excluded.display_name,
        password_hash = excluded.password_hash
        where accounts.verified_at is null
    returning id
)
select id, false as verified from put
union all
select id, true from accounts where email_key = $2 and not exists (select from put)
