-- The case that is open then.
select reopen_case($1)
