update documents
set file_name = $2, media_type = $3, size_bytes = $4, sha256 = $5, text_state = $6, pages = null, words_at = null,
    updated_at = portal_now()
where id = $1
