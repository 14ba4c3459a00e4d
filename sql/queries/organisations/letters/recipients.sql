-- Who decides about people, or who releases.
select account_id as id from organisation_members
where organisation_id = $1 and case $2 when 'manage' then manages else releases end
order by account_id
