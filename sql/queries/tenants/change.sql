-- What a body decides of itself; its name, kind and addresses are the operators'.
update tenants set contact_email = $2, theme_colour = $3, archive_after_days = $4, revision = revision + 1
where id = $1
