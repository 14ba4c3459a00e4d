-- The newest first. $3 is a part of a person's name: of who acted, or of whom it concerned.
select id, at, actor_name, actor_role, action, subject_kind, subject_id, subject, before, after
from platform_audit_log
where id < $1
  and ($2::text is null or action = $2)
  and ($3::text is null or position(lower($3) in lower(actor_name)) > 0 or position(lower($3) in lower(subject)) > 0)
  and ($4::timestamptz is null or at >= $4)
  and ($5::timestamptz is null or at < $5)
order by id desc
limit $6
