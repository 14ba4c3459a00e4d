insert into vote_counts (tenant_id, consultation_id, post_id, agree, neutral, disagree)
select current_tenant(), $1, post_id, agree, neutral, disagree
from unnest($2::bigint[], $3::integer[], $4::integer[], $5::integer[]) as counted (post_id, agree, neutral, disagree)
