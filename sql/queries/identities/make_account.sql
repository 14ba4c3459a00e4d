-- The provider has confirmed the address. Nothing where a confirmed account has it.
insert into accounts (email, email_key, display_name, verified_at)
values ($1, $2, $3, portal_now())
on conflict on constraint accounts_email_key do nothing
returning id
