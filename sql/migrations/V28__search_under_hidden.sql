set role portal_owner;

-- The visible posts of a body, or of one of its consultations; a thread only where the contribution above it can be read.
create or replace function search_write_posts(tenant bigint, consultation bigint) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    with heads as materialized (
        select * from search_heads as h
        where h.tenant_id = tenant and (consultation is null or h.consultation_id = consultation)
    )
    insert into search_documents (kind, id, tenant_id, consultation_id, contribution_id, title, body, district, format,
        topics, starts_at, ends_at, decided_at, in_force_at, created_at, words)
    select p.kind, p.id, p.tenant_id, p.consultation_id, p.contribution_id, p.title, p.body, h.district, h.format,
        h.topics, h.starts_at, h.ends_at, h.decided_at, h.in_force_at, p.created_at,
        search_vector(p.title, p.body, h.marks || search_kind(p.kind))
    from posts as p join heads as h on h.consultation_id = p.consultation_id
    where p.tenant_id = tenant and p.status = 'visible'
      and not exists (
          select from posts as above
          where above.tenant_id = p.tenant_id and above.id = p.contribution_id and above.status not in ('visible', 'withdrawn')
      )
    on conflict (kind, id, page) do update set format = excluded.format, topics = excluded.topics, words = excluded.words
$$;

-- A proceeding's texts in the order in which a page by the end of periods shows them.
drop index search_documents_of_consultation;
create index search_documents_of_consultation on search_documents (consultation_id, id desc, kind desc, page desc);

reset role;
