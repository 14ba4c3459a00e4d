-- Both texts are formatted anew, since one version stands for both. $12: what those are told of who follow it, if anything;
-- that the period is another one stays news for all whom a mail reaches once a week.
update consultations
set title = $2, summary = $3, description = $4, description_html = $5, decision_html = $6, sanitiser_version = $7,
    place = $8, starts_at = $9, ends_at = $10, format = $11, changed_at = case when published_at is not null then portal_now() end, updated_at = portal_now(),
    noted = case
        when $12 = 'phases' and noted = 'period' and noted_at > portal_now() - interval '8 days' then noted
        else coalesce($12, noted)
    end,
    noted_at = case when $12::text is null then noted_at else portal_now() end
where id = $1
