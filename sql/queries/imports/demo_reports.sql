-- What the public has reported of what is under discussion at the moment $5: a few of the latest texts, one after the
-- other for the reasons $1 with the explanations $2 and the urgencies $3. $4: the body's path.
with latest as (
    select p.id, p.participant_id, p.consultation_id, coalesce(p.contribution_id, p.id) as contribution_id,
        row_number() over (order by p.id desc) as number
    from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.kind in ('contribution', 'comment') and p.status = 'visible' and c.starts_at <= $5 and c.ends_at > $5
    order by p.id desc
    limit 200
), reported as (
    select l.id, l.participant_id, l.consultation_id, l.contribution_id, r.reason, r.explanation, r.urgency, r.place
    from unnest($1::text[], $2::text[], $3::smallint[]) with ordinality as r (reason, explanation, urgency, place)
    join latest as l on l.number = r.place * 5
), opened as (
    insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency, report_count,
        reasons, opened_at)
    select current_tenant(), id, participant_id, consultation_id, 'reports', urgency, 1, array[reason],
        $5::timestamptz - place * interval '7 hours'
    from reported
    returning id, post_id
)
insert into reports (tenant_id, case_id, reason, explanation, url, language, good_faith)
select current_tenant(), o.id, r.reason, r.explanation,
    format('%s/beteiligungen/%s/beitraege/%s#beitrag-%s', $4::text, r.consultation_id, r.contribution_id, r.id), 'de', true
from opened as o
join reported as r on r.id = o.post_id
