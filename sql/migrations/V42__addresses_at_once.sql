set role portal_owner;

-- Gives an account the new address of its change; null if somebody else has it by now, be it since a moment ago.
create function finish_email_change(change bigint) returns bigint
    language plpgsql
    as $$
declare
    moved bigint;
begin
    update accounts set email = c.email, email_key = c.email_key
    from email_changes as c
    where c.id = change and accounts.id = c.account_id
      and not exists (select from accounts as o where o.email_key = c.email_key and o.id <> c.account_id)
    returning accounts.id into moved;
    return moved;
exception when unique_violation then
    return null;
end
$$;
revoke execute on function finish_email_change(bigint) from public;
grant execute on function finish_email_change(bigint) to portal_system;

reset role;
