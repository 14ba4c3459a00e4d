insert into votes (tenant_id, post_id, participant_id, value, voted_at)
select current_tenant(), post_id, participant_id, value, voted_at
from unnest($1::bigint[], $2::bigint[], $3::smallint[], $4::timestamptz[])
    as vote (post_id, participant_id, value, voted_at)
