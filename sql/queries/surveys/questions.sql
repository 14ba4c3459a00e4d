-- The questions in their order, each with how often it was answered and how often each of its options was chosen.
select q.position, q.kind, q.title, q.options, q.required,
    coalesce(answered.count, 0) as answered,
    array(
        select coalesce(c.count, 0)
        from generate_series(1, cardinality(q.options)) as o (choice)
        left join survey_counts as c
            on c.tenant_id = q.tenant_id and c.consultation_id = q.consultation_id and c.position = q.position
            and c.choice = o.choice
        order by o.choice
    ) as chosen
from survey_questions as q
left join survey_counts as answered
    on answered.tenant_id = q.tenant_id and answered.consultation_id = q.consultation_id and answered.position = q.position
    and answered.choice = 0
where q.consultation_id = $1
order by q.position
