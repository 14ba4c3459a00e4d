-- Those of the bodies $1 that have worded all of the notices $2 themselves, with nothing left to be filled in ($3: the mark
-- of that).
select tenant_id
from tenant_notices
where tenant_id = any ($1) and kind = any ($2::text[]) and position($3 in body) = 0
group by tenant_id
having count(*) = cardinality($2)
