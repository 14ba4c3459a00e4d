select count(*) from search_documents
