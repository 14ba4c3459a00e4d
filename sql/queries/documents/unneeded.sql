-- Those of the files that no document is.
select file from unnest($1::bytea[]) as file where not exists (select from documents where sha256 = file)
