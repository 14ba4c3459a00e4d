-- One report more, in the open case of its subject or in a new one. $2: the name is reported, not the text; $3, $4: how
-- urgent its reason is, and the reason. From the fifth report on a case is looked at today. Who has an account reports
-- the same thing once.
with subject as (
    select p.tenant_id, case when $2 then null else p.id end as post_id, p.participant_id, p.consultation_id
    from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.id = $1 and p.status = 'visible' and c.published_at is not null
      and not exists (
          select from moderation_cases as o join reports as r on r.tenant_id = o.tenant_id and r.case_id = o.id
          where o.tenant_id = p.tenant_id and o.participant_id = p.participant_id and o.state = 'open'
            and coalesce(o.post_id, 0) = case when $2 then 0 else p.id end and r.participant_id = $7
      )
), opened as (
    insert into moderation_cases as c (tenant_id, post_id, participant_id, consultation_id, cause, urgency, report_count, reasons)
    select tenant_id, post_id, participant_id, consultation_id, 'reports', $3, 1, array[$4] from subject
    on conflict (tenant_id, participant_id, coalesce(post_id, 0)) where state = 'open' do update set
        report_count = c.report_count + 1,
        reasons = case when $4 = any (c.reasons) then c.reasons else c.reasons || $4 end,
        urgency = least(c.urgency, excluded.urgency, case when c.report_count >= 4 then 1 else 3 end)
    returning tenant_id, id
)
insert into reports (tenant_id, case_id, reason, explanation, url, participant_id, name, email, language, good_faith)
select tenant_id, id, $4, $5, $6, $7, $8, $9, $10, true from opened
on conflict do nothing
returning id
