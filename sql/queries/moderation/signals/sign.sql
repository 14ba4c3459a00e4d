insert into post_signatures (tenant_id, post_id, band1, band2, band3, band4, band5, band6)
select current_tenant(), s.*
from unnest($1::bigint[], $2::integer[], $3::integer[], $4::integer[], $5::integer[], $6::integer[], $7::integer[]) as s
on conflict (tenant_id, post_id) do update set band1 = excluded.band1, band2 = excluded.band2, band3 = excluded.band3,
    band4 = excluded.band4, band5 = excluded.band5, band6 = excluded.band6
