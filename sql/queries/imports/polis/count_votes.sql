with folded as (
    delete from vote_deltas
    using posts as p
    where p.tenant_id = vote_deltas.tenant_id and p.id = vote_deltas.post_id and p.consultation_id = $1
), counted as (
    select p.id,
        count(*) filter (where v.value = 1) as agree,
        count(*) filter (where v.value = 0) as neutral,
        count(*) filter (where v.value = -1) as disagree
    from posts as p
    left join votes as v on v.tenant_id = p.tenant_id and v.post_id = p.id
    where p.consultation_id = $1 and p.kind = 'contribution'
    group by p.id
)
update vote_counts set agree = counted.agree, neutral = counted.neutral, disagree = counted.disagree
from counted
where vote_counts.post_id = counted.id
