-- Rows that a vote holds at this moment are left to the next round, or to that vote itself. What was counted before the
-- lock was taken is gone for this statement too, since it sees deltas of one moment and deletes only what is there still.
with waiting as (
    select distinct tenant_id, post_id from (select tenant_id, post_id from vote_deltas limit $1) as d
), locked as (
    select v.tenant_id, v.post_id from vote_counts as v
    join waiting as w on w.tenant_id = v.tenant_id and w.post_id = v.post_id
    for update of v skip locked
), folded as (
    delete from vote_deltas as d using locked as l
    where d.tenant_id = l.tenant_id and d.post_id = l.post_id
    returning d.tenant_id, d.post_id, d.agree, d.neutral, d.disagree
), sums as (
    select tenant_id, post_id, sum(agree) as agree, sum(neutral) as neutral, sum(disagree) as disagree
    from folded group by tenant_id, post_id
), counted as (
    update vote_counts as v
    set agree = v.agree + s.agree, neutral = v.neutral + s.neutral, disagree = v.disagree + s.disagree
    from sums as s
    where v.tenant_id = s.tenant_id and v.post_id = s.post_id
    returning v.post_id
)
select count(*) from counted
