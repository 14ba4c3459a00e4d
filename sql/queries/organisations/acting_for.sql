-- The organisations for which an account may write.
select id, label, releases from organisations_of($1) where drafts order by label, id limit 100
