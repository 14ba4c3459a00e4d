# The administrator's choice
signals-title = Hints for moderators
signals-lead = The portal looks at every new text and points moderators to what is conspicuous. It says what it saw and where; nothing leaves the portal’s server. You decide what follows from it.
signals-hold-explained = A text that is held back is seen by its author alone until somebody has decided. The statement of reasons then says that a program took part.
signals-mode-off = Do not look
signals-mode-show = Show it when the text is reviewed for another reason
signals-mode-case = Open a case on clear findings; the text stays visible
signals-mode-hold = Hold back on clear findings until somebody has decided
signals-field-words = List of words
signals-field-words-hint = A line for each word or series of words. Inflected forms and “ae” for “ä” are included. A star at the end stands for everything that begins so: “idiot*” finds “Idiotenverein” too.
signals-save = Save
signals-saved = Your choice holds for new texts from now on.
signals-error-many = The list has more than 500 lines.
signals-error-long = A line has more than 80 characters.
signals-error-short = Every line needs a word; before a star there are at least four characters.

# Rules
signals-rule-duplicates = Same and similar texts
signals-rule-duplicates-explained = Texts that share most of their words with an earlier one.
signals-rule-links = Links
signals-rule-links-explained = Addresses on the internet. One is clear enough.
signals-rule-personal = Personal data
signals-rule-personal-explained = Email addresses, telephone numbers, account numbers (IBAN) and home addresses.
signals-rule-shouting = Loudness
signals-rule-shouting-explained = Words in capitals, rows of exclamation marks, letters drawn out.
signals-rule-words = Words of the list
signals-rule-words-explained = Words that you enter below.
signals-rule-bursts = Many texts from one network
signals-rule-bursts-explained = Ten or more texts within ten minutes from the same network, such as a house or a school. No address is stored, only a keyed value of the network, and that for a day.

# What was seen
signals-findings = Hints
signals-findings-lead = This is what the portal saw in the text. Whether it is a reason is yours to decide.
signals-said-duplicates = { $count ->
    [one] one text shares up to { $share } % of the words
   *[other] { $count } texts share up to { $share } % of the words
}
signals-said-bursts = { $count } texts from the same network in { $minutes } minutes
signals-effect-case = Case opened
signals-effect-hold = Held back for this
signals-kind-link = Link
signals-kind-email = Email address
signals-kind-phone = Telephone number
signals-kind-iban = IBAN
signals-kind-address = Address
signals-kind-capitals = Capitals
signals-kind-marks = Row of marks
signals-kind-repeated = Drawn out
signals-kind-word = Word
signals-similar = Similar texts
signals-similar-share = { $share } % of words in common
signals-similar-comment = Comment
