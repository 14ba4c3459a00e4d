set role portal_owner;

-- What forms, links and cursors are signed with. The newest whose time has come signs, all of them verify: a new one is
-- known to all servers before one of them signs with it.
create table signing_keys (
    generation integer primary key,
    key bytea not null check (length(key) = 32),
    signs_from timestamptz not null
);
grant select, insert, delete on signing_keys to portal_system;

insert into signing_keys (generation, key, signs_from)
select 1, decode(value, 'base64'), portal_now() from platform_settings where key = 'secret';
delete from platform_settings where key = 'secret';

-- Second factors are encrypted anew under a new key.
grant update (secret, key_mark) on second_factors to portal_system;

reset role;
