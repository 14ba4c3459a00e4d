-- The latest hundred; who changes rules more often has them in the log.
select version, published_at, published_by from house_rules order by version desc limit 100
