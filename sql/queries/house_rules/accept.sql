-- Whether the participant accepts the version in force, now ($2; $3 the version that was read, null for the one in force)
-- or did before. The first time is written down.
with current as (
    select coalesce(max(version), 0) as version from house_rules
), now as (
    select version, $2::boolean and coalesce($3::integer = version, true) as given from current
), written as (
    insert into house_rules_acceptances (tenant_id, participant_id, version)
    select current_tenant(), $1::bigint, version from now where given
    on conflict do nothing
)
select now.given or exists (
    select from house_rules_acceptances as a where a.participant_id = $1 and a.version = now.version
)
from now
