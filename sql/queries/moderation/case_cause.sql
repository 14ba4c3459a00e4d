select c.cause from decisions as d join moderation_cases as c on c.tenant_id = d.tenant_id and c.id = d.case_id where d.id = $1
