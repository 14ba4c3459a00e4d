-- The notices that the body has worded itself, and whether something is left to be filled in ($1: the mark of that).
select kind, updated_at, position($1 in body) > 0 as gaps from tenant_notices order by kind
