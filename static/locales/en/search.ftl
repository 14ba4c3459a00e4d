# Search
search-title = Search
search-title-tenant = Search: { $name }
search-words = Search terms
search-any = All
search-format = Format
search-status = Status
search-kind = Type of result
search-district = District or independent city
search-tenant = Public body
search-results = Results
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-count-more = More than { $count } results
search-narrow = Narrow the results
search-everywhere = Search in all towns, municipalities and districts
search-nothing = We found nothing for this. Check the spelling, use fewer words or remove a filter.
search-no-words = Please also give a word that should occur. A minus in front of a word only excludes.
search-word-wanted = Enter a word to look for, too. All consultations of a public body stand on its own page.
search-help-title = How to find what you are looking for
search-help-words = If you enter several words, all of them must occur. Other forms and compounds are found too: “Radweg” finds “Radwege” and “Radwegkonzept”. Small typing errors do no harm.
search-help-phrase = Put an exact sequence of words in quotation marks: "sicherer Schulweg".
search-help-minus = A minus sign excludes a word: Radweg -Elbe.
search-kind-tenant = Town, municipality or district
search-kind-consultation = Consultation
search-kind-contribution = Contribution
search-kind-comment = Comment
search-kind-reply = Reply from the administration
search-kind-document = Document
search-error-date = Please enter a day, for example 01/03/2026.
search-error-period = The last day is before the first one.
search-error-place = Please enter a place in letters or digits.
search-topic = Topic
search-place = Place
search-from = Open on or after
search-until = Begins no later than
search-sort = Order
search-sort-relevance = Best matches first
search-sort-date = Newest first
search-sort-end = Ending soon first
search-more-filters = Narrow the search
search-narrow-counted = Counted among the first { $count } results.
search-did-you-mean = Did you mean:
search-page = page { $page }
search-drafts = Your drafts
search-drafts-hint = Only visible to staff of this body.
