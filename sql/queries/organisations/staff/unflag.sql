delete from public_interest_bodies where organisation_id = $1 returning area
