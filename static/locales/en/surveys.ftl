# Surveys
survey-title = Survey
survey-go = Answer the survey
survey-until = Possible until { $date }.
survey-lead = Answer the questions and send the form at the end.
survey-privacy = Your answers are stored without a name and without the time. Afterwards nobody can relate them to you, and you cannot change them yourself.
survey-privacy-account = Your answers are stored without your name. Apart from them we note that your account has answered. Afterwards nobody can relate the answers to you, and you cannot change them yourself.
survey-submit = Send answers
survey-back = To the consultation
survey-no-answer = No answer
survey-many-hint = You can choose several answers.
survey-none-yet = The questions are not there yet. Please come back soon.
survey-answered = You have answered this survey already. Thank you!
survey-thanks-title = Thank you for your answers
survey-thanks = We have stored them.
survey-over = This survey has ended.
survey-not-now = This survey takes no answers at the moment.
survey-result = Result of the survey
survey-responses = { $count ->
    [one] 1 person has answered
   *[other] { $count } people have answered
}
survey-answers = { $count ->
    [one] 1 answer to this question
   *[other] { $count } answers to this question
}
survey-texts-hidden = What was written here is read by the public body alone.
survey-column-option = Answer
survey-column-count = Number
survey-column-share = Share
survey-error-nothing = Answer at least one question.
survey-error-required = Please answer this question.
survey-error-changed = The questions were changed meanwhile. Look through your answers once more, then send them.
survey-error-closed = This survey takes no answers at the moment.
survey-error-answered = The survey was already answered with this account.
survey-error-account = You need an account to take part in this survey, so that each person answers once.

# Surveys, for the staff
survey-questions = Questions of the survey
survey-questions-lead = You can change everything until the first answer has come. Then the questions stay.
survey-settled = There are answers already: the questions stay. You can still decide whether everybody sees the result.
survey-needs-questions = This survey has no questions yet.
survey-question = Question { $question }
survey-add = Another question
survey-up = Move question { $question } up
survey-remove = Remove question { $question }
survey-field-title = Wording
survey-field-kind = How is it answered?
survey-field-options = Answers to choose from
survey-field-options-hint = One on each line. For free text the field stays empty.
survey-field-required = This question must be answered
survey-duty = Obligatory
survey-who = Who can answer?
survey-publish = What is published?
survey-kind-one = choose one answer
survey-kind-many = choose several answers
survey-kind-text = free text
survey-with-account = With an account only: one response for each account
survey-shows-result = After the end everybody sees the result (without free texts)
survey-save = Save
survey-done-saved = The survey is saved.
survey-panel-result = { $count ->
    [one] See the result (1 response)
   *[other] See the result ({ $count } responses)
}
survey-table = Download as a table (CSV)
survey-texts = Read free texts
survey-texts-none = Nobody has written anything here yet.
survey-column-number = Number
survey-column-day = Day
survey-error-none = Write at least one question.
survey-error-boxes = All questions together have too many boxes to tick: at most { $max } are possible.
survey-error-title = Question { $question } needs a text.
survey-error-kind = Choose how question { $question } is answered.
survey-error-options-few = Question { $question } needs at least two answers to choose from.
survey-error-options-many = Question { $question } has too many answers to choose from: at most { $max } are possible.
survey-error-options-same = Question { $question } has the same answer to choose from twice.
survey-error-options-text = Question { $question } is answered with free text. Empty the field with the answers, or choose another kind.
survey-error-edited = Meanwhile somebody else has changed the survey, or the first answer has come. Open the page in a second window and compare. If you save again, your version counts as long as nobody has answered.
