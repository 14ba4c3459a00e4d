select name, name_hsb, kind, ags, district, contact_email from tenants where slug = $1
