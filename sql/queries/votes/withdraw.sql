with target as (
    select p.tenant_id, p.id
    from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.id = $1 and p.kind = 'contribution' and p.status = 'visible' and c.published_at is not null
      and method_open(p.tenant_id, p.consultation_id, 'contributions')
), gone as (
    delete from votes using target, participants as a
    where votes.tenant_id = target.tenant_id and votes.post_id = target.id
      and a.tenant_id = votes.tenant_id and a.id = votes.participant_id and a.account_id = $2
)
select id from target
