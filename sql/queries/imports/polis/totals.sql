select
    count(*) filter (where status = 'visible') as visible,
    count(*) filter (where status <> 'visible') as hidden
from posts
where consultation_id = $1 and kind = 'contribution' and external_id is not null
