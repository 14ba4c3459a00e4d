-- Takes a try and answers 0, or answers the seconds to wait. The first five are free, then there is more than a minute
-- between two; a day without any is forgotten.
with taken as (
    insert into tries as t (key, tries, last_at, next_at)
    values ($1, 1, portal_now(), portal_now())
    on conflict (key) do update set
        tries = case when t.last_at < portal_now() - interval '1 day' then 1 else t.tries + 1 end,
        last_at = portal_now(),
        next_at = portal_now() + case
            when t.last_at < portal_now() - interval '1 day' or t.tries < 4 then interval '0'
            else interval '65 seconds' * 2 ^ least(t.tries - 4, 2)
        end
        where t.next_at <= portal_now()
    returning 1
)
select case
    when exists (select from taken) then 0
    else greatest(1, coalesce(ceil(extract(epoch from (select next_at from tries where key = $1) - portal_now())), 65))
end::bigint
