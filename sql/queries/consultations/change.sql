-- Both texts are formatted anew, since one version stands for both. $12: what those are told of who follow it, if anything.
update consultations
set title = $2, summary = $3, description = $4, description_html = $5, decision_html = $6, sanitiser_version = $7,
    place = $8, starts_at = $9, ends_at = $10, format = $11, changed_at = case when published_at is not null then portal_now() end, updated_at = portal_now(),
    noted = coalesce($12, noted), noted_at = case when $12::text is null then noted_at else portal_now() end
where id = $1
