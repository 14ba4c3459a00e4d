-- The version in force, and whether the account has yet to accept it.
select r.version, not exists (
    select from house_rules_acceptances as a
    join participants as p on p.tenant_id = a.tenant_id and p.id = a.participant_id
    where p.account_id = $1 and a.version = r.version
) as due
from (select coalesce(max(version), 0) as version from house_rules) as r
