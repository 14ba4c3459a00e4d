delete from phases where consultation_id = $1 and id <> all($2)
