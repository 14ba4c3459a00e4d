-- The account and its second factor, if it has one, with the moment by which codes are judged on all servers.
select
    a.email, a.display_name, f.secret, f.created_at as since,
    (select count(*) from recovery_codes as c where c.account_id = a.id) as codes_left,
    portal_now() as now
from accounts as a
left join second_factors as f on f.account_id = a.id
where a.id = $1
