### Reporting activities, and having them confirmed.

arg-activity = activity
arg-kind = kind
arg-day = date
arg-title = title; key=value ...
arg-question = question
arg-text = answer
button-confirm = Confirm
button-ask-more = Ask for more
button-reject = Reject
button-answer = Answer
button-answer-one = Answer #{ $number }
button-activity = #{ $number } { $title }
choice-activity-kind-attended = Attended
choice-activity-kind-organised = Organised
choice-activity-kind-campaign = Campaign
choice-activity-kind-recruited = Recruited
choice-activity-kind-content = Content
choice-activity-kind-other = Other
detail-link = Link
detail-attendees = Attendees
detail-expected = Expected
detail-goal = Goal
detail-outcome = Outcome
detail-budget = Budget
detail-swag = Swag
detail-campaign = Campaign

activity-card =
    {"**"}#{ $number } { $title }**
    { $kind } · { $day } · { $name }
activity-detail = - { $label }: { $value }
activity-answered =
    {"**"}Question:** { $question }
    {"**"}Answer:** { $answer }
activity-unanswered = {"**"}Asked, not answered yet:** { $question }
activity-line = - #{ $number } { $title } – { $name }, due { $due }
activity-and-more = … and { $count } more
activity-due = Please decide by { $due }.
activity-overdue = This was due on { $due }. It stays open until somebody decides.
activity-which = Which one do you mean?

help-report = tell what you did for the programme
ask-report-kind = What did you do?
ask-report-day = When was it? For example today, last Friday or 24 Nov. What you organise or a campaign may lie ahead.
ask-report-title =
    What was it called? A title is enough: the details come afterwards, with buttons.

    All at once works too: `Meetup in Lima; attendees=40; link=https://example.org`
report-noted = Thank you, this is noted:
report-who-confirms =
    { $who ->
        [mentor] { $name } confirms it, by { $due }.
       *[council] You have no mentor at the moment, so somebody from the council confirms it, by { $due }.
    }
report-held = That is a lot for one day, thank you! All of it is kept; what comes from here on goes to whoever confirms it in one message, from { $until } on.
report-planned =
    { $who ->
        [mentor] It is planned, so I ask { $name } to confirm it once it has taken place, by { $due }.
       *[council] It is planned, so I ask the council to confirm it once it has taken place, by { $due }.
    }
report-hint = You can add more with the buttons, all optional, or in one line: `/edit attendees=40; link=https://example.org`
report-already = You have told me about that one already: it is #{ $number }. Write `/activities` to see how it stands.
report-not-yet = That day is still to come. Tell me about it when it has taken place; only what you organise or a campaign can be reported ahead.
report-too-far = That is more than a year ahead. The last day I can plan for is { $last }.
report-too-early = That is earlier than I can note. Is the year right?
report-no-title = I need a title first, then the details: `Meetup in Lima; attendees=40`
report-title-too-long = That title is a bit long. Please keep it under { $limit } characters; details go after a semicolon.
report-key-near = I know no detail “{ $key }”. Did you mean “{ $nearest }”? Nothing is noted yet; please send it once more.
report-key-unknown = I know no detail “{ $key }”. There are { $known }. Nothing is noted yet; please send it once more.
report-key-twice = “{ $key }” is in there twice. Which one is right? Please send it once more.
report-value-empty = There is nothing after “{ $key }=”. Fill it in or leave it out, and send it once more.
report-value-number = “{ $key }” is a number like 40, but I read “{ $value }”. Please send it once more.
report-value-too-long = “{ $key }” is a bit long. Please keep it under { $limit } characters.
report-value-link = A link under “{ $key }” begins with https:// or http://, like `https://example.org`. Please send it once more.

help-activities = see what you reported, and how it stands
activities-none = You have not reported anything yet. When you have done something for the programme, write `/report`.
activities-title =
    { $count ->
        [one] This year: 1 activity, { $confirmed } confirmed. Open: { $open }.
       *[other] This year: { $count } activities, { $confirmed } confirmed. Open: { $open }.
    }
activities-line = - #{ $number } { $title }, { $day } – { $state }
activity-state-planned = planned
activity-state-reported = waiting to be confirmed
activity-state-more = waiting for your answer
activity-state-confirmed = confirmed ✓
activity-state-rejected = not counted
activity-state-withdrawn = taken back
activity-state-unconfirmed = open, the council looks at it too

activities-tally =
    { $weeks ->
        [0] So far: { $counts }.
        [one] So far: { $counts }. One week in a row!
       *[other] So far: { $counts }. { $weeks } weeks in a row!
    }
activities-in = { $count } in the last { $span }
activities-in-none = none in the last { $span }

help-edit = add to an activity of yours, or change it, until it is confirmed
edit-nothing = There is no activity of yours that could still be changed. Write `/activities` to see them all.
edit-not-yours = There is no #{ $number } of yours that could be changed. These can:
edit-how = What would you like to add or change? A button will do, or one line: `/edit #{ $number } attendees=45`. A new title or a new day can be written the same way.
edit-done = Changed. Whoever confirms it sees it like this:
ask-edit-text =
    { $detail ->
        [link] Where can one read about “{ $title }”? A link such as https://example.org will do.
        [attendees] How many people came to “{ $title }”? A number is enough, a rough one too.
        [expected] How many people do you expect at “{ $title }”?
        [goal] What is “{ $title }” to achieve? One sentence is enough.
        [outcome] What came of “{ $title }”? A sentence or two.
        [budget] What did “{ $title }” cost, or where is the budget request? A link or a few words.
        [swag] Is there swag for “{ $title }”? A link to the request or a few words.
       *[campaign] Which campaign does “{ $title }” belong to?
    }
