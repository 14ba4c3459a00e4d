-- A name that no index had before.
select $1::text || '-' || nextval('search_revision')
