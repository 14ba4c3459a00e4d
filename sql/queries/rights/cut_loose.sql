-- The participant of the account $1 in the running tenant is nobody's any more and is called $2. Statements stay in their
-- files; who gave them stays under those of the formats $3 alone, which are worth nothing without it (VwVfG section 17(2)).
with nameless as (
    update statements as s set
        name = case when c.format = any ($3) then s.name else '' end,
        address = case when c.format = any ($3) then s.address else '' end,
        email = null
    from participants as p, consultations as c
    where p.account_id = $1 and s.tenant_id = p.tenant_id and s.participant_id = p.id
      and c.tenant_id = s.tenant_id and c.id = s.consultation_id
)
update participants set account_id = null, display_name = $2 where account_id = $1
