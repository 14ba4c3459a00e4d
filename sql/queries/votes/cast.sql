-- One statement for the whole vote: is it open, who votes (made at the first vote), and the vote itself. Two first votes at
-- once of one person meet in the unique keys.
with target as (
    select p.tenant_id, p.id
    from posts as p
    join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
    where p.id = $1 and p.kind = 'contribution' and p.status = 'visible' and c.published_at is not null
      and method_open(p.tenant_id, p.consultation_id, 'contributions')
), known as (
    select id from participants where tenant_id = current_tenant() and account_id = $2
), made as (
    insert into participants (tenant_id, account_id, display_name)
    select tenant_id, $2, $3 from target where not exists (select from known)
    on conflict (tenant_id, account_id) do update set display_name = excluded.display_name
    returning id
), person as (
    select id from known union all select id from made
)
insert into votes (tenant_id, post_id, participant_id, value)
select target.tenant_id, target.id, person.id, $4 from target cross join person
where may_write(target.tenant_id, person.id)
on conflict (tenant_id, post_id, participant_id) do update set value = excluded.value, voted_at = excluded.voted_at
returning post_id
