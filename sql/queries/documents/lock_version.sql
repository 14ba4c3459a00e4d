-- None where the document is gone or another file by now.
select id from documents where id = $1 and sha256 = $2 for no key update
