-- Drafts of the body's own staff; the policy keeps to the body.
select id, title
from consultations
where published_at is null
  and search_fold(concat_ws(' ', title, summary, place, description)) like all ($1::text[])
order by updated_at desc, id desc
limit 10
