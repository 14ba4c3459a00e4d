-- The running tenant's plans that everybody can see are announced, with one of these wordings each; $5: by whom.
insert into public_notices (tenant_id, consultation_id, round, environment, access, other_ways, early)
select c.tenant_id, c.id, 'publication', ($1::text[])[1 + c.id % cardinality($1)], replace($2, '{body}', $5),
    replace($3, '{body}', $5), $4
from consultations as c
where c.format = 'land_use_plan' and c.published_at is not null
