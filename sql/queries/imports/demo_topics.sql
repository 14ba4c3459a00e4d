insert into consultation_topics (tenant_id, consultation_id, topic)
select current_tenant(), $1, topic from unnest($2::text[]) as topic
