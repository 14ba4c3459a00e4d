-- Both texts are formatted anew, since one version stands for both. Who follows the consultation is told, and of nothing
-- where the result was taken back.
update consultations
set decision = $2, decision_html = $3, decided_at = $4, in_force_at = $5,
    description_html = $6, sanitiser_version = $7, updated_at = portal_now(),
    noted = case
        when published_at is null or $4::timestamptz is null then null
        when $5::timestamptz is distinct from in_force_at and $5 is not null then 'in_force'
        else 'result'
    end,
    noted_at = case when published_at is not null and $4 is not null then portal_now() end
where id = $1
