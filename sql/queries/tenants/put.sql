insert into tenants (slug, name, kind, name_hsb, ags, district, contact_email)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (slug) do update set
    name = excluded.name,
    kind = excluded.kind,
    name_hsb = coalesce(excluded.name_hsb, tenants.name_hsb),
    ags = coalesce(excluded.ags, tenants.ags),
    district = coalesce(excluded.district, tenants.district),
    contact_email = coalesce(excluded.contact_email, tenants.contact_email),
    revision = tenants.revision + 1
returning id
