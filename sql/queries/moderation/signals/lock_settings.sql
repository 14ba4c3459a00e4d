-- One after the other, the first time too.
select pg_advisory_xact_lock(hashtextextended('signal_settings', current_tenant()))
