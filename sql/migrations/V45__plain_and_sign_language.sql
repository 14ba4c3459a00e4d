set role portal_owner;

-- Beside what the law asks of every site: the site explained in plain language and in sign language.
alter table tenant_notices drop constraint tenant_notices_kind_check;
alter table tenant_notices add constraint tenant_notices_kind_check
    check (kind in ('imprint', 'privacy', 'accessibility', 'plain_language', 'sign_language'));

-- Operators see which bodies have yet to say what the law asks for; notices are public anyway.
create policy system_read on tenant_notices for select to portal_system using (true);
grant select on tenant_notices to portal_system;

reset role;
