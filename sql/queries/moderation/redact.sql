-- Puts the blackened wording in place and the one before out of everybody's reach but the moderators'.
with kept as (
    insert into redactions (tenant_id, post_id, decision_id, title, body)
    select tenant_id, id, $2, title, body from posts where id = $1
)
update posts set title = $3, body = $4, body_html = $5, excerpt = $6, sanitiser_version = $7 where id = $1
