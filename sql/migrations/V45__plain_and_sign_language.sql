set role portal_owner;

-- Beside what the law asks of every site: the site explained in plain language and in sign language.
alter table tenant_notices drop constraint tenant_notices_kind_check;
alter table tenant_notices add constraint tenant_notices_kind_check
    check (kind in ('imprint', 'privacy', 'accessibility', 'plain_language', 'sign_language'));

reset role;
