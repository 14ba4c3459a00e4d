select id, title, created_at from posts
where consultation_id = $1 and kind = 'contribution' and listed
order by created_at desc, id desc
limit 20
