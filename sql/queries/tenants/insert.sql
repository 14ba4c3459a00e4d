-- None where the slug is taken.
insert into tenants (slug, name, kind, name_hsb, ags, district, contact_email, theme_colour)
values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, '#005b8c'))
on conflict (slug) do nothing
returning id
