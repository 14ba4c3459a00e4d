set role portal_owner;

-- A draft that is not wanted any more goes, with its phases and documents; what everybody could read stays.
grant delete on consultations to portal_app;
create policy drafts_only on consultations as restrictive for delete to portal_app using (published_at is null);

reset role;
