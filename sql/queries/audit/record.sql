insert into audit_log
    (tenant_id, actor_account, actor_name, actor_role, action, subject_kind, subject_id, subject, before, after)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
