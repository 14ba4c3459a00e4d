-- Stores where a new text falls and from which network it came, and answers what the rules need to know: the tenant's
-- settings, how many texts came from the network in the last $9 minutes, and the texts that fall together with it in most
-- bands. A band that holds more than a hundred tells little; of a campaign any hundred do.
with chosen as materialized (
    select modes, words from signal_settings
), signed as (
    insert into post_signatures (tenant_id, post_id, band1, band2, band3, band4, band5, band6)
    select current_tenant(), $1::bigint, $2::integer, $3::integer, $4::integer, $5::integer, $6::integer, $7::integer
    where $2 is not null
    on conflict do nothing
), placed as (
    insert into post_networks (tenant_id, post_id, network)
    select current_tenant(), $1, $8::bytea
    where $8 is not null and exists (select from chosen where modes ->> 'bursts' <> 'off')
    on conflict do nothing
), stale as (
    delete from post_findings where post_id = $1
), hits as (
    (select post_id from post_signatures where band1 = $2 limit 100)
    union all
    (select post_id from post_signatures where band2 = $3 limit 100)
    union all
    (select post_id from post_signatures where band3 = $4 limit 100)
    union all
    (select post_id from post_signatures where band4 = $5 limit 100)
    union all
    (select post_id from post_signatures where band5 = $6 limit 100)
    union all
    (select post_id from post_signatures where band6 = $7 limit 100)
), alike as (
    select h.post_id, count(*) as bands
    from hits as h
    where h.post_id <> $1
    group by h.post_id
    order by bands desc, h.post_id desc
    limit 10
)
select
    (select modes from chosen) as modes,
    (select words from chosen) as words,
    (
        select count(*) from post_networks as n
        where n.network = $8 and n.written_at > portal_now() - make_interval(mins => $9) and n.post_id <> $1
    ) as neighbours,
    array(select a.post_id from alike as a order by a.post_id) as alike,
    array(
        select p.body from alike as a join posts as p on p.tenant_id = current_tenant() and p.id = a.post_id order by a.post_id
    ) as bodies
