-- What operators decide of a body. Its slug stays: addresses of what was published begin with it.
update tenants set name = $2, kind = $3, name_hsb = $4, ags = $5, district = $6, revision = revision + 1
where id = $1
