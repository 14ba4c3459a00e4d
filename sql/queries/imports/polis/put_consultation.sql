-- The conflict locks the row also where nothing changes, so that two imports of one conversation wait for each other.
insert into consultations as present (
    tenant_id, external_id, format, title, description, description_html, sanitiser_version, starts_at, ends_at,
    published_at
)
values (
    current_tenant(), $1, 'dialogue', $2, $3, $4, $5,
    coalesce($6, portal_now() - interval '24 hours'), coalesce($7, portal_now()), portal_now()
)
on conflict (tenant_id, external_id) do update set
    title = excluded.title, description = excluded.description, description_html = excluded.description_html,
    sanitiser_version = excluded.sanitiser_version, starts_at = coalesce($6, present.starts_at),
    ends_at = coalesce($7, present.ends_at), updated_at = portal_now()
where (present.title, present.description, present.starts_at, present.ends_at)
    is distinct from (excluded.title, excluded.description, coalesce($6, present.starts_at), coalesce($7, present.ends_at))
returning xmax = 0 as fresh
