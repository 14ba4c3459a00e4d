-- None where somebody else has written since $5 (null: there was nothing of the body's own).
insert into tenant_notices (tenant_id, kind, body, body_html, sanitiser_version)
values (current_tenant(), $1, $2, $3, $4)
on conflict (tenant_id, kind) do update set
    body = excluded.body, body_html = excluded.body_html, sanitiser_version = excluded.sanitiser_version,
    updated_at = portal_now()
where tenant_notices.updated_at = $5
returning kind
