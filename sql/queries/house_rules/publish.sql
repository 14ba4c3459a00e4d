-- The version after $1; none where that one is no longer the latest.
insert into house_rules (tenant_id, version, body, body_html, sanitiser_version, published_by)
select current_tenant(), $1 + 1, $2, $3, $4, $5
where $1 = (select coalesce(max(version), 0) from house_rules)
on conflict do nothing
returning version