button-tell = Tell how it went
how-it-went =
    How did it go? “{ $title }” should be over by now. How many people came, and what came of it?

    If it was put off: `/edit` and the new day.

help-answer = answer a question about your activity
ask-answer-text =
    “{ $question }”

    Your next message is the answer; it goes to whoever confirms the activity. Write `/cancel` to leave it for later.
answer-nothing = Nobody is waiting for an answer about an activity of yours.
answer-done = Passed on. I will tell you when #{ $number } “{ $title }” is decided.

help-review = see the activities that wait for your decision
review-one = An activity of { $name }:
activity-none-waiting = No activity is waiting for your decision.
activity-own = #{ $number } is your own, so somebody else decides about it.
activity-not-with-you = No activity #{ $number } is waiting for you. It may be with somebody else by now.
activity-not-yet = #{ $number } takes place on { $day }. It can be confirmed once it is over; I ask you then.
activity-with-mentor = #{ $number } is with { $mentor } until { $due }. If it is not decided by then, it comes to the council.
activity-decided =
    { $state ->
        [confirmed] #{ $number } is confirmed already.
        [withdrawn] #{ $number } was taken back.
       *[rejected] #{ $number } is rejected already.
    }
activity-decided-by =
    { $by ->
        [you]
            { $state ->
                [confirmed] You confirmed #{ $number } already: { $at }.
               *[rejected] You rejected #{ $number } already: { $at }.
            }
       *[other]
            { $state ->
                [confirmed] { $name } confirmed #{ $number } already: { $at }.
               *[rejected] { $name } rejected #{ $number } already: { $at }.
            }
    }
activity-note-too-long = That is a bit long. Please keep it under { $limit } characters.

help-confirm = confirm an activity
confirm-done = Confirmed: #{ $number } “{ $title }”. { $name } hears of it now.
activity-confirmed = { $name } confirmed your activity #{ $number } “{ $title }”. Thank you for what you do!

help-ask-more = ask something about an activity before you decide
ask-ask-more-question = What would you like to know about #{ $number } “{ $title }”? Your next message goes to { $name }.
ask-more-held = You have asked a few times today, so your last question to { $name } stays as it is. You can ask another from { $until } on.
ask-more-done = I have asked { $name }. You get #{ $number } “{ $title }” back with the answer.
activity-asked =
    { $name } would like to know more about your activity #{ $number } “{ $title }”:

    “{ $question }”

    Press **Answer**, or write `/answer` and what you want to say.

help-reject = say that an activity does not count, and why
ask-reject-reason = Why does #{ $number } “{ $title }” not count? Your next message goes to { $name }, so that they know what to do better.
reject-done = Rejected: #{ $number } “{ $title }”. { $name } gets your reason.
activity-rejected =
    { $name } could not confirm your activity #{ $number } “{ $title }”:

    “{ $reason }”

    You can report it again with what is missing: `/report`. If you see it differently, talk to { $name }.

asking-new =
    { $count ->
        [one] { $name } reported an activity. Did it take place like this?
       *[other] { $count } activities are waiting for you to confirm them:
    }
asking-again =
    { $count ->
        [one] A reminder: this activity of { $name } is waiting for you.
       *[other] A reminder: { $count } activities are waiting for you:
    }
asking-late =
    { $count ->
        [one] Time is over for this activity of { $name }. The council sees it now too; you can still decide.
       *[other] Time is over for { $count } activities. The council sees them now too; you can still decide:
    }
asking-answered =
    { $count ->
        [one] { $name } answered you:
       *[other] { $count } activities were answered:
    }
asking-council =
    { $count ->
        [one] 1 new activity is waiting for the council, because its reporter has no mentor. Write `/review` to me directly.
       *[other] { $count } new activities are waiting for the council, because their reporters have no mentor. Write `/review` to me directly.
    }
council-unconfirmed =
    { $count ->
        [one] 1 activity was not decided about in time and is on the council’s list now. Write `/review` to me directly.
       *[other] { $count } activities were not decided about in time and are on the council’s list now. Write `/review` to me directly.
    }
activity-unconfirmed = Nobody has got round to your activity #{ $number } “{ $title }” so far. It is not lost: the council looks at it now too, and I tell you as soon as it is decided.
activity-unanswered-in-time = There is still a question about your activity #{ $number } “{ $title }”. It stays open: answer whenever you like. The council looks at it now too.

help-take-back = withdraw an activity you reported
button-take-back = Take it back
take-back-sure = Shall I take back #{ $number } “{ $title }”? It counts no more then, and you can report it anew.
take-back-yes = Yes, take it back
take-back-no = No
take-back-dropped = All right, it stays as it is.
take-back-done = Done: #{ $number } “{ $title }” is taken back.
take-back-nothing = You have no undecided activity like that. Write `/activities` to see yours.
activity-taken-back = { $name } has taken back #{ $number } “{ $title }”, so there is nothing left to confirm.
