insert into tenants (slug, name, name_hsb, kind, ags, district, lat, lon, population, theme_colour, contact_email)
select slug, name, name_hsb, kind, ags, district, lat, lon, population, theme_colour, 'beteiligung@' || slug || '.example'
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::float8[],
    $9::integer[], $10::text[])
    as body (slug, name, name_hsb, kind, ags, district, lat, lon, population, theme_colour)
on conflict (slug) do nothing
