-- What the account of the transaction wrote, with all wordings, whatever became of it. Titles of what others wrote are
-- published ones.
select p.id as key, jsonb_build_object(
    'id', p.id, 'portal', t.name, 'address', t.slug, 'consultation', c.title, 'consultation_id', p.consultation_id,
    'kind', p.kind, 'on_contribution', d.title, 'contribution_id', p.contribution_id, 'answers_comment_id', p.parent_id,
    'status', p.status, 'author', p.author, 'title', p.title, 'body_text', p.body,
    'created_at', p.created_at, 'edited_at', p.edited_at,
    'earlier_versions', coalesce((
        select jsonb_agg(jsonb_build_object('version', v.version, 'title', v.title, 'body_text', v.body, 'replaced_at', v.replaced_at)
            order by v.version)
        from post_versions as v where v.tenant_id = p.tenant_id and v.post_id = p.id
    ), '[]')
) as data
from (
    select own.*
    from participants as person
    cross join lateral (
        select * from posts
        where posts.tenant_id = person.tenant_id and posts.participant_id = person.id and posts.id > $2
        order by posts.id
        limit $3
    ) as own
    where person.account_id = $1
    order by own.id
    limit $3
) as p
join tenants as t on t.id = p.tenant_id
left join consultations as c on c.tenant_id = p.tenant_id and c.id = p.consultation_id
left join search_documents as d on d.kind = 'contribution' and d.id = p.contribution_id
order by p.id
