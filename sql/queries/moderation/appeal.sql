-- Objects to a decision within its time, once: for the author ($2, the account) or for a report ($3). Whoever takes the
-- decision back at this moment comes first.
insert into appeals (tenant_id, decision_id, first_decider, report_id, argument, language)
select d.tenant_id, d.id, d.decided_by, $3, $4, $5
from decisions as d
where d.id = $1 and d.stands and d.appeal_until > portal_now()
  and case when $3::bigint is null
      then d.action <> 'leave' and exists (
          select from participants as p where p.tenant_id = d.tenant_id and p.id = d.participant_id
            and (p.account_id = $2 or organisation_may(p.organisation_id, $2, 'answer')))
      else exists (select from reports as r where r.tenant_id = d.tenant_id and r.id = $3 and r.case_id = d.case_id)
  end
for share of d
on conflict do nothing
returning id
