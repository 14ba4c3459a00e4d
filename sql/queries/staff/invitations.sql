-- All of a body's: there can be no more than `OPEN_INVITATIONS`.
select id, email, roles, expires_at, expires_at <= portal_now() as expired
from invitations
where tenant_id = $1
order by expires_at desc, id desc
