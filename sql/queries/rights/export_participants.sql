-- Who the account of the transaction is on which portal.
select p.id as key, jsonb_build_object(
    'portal', t.name, 'address', t.slug, 'display_name', p.display_name, 'created_at', p.created_at,
    'house_rules', (
        select jsonb_agg(jsonb_build_object('version', a.version, 'accepted_at', a.accepted_at) order by a.version)
        from house_rules_acceptances as a where a.tenant_id = p.tenant_id and a.participant_id = p.id
    )
) as data
from participants as p
join tenants as t on t.id = p.tenant_id
where p.account_id = $1 and p.id > $2
order by p.id
limit $3
