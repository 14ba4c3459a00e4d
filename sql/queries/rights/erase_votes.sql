-- Takes back the next $4 votes of the account in the running tenant after $3, outside of formal files ($2 their formats);
-- answers the last one's contribution, null when there is none left. The counts follow by their trigger.
with batch as (
    select v.tenant_id, v.post_id, v.participant_id
    from participants as a
    join votes as v on v.tenant_id = a.tenant_id and v.participant_id = a.id
    join posts as p on p.tenant_id = v.tenant_id and p.id = v.post_id
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where a.account_id = $1 and v.post_id > $3 and c.format <> all ($2)
    order by v.post_id
    limit $4
), gone as (
    delete from votes as v using batch
    where v.tenant_id = batch.tenant_id and v.post_id = batch.post_id and v.participant_id = batch.participant_id
    returning v.post_id
)
select max(post_id) from gone
