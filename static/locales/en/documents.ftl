# On a consultation's page
document-list-title = Documents
document-as-of = as of
document-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
document-manage = Manage documents

# What editors have before them
document-manage-title = Manage documents
document-there = Documents so far
document-none = This consultation has no documents yet.
document-change = Change
document-up = Move up
document-down = Move down
document-text-waiting = The text is being read so that the search can find it.
document-text-empty = There is no readable text in this file; it is probably a scan. The search finds it by its title only, and screen readers cannot read it out. Please upload a version with text.
document-text-failed = The text of this file could not be read. The search finds it by its title only.

# The form for new documents
document-new = Upload new documents
document-bounds = Each file may be up to { $max } MB. Allowed are { $kinds }.
document-kinds-or = and
document-row = Document { $number }
document-field-file = File
document-field-title = Title
document-field-title-hint = Without a title the file's name is shown.
document-upload = Upload
document-added = { $count ->
    [one] One document was saved.
   *[other] { $count } documents were saved.
}
document-error-missing = Please choose a file.
document-error-empty = The file is empty.
document-error-large = The file is larger than { $max } MB. Please make it smaller or split it.
document-error-kind = Files of this kind are not accepted. What counts is the file's content, not its name.
document-error-many = This consultation has as many documents as it can have.
document-error-deleted = This file was uploaded with this form before and has been deleted since. Choose it again if it is to be there again.

# The form to change a document
document-edit-title = Change a document
document-field-replace = Replace with another file
document-replace-logged = This consultation is published. The log keeps who replaced the file and when, with the checksums of both versions.
document-save = Save
document-delete-title = Delete the document
document-delete-what = The document cannot be opened any more then. The log keeps its name and checksum.
document-delete = Delete for good

# The log
document-audit-added = Document uploaded
document-audit-replaced = Document replaced
document-audit-renamed = Document’s title changed
document-audit-moved = Order of documents changed
document-audit-deleted = Document deleted
document-audit-result = Result entered or changed
document-audit-reply = Official reply published
document-audit-reply-changed = Official reply changed
document-audit-reply-withdrawn = Official reply withdrawn
document-fact-consultation = Consultation
document-fact-file = File name
document-fact-size = Size in bytes
document-fact-hash = Checksum (SHA-256)
