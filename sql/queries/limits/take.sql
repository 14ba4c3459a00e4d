-- Takes one of an account's allowance by the generic cell rate algorithm (ITU-T I.371): $3 at once, then one each $4
-- seconds. Answers 0, or the seconds to wait.
with taken as (
    insert into allowances as a (account_id, action, full_at)
    values ($1, $2, portal_now() + $4::float8 * interval '1 second')
    on conflict (account_id, action) do update
        set full_at = greatest(a.full_at, portal_now()) + $4::float8 * interval '1 second'
        where greatest(a.full_at, portal_now()) + $4::float8 * interval '1 second'
            <= portal_now() + $3::float8 * $4::float8 * interval '1 second'
    returning 1
)
select case
    when exists (select from taken) then 0
    else greatest(1, coalesce((
        select ceil(extract(epoch from full_at - portal_now()) - ($3::float8 - 1) * $4::float8)
        from allowances where account_id = $1 and action = $2
    ), 1))
end::bigint
