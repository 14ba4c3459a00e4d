insert into post_findings (tenant_id, post_id, rule, score, detail, effect)
select current_tenant(), $1, f.rule, f.score, f.detail, f.effect
from unnest($2::text[], $3::real[], $4::jsonb[], $5::text[]) as f (rule, score, detail, effect)
