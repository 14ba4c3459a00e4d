-- Formal procedures of the running body that are open longest and have no documents.
select id, title from consultations
where format in ('procedure', 'land_use_plan', 'permit') and published_at is not null and not has_documents
order by ends_at desc, id desc
limit 2
