set role portal_owner;

-- A thread's place is made of ids (root_id of a top comment is its own), so who writes posts in bulk takes their ids
-- first. Inserting alone would not allow that.
grant usage on sequence posts_id_seq to portal_app;

reset role;
