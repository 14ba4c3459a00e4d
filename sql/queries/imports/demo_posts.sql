insert into posts (tenant_id, consultation_id, sanitiser_version, id, kind, contribution_id, parent_id, root_id,
    branch_id, participant_id, title, body, body_html, excerpt, comment_count, created_at)
overriding system value
select current_tenant(), $1, $2, id, kind, contribution_id, parent_id, root_id, branch_id, participant_id, title, body,
    body_html, excerpt, comment_count, created_at
from unnest($3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[],
    $10::text[], $11::text[], $12::text[], $13::text[], $14::integer[], $15::timestamptz[])
    as post (id, kind, contribution_id, parent_id, root_id, branch_id, participant_id, title, body, body_html,
        excerpt, comment_count, created_at)
