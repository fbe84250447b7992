### What is kept of people, all of it as a file, and having it deleted.

help-privacy = see what I keep and who sees it
help-mydata = get all I keep of you as a file
help-forget = have everything about you deleted
do-privacy = What I keep and who sees it
do-mydata = Send me my data
do-forget = Delete everything about me
wish-forget = You’d like everything about you deleted. I’ll first show you what that means.

privacy-all = **What I keep of you**
    - Who you are here, your mentor or mentees, check-ins and activities: while you’re in the programme, as it needs them to go on.
    - Notes in check-ins: { $notes }. Your messages to me: { $messages }. What you write to your mentor or mentee: only until it’s delivered.
    - Who looked at what I keep of you: { $looks }. It’s in your file.

    Your mentor or mentees see your name and what you share with them; the council sees check-ins and activities too. Whoever runs me could read the database.
privacy-stranger = **What I keep of you**
    Only what your app tells me, such as your name there, and for { $messages } our messages. Whoever runs me could read that.

    If you join, I keep who you are here, your mentor or mentees, check-ins and activities. You can have all of it as a file, or deleted, at any time.

mydata-stranger = I know nothing of you but what your app tells me, such as your name there. You can have that deleted, too.
mydata-directly = Write to me directly, so that nobody else gets your data.
mydata-file = my-data
mydata-file-line = { $title }
mydata-done =
    Here is all I keep of you: a page to read, and the same for programs. { $looks ->
        [0] Nobody has looked at it through me.
       *[other] It also says who looked at it, and when.
    }
    Left out is what others wrote in confidence, and ballots of anonymous surveys: nobody can tell which one is yours.
mydata-page-title = All I keep of you
mydata-page-intro = As of
mydata-page-left-out = Not in here: notes, reasons and wishes that others wrote for the council alone, problems that somebody may have reported in confidence, what you wrote in a report of your own, and ballots of anonymous surveys, which nobody can tell apart.
mydata-page-nothing = Nothing is kept on
mydata-page-yes = yes
mydata-page-no = no

mydata-section-profile = You
mydata-section-accounts = Your accounts
mydata-section-looks = Who looked at your data
mydata-section-pairs = Mentors and mentees
mydata-section-requests = Your requests for a mentor
mydata-section-about-you = Check-ins about you
mydata-section-by-you = Your check-ins
mydata-section-questions = Other questions I asked you
mydata-section-activities = Your activities
mydata-section-meetings = Meetings
mydata-section-messages = When you last wrote to each other
mydata-section-announcements = Announcements
mydata-section-asked = Your questions about announcements
mydata-section-proposals = Your proposals
mydata-section-comments = Your comments on proposals
mydata-section-stances = Your word on proposals
mydata-section-following = Proposals you follow
mydata-section-surveys = Surveys
mydata-section-readings = What you read of the guide
mydata-section-council = What the council had to decide
mydata-section-reports = Problems you reported
mydata-section-expected = Accounts you’re expected to write from

mydata-field-name = Name
mydata-field-roles = Roles
mydata-field-language = Language I write in
mydata-field-timezone = Time zone
mydata-field-country = Country
mydata-field-languages = Languages
mydata-field-interests = Interests
mydata-field-email = E-mail
mydata-field-joined = In the programme since
mydata-field-here-since = Known to me since
mydata-field-handle-shared = Handle shown to mentor or mentees
mydata-field-capacity = Mentees you take
mydata-field-away-from = Away from
mydata-field-away-until = Away until
mydata-field-last-active = Last active
mydata-field-mentee-since = Mentee since
mydata-field-mentor-since = Mentor since
mydata-field-council-since = On the council since
mydata-field-network = Network
mydata-field-id = Id there
mydata-field-handle = Handle
mydata-field-seen = Last wrote
mydata-field-who = Who
mydata-field-command = What they saw
mydata-field-first = First
mydata-field-last = Last
mydata-field-times = Times
mydata-field-as = You as
mydata-field-with = With
mydata-field-since = Since
mydata-field-until = Until
mydata-field-asked = Asked
mydata-field-words = Words
mydata-field-state = State
mydata-field-mentor = Mentor
mydata-field-mentee = Mentee
mydata-field-answer = Answer
mydata-field-answered = Answered
mydata-field-has-note = With a note for the council
mydata-field-note = Note
mydata-field-kind = Kind
mydata-field-day = Day
mydata-field-title = Title
mydata-field-details = Details
mydata-field-reason = Reason
mydata-field-when = When
mydata-field-met = You met
mydata-field-direction = Written
mydata-field-sent = Sent
mydata-field-acknowledged = You said you got it
mydata-field-version = Version
mydata-field-stance = Your word
mydata-field-anonymous = Anonymous
mydata-field-handed-in = Handed in
mydata-field-answers = Your answers
mydata-field-topic = Topic
mydata-field-revision = Revision
mydata-field-decision = Decision

