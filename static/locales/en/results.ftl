# What came of a consultation
result-title = Result
result-lead = Write what was decided and what became of the contributions. Everybody sees it on the consultation’s page. An empty form takes the result back.
result-write = Enter the result
result-change = Change the result
result-field-decision = Decision or result
result-field-decided = Decided on
result-field-in-force = In force since or from
result-field-in-force-hint = For example for by-laws and development plans.
result-save = Publish the result
result-decided = Decided on
result-in-force = In force from
result-error-running = The consultation is still running. You can enter the result once it has ended.
result-error-changed = Somebody else has changed the result meanwhile. Look at it on the consultation’s page. If you save again, your version replaces the other one.
result-error-decided-missing = Please say on which day that was decided.
result-error-decided-future = The day of the decision lies in the future.
result-error-force-early = The day from which it is in force lies before the decision.

# The body's own answers
reply-write = Write an official reply
reply-submit = Publish the reply
reply-fact = Reply
