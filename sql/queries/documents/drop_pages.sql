delete from document_pages where document_id = $1
