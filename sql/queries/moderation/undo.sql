update decisions set undone_at = portal_now(), undone_by = $2 where id = $1 and stands and replaces is null returning id
