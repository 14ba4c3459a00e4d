with gone as (delete from consultation_topics where consultation_id = $1 and topic <> all ($2))
insert into consultation_topics (tenant_id, consultation_id, topic)
select current_tenant(), $1, topic from unnest($2) as topic
on conflict do nothing
