-- The responses after $2, each with its answers in the order of the questions; what was not answered is empty.
select r.id, r.received_on::text as received_on, array(
    select coalesce(
        a.body,
        (select string_agg(q.options[c.choice], ', ' order by c.choice) from unnest(a.choices) as c (choice)),
        ''
    )
    from survey_questions as q
    left join survey_answers as a
        on a.tenant_id = q.tenant_id and a.response_id = r.id and a.position = q.position
    where q.tenant_id = r.tenant_id and q.consultation_id = r.consultation_id
    order by q.position
) as answers
from survey_responses as r
where r.consultation_id = $1 and r.id > $2
order by r.id
limit $3
