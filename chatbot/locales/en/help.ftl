help-help = see what I can do
arg-topic = command
help-intro = Here’s what you can write to me. For examples, put `/help` before a command.
help-group-everyone = **For everyone**
help-group-mentee = **For mentees**
help-group-mentor = **For mentors**
help-group-council = **For the council**
help-line = - `/{ $usage }` – { $what }
help-one =
    `/{ $usage }`
    { $what }

    { $examples }
help-example = - `/{ $line }`
help-no-topic = I don’t know a command called “{ $topic }”. Write `/help` to see them all. If you’re the one who needs help, one tap is enough.
help-need = I need help
help-stranger = I look after a mentorship programme: I find mentors for people and make sure nobody is forgotten. Write `/start` to join.
help-room = I look after the mentorship programme. Write to me directly and I’ll show you what I can do.

do-start = Start
do-help = Show what I can do
do-request-mentor = Ask for a mentor
do-my-mentor = My mentor
do-profile = My profile
do-report = Report an activity
do-activities = My activities
do-mentees = My mentees
do-offers = My offers
do-capacity = How many I take
do-away = I will be away
do-back = I am back
do-step-down = Stop being a mentor
do-backup = Name a stand-in
do-change-mentor = Another mentor
do-checkin = Check-in
do-heard = When we last spoke
do-edit = Change an activity
do-answer = Answer
do-review = Review
do-languages = My languages
do-zone = Where I live
do-link = Link my networks
do-apply-mentor = Become a mentor
do-status = How things stand
do-todo = Decisions waiting
do-mentors = Mentors
do-waiting = Who is waiting
do-inactive = Who is quiet
do-cancel = Leave it
do-confirm = Confirm
do-appoint = Appoint someone
do-assign = Pair someone
do-dismiss = End a role
do-invite = Invite someone
do-resolve = Decide