mydata-value-status = how things stand with you
mydata-value-find = your name in a search
mydata-value-mentees = the list of mentees
mydata-value-unassign = who you are, before ending a pair
mydata-value-assign = who you are, before making a pair
mydata-value-appoint = who you are, before giving a role
mydata-value-dismiss = who you are, before ending a role
mydata-value-claim = something to decide about you
mydata-value-resolve = something to decide about you
mydata-value-to = by you
mydata-value-from = to you
mydata-value-reported = reported
mydata-value-more = more was asked
mydata-value-confirmed = confirmed
mydata-value-rejected = rejected
mydata-value-unconfirmed = not confirmed
mydata-value-withdrawn = taken back
mydata-value-waiting = waiting
mydata-value-offered = a mentor is asked
mydata-value-paired = with a mentor
mydata-value-cancelled = called off
mydata-value-proposed = proposed
mydata-value-agreed = agreed
mydata-value-replaced = another time came instead
mydata-value-over = over
mydata-value-draft = draft
mydata-value-open = open
mydata-value-decided = decided
mydata-value-closed = closed
mydata-value-resolved = decided
mydata-value-settled = nothing left to decide
mydata-value-support = support
mydata-value-object = object
mydata-value-abstain = abstain
mydata-value-still-active = whether you’re still a mentor
mydata-value-last-contact = when you last heard from your mentor
mydata-value-application = becoming a mentor
mydata-value-silent-mentor = a silent mentor
mydata-value-reassign = other mentors for mentees
mydata-value-leave-role = the end of a role
mydata-value-change-of-mentor = a change of mentor
mydata-value-no-mentor-free = no mentor was free
mydata-value-help-wanted = help was asked for
mydata-value-disagreement = two answers that differ
mydata-value-quiet-mentee = long without an activity
mydata-value-unusual-activity = many messages in a short time
mydata-value-apart = the two can’t write to each other
mydata-value-question = a question to the council
mydata-value-proposal = a proposal

forget-gone = **This would be deleted for good:** your name, accounts, addresses and profile; your requests, notes, activities and comments; our messages; who looked at your data.
forget-stays = **What stays, without your name:** counts, such as how many activities or check-ins there were; proposals, surveys and announcements that went out; what others wrote; and ballots of anonymous surveys. Besides, a hash of your accounts, so that an old backup doesn’t bring you back.
forget-mentees =
    { $count ->
        [one] I look for another mentor for your mentee first.
       *[other] I look for another mentor for each of your { $count } mentees first.
    }
forget-mentor = { $name } hears that you have left.
forget-sure = You leave the programme by this, and it can’t be undone. You may want your data as a file first.
forget-yes = Delete everything for good
forget-no = Keep everything
forget-by-button = Nothing is deleted yet. Words could be a slip, so only this button does it:
forget-not = Good. Nothing was deleted.
forget-sure-stranger = All I know of you is what your app tells me, such as your name there. Shall I delete it?
forget-done-stranger = Done. I don’t know your name any more.
forget-done =
    Done: everything about you is being deleted, and it takes a minute. What you read here lies on your own app; delete this chat there, if you like.

    Thank you for having been here. If you ever write again, we begin anew.
forget-letter = { $name } has left the programme and asked me to delete what I keep of them. There’s nothing you need to do. Thank you for having been there!
forget-configured = You’re on the council by my configuration, so I can’t delete you yet. Ask whoever runs me to take you out of it; then I will.
forget-last-councillor = You’re the only one on the council, and nobody could decide anything without you. Appoint somebody first, with `/appoint`, and then come back.
