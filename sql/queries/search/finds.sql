-- Whether the index holds something to a question.
select exists (select from search_documents where words @@ $1::text::tsquery)
