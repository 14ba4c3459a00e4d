-- The bodies that the account administers, one after the other with all changes of their teams: two administrators who
-- leave at once must not both count on the other one.
select t.id from tenants as t
where t.id in (select m.tenant_id from memberships as m where m.account_id = $1 and m.role = 'admin')
order by t.id
for no key update
