-- Counts one response more, if the survey has the version $2 and takes responses at this moment ($3: from an account). Others
-- wait for it, so that what is counted below is counted one after the other.
update surveys as s set responses = s.responses + 1
from consultations as c
where s.consultation_id = $1 and s.version = $2 and ($3 or not s.with_account)
  and c.tenant_id = s.tenant_id and c.id = s.consultation_id and c.published_at is not null
  and method_open(s.tenant_id, s.consultation_id, 'survey')
returning s.responses
