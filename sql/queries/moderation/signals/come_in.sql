-- Notes that a new wording is to be signed and from which network it came, and answers what the rules need to know: the
-- tenant's settings, and how many texts came from the network in the last $3 minutes.
with chosen as materialized (
    select modes, words from signal_settings
), unsigned as (
    insert into unsigned_posts (tenant_id, post_id) values (current_tenant(), $1::bigint)
    on conflict do nothing
), placed as (
    insert into post_networks (tenant_id, post_id, network)
    select current_tenant(), $1, $2::bytea
    where $2 is not null and exists (select from chosen where modes ->> 'bursts' <> 'off')
    on conflict do nothing
), stale as (
    delete from post_findings where post_id = $1
)
select
    (select modes from chosen) as modes,
    (select words from chosen) as words,
    (
        select count(*) from post_networks as n
        where n.network = $2 and n.written_at > portal_now() - make_interval(mins => $3) and n.post_id <> $1
    ) as neighbours
