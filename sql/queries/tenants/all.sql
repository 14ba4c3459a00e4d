select
    id, slug, name, name_hsb, kind, ags, district, population, theme_colour, contact_email, archive_after_days,
    proof_of_work,
    array(select host from tenant_hosts where tenant_hosts.tenant_id = tenants.id order by host) as hosts
from tenants
order by name collate "und-x-icu", id
