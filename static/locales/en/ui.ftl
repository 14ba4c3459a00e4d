# Frame of every page
ui-skip = Skip to content
ui-demo = Demonstration – no real consultations
ui-head-line = Participation portal of the public administration
ui-all-bodies = All towns, municipalities and districts
ui-languages = Language
ui-portal = Participation portal
ui-navigation = Main navigation
ui-home = Home
ui-overview = Overview
ui-consultations = Consultations
ui-search = Search
ui-administration = Administration
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-path = You are here
ui-footer = Legal information
ui-imprint = Legal notice
ui-privacy = Data protection
ui-accessibility = Accessibility
ui-plain-language = Plain language
ui-sign-language = Sign language
ui-netiquette = Rules for contributions
ui-no-tracking = This portal sets no cookies as long as you only read, and does not count your visits.

# Forms
ui-errors-title = Please check what you entered
ui-optional = – optional
ui-characters-left = Characters left:
ui-characters-over = Characters too many:

# Lists
ui-filter-apply = Apply filters
ui-filter-active = Filters in use
ui-filter-remove = – remove filter
ui-filter-reset = Reset all filters
ui-search-go = Search
ui-pager-label = More pages
ui-pager-next = Show more
ui-pager-first = Back to the beginning

# Phases
ui-step-past = Completed
ui-step-current = Open now
ui-step-future = Still to come

# Votes
ui-vote-label = Vote: { $title }
ui-vote-agree = Agree
ui-vote-neutral = Neutral
ui-vote-disagree = Disagree
ui-vote-sign-in = Sign in to vote
ui-vote-saved = Your vote has been saved.
