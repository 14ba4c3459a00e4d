create temporary table polis_people (
    number text not null,
    participant_id bigint not null
) on commit drop
