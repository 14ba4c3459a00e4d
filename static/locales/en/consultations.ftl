# Formats
format-dialogue = Dialogue
format-survey = Survey
format-procedure = Formal consultation procedure
format-land-use-plan = Regional or local land-use plan
format-permit = Permit procedure
format-event = Event
format-appointment = Appointment
format-report = Report a problem or place
format-initiative = Citizens’ initiative
format-petition = Petition

# Where a consultation stands
status-announced = Announced
status-active = Open
status-closed = Closed
status-archived = Archived
status-decided = Decided
status-in-force = In force

# Topics
topic-transport = Transport
topic-building = Building and housing
topic-environment = Environment and nature
topic-climate = Climate
topic-energy = Energy
topic-education = Education and children
topic-culture = Culture
topic-sports = Sport and leisure
topic-social = Social affairs
topic-health = Health
topic-economy = Economy
topic-budget = Budget
topic-safety = Safety and public order
topic-digital = Digital affairs
topic-administration = Administration
