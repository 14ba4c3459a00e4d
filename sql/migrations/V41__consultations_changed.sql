set role portal_owner;

-- When its words or its period were changed after it was published; readers are told.
alter table consultations add changed_at timestamptz;

reset role;
