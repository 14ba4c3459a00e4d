update tenants set proof_of_work = $2 where id = $1 and proof_of_work <> $2 returning id
