-- This version, or the one in force.
select version, body, body_html, sanitiser_version, published_at, published_by
from house_rules
where $1::integer is null or version = $1
order by version desc
limit 1
