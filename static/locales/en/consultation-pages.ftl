# Methods
method-contributions = Write contributions, comment and vote
method-statements = Submit a formal statement
method-survey = Answer the survey
method-registration = Register for the event
method-appointments = Book an appointment
method-reports = Report problems and places
method-signatures = Support or sign

# Consultation
consultation-begins = Starts on { $date }
consultation-open-until = { $days ->
    [0] Ends today: take part until { $date }
    [1] 1 day left: take part until { $date }
   *[other] { $days } days left: take part until { $date }
}
consultation-ended = Participation ended on { $date }
consultation-until = – until { $date }
consultation-contributions = { $count ->
    [one] 1 contribution
   *[other] { $count } contributions
}
consultation-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
consultation-draft = Draft
consultation-now = What you can do now
consultation-now-announced = This consultation has not started yet. You can already read about it.
consultation-now-ended = The consultation has ended. Everything remains readable.
consultation-now-over = It is not possible to take part here at the moment. Everything so far remains available to read.
consultation-now-pause = It is not possible to take part here at the moment. It goes on: { $date }.
consultation-phases = Timetable
consultation-description = What is it about?
consultation-decision = Result
consultation-facts = At a glance
consultation-body = Public body
consultation-place = Place
consultation-period = Period
consultation-changed = Last changed
consultation-taken-part = So far
consultation-list-title = Consultations
consultation-list-empty = There are no matching consultations here. Remove a filter or come back later.
administration-list-empty = There is no consultation here yet.
consultation-filter-any = All
consultation-filter-text = Text
consultation-filter-status = Status
consultation-filter-format = Format
consultation-filter-topic = Topic
consultation-error-period = The end must be after the start.
consultation-error-phases = No more than 20 phases are allowed.
consultation-error-phase-period = Phase { $phase } must end after it starts and lie within the period of the consultation.
consultation-error-phase-title = Phase { $phase } needs a title of at most { $max } characters.
consultation-error-phase-moment = Phase { $phase } needs a first and a last day.
consultation-error-phase-methods = Phase { $phase } has started meanwhile. What people can do in it stays as it was.
consultation-error-phase-stays = A phase that has started or belongs to the result cannot be removed.
consultation-error-decided = { $phase ->
    [0] The result has been decided. The times stay as they were.
   *[other] Phase { $phase }: The result has been decided. The times stay as they were.
}
consultation-error-begun = { $phase ->
    [0] The start has passed and stays as it was.
   *[other] Phase { $phase }: The start has passed and stays as it was.
}
consultation-error-begin-past = { $phase ->
    [0] The new start is in the past.
   *[other] Phase { $phase }: The new start is in the past.
}
consultation-error-end-past = { $phase ->
    [0] The new end is in the past.
   *[other] Phase { $phase }: The new end is in the past.
}
consultation-error-shorter = { $phase ->
    [0] The time limit is already running. In a formal procedure it can be extended but not shortened.
   *[other] Phase { $phase }: The time limit is already running. In a formal procedure it can be extended but not shortened.
}

# Home of a body
tenant-home-title = Have your say: { $name }
tenant-home-lead = Read what is planned, give your opinion and see what comes of it.
tenant-home-search = Search consultations and contributions
tenant-home-empty = There is no consultation in progress here at present.
tenant-home-active = Take part now
tenant-home-announced = Coming soon
tenant-home-decided = Results
tenant-home-all = All consultations

# Staff
administration-title = Administration
administration-new = New consultation
administration-list = Consultations of this public body
editor-title = Title
editor-title-hint = Keep it short and use everyday words. For example: Cycle path along the Elbe.
editor-format = Format
editor-summary = In brief
editor-summary-hint = One or two sentences for lists and previews.
editor-description = Description
editor-markdown-hint = Blank lines separate paragraphs. **bold**, *italic*, lists with - at the start of a line.
editor-place = Place
editor-topics = Topics
editor-first-day = First day
editor-begin-time = Starts at
editor-last-day = Last day
editor-end-time = Ends at
editor-moderation = Checking of contributions
editor-moderation-after = Contributions are visible immediately
editor-moderation-before = Contributions are visible only after they have been checked
editor-publish = Publish
editor-draft-save = Save as a draft
editor-draft-lead = A draft: only people who work for this body see it. You can change it and add documents before you publish it.
editor-discard = Delete the draft
editor-discard-lead = The draft “{ $title }” will be deleted with its phases and documents. This cannot be undone.
editor-discard-go = Delete for good
editor-discard-keep = Keep the draft
editor-phases = Phases
editor-phase = Phase { $number }
editor-phases-none = A single phase covers the whole period.
editor-phases-split = Divide into phases
editor-phase-add = Another phase
editor-phase-remove = Remove phase { $number }
editor-phase-methods = What people can do in this phase
editor-phase-begun = This phase has started or belongs to the result. It stays, and so does what people can do in it.
editor-idle = The last phase goes until { $phases }, the consultation until { $end }. In between nobody can take part. If the phase shall last longer, change its last day, too.
editor-not-online = { $name } (not online yet)
editor-change = Change the consultation
editor-change-lead = Everybody sees at once what you change, and the page says when something was changed last. A start that has passed stays.
editor-change-publish = Publish the changes
editor-error-changed = Somebody else has changed the consultation meanwhile. Look at its page. If you save again, your version replaces the other one.
editor-error-format = Choose the format of the consultation.
editor-error-plan-first = Save the plan as a draft first. Its public notice and its documents are added before it is published.
editor-error-draft-changed = Somebody else has changed the draft meanwhile. This is how it stands now. Read it once more before you publish it.

# Field errors
error-moment = Please enter a date and time.
error-begin = Say when the consultation begins: the first day and, if needed, the time.
error-end = Say when the consultation ends: the last day and, if needed, the time.
error-title-empty = Enter a title.
error-text-empty = Please write something here.
error-text-long = The text has { $actual } characters. The maximum is { $max }.
error-text-bytes = The text is too long ({ $actual } bytes). The maximum is { $max } bytes.
error-text-line = There is room for only one line here.

# Methods that are not built yet
consultation-offline = This cannot be done online here yet; please turn to the body itself.
consultation-offline-contact = Contact the body
