-- Both texts are formatted anew, since one version stands for both.
update consultations
set decision = $2, decision_html = $3, decided_at = $4, in_force_at = $5,
    description_html = $6, sanitiser_version = $7, updated_at = portal_now()
where id = $1
