-- The wording that a decision blackened; with $1 null that of the post $2, the first one.
select id, post_id, title, body from redactions
where (decision_id = $1 or $1::bigint is null and post_id = $2) and restored_at is null
order by id
limit 1
