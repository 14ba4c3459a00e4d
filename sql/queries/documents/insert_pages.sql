insert into document_pages (tenant_id, document_id, page, text)
select current_tenant(), $1, page, text from unnest($2::integer[], $3::text[]) as read (page, text)
