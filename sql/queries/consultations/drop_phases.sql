delete from phases where consultation_id = $1
