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
activity-overdue = This was due on { $due }. It stays open until someone decides.
activity-which = Which one do you mean?

help-report = tell me what you did for the programme
ask-report-kind = What did you do?
ask-report-day = When was it? For example today, last Friday or 24 Nov. Something you organise, or a campaign, can still be to come.
ask-report-title = What was it called? A title is enough: the details come next, with buttons.
report-noted = Thank you, I’ve noted this:
report-who-confirms =
    { $who ->
        [mentor] { $name } will confirm it by { $due }.
       *[council] You don’t have a mentor at the moment, so someone on the council will confirm it by { $due }.
    }
report-held = That’s a lot for one day, thank you! All of it is kept; whatever else you report goes to the person who confirms it in one message, from { $until } on.
report-planned =
    { $who ->
        [mentor] It’s planned, so I’ll ask { $name } to confirm it once it has taken place, by { $due }.
       *[council] It’s planned, so I’ll ask the council to confirm it once it has taken place, by { $due }.
    }
report-hint = You can add more with the buttons; it’s all optional.
report-already = You’ve already told me about that one: it’s #{ $number }. Tap `/activities` to see where it stands.
report-not-yet = That day hasn’t come yet. Tell me about it afterwards; only something you organise, or a campaign, can be reported ahead.
report-too-far = That’s more than a year ahead. The last day I can plan for is { $last }.
report-too-early = That’s too long ago for me to note. Is the year right?
report-no-title = I need a title first; the details come after it.
report-title-too-long = That title is a bit long. Please keep it under { $limit } characters; details go after a semicolon.
report-key-near = I don’t know the detail “{ $key }”. Did you mean “{ $nearest }”? Nothing is noted yet; please send it again.
report-key-unknown = I don’t know the detail “{ $key }”. You can use { $known }. Nothing is noted yet; please send it again.
report-key-twice = “{ $key }” is in there twice. Which one is right? Please send it again.
report-value-empty = There’s nothing after “{ $key }=”. Fill it in or leave it out, and send it again.
report-value-number = “{ $key }” should be a number like 40, but I read “{ $value }”. Please send it again.
report-value-too-long = “{ $key }” is a bit long. Please keep it under { $limit } characters.
report-value-link = A link under “{ $key }” should begin with https:// or http://, like `https://example.org`. Please send it again.

help-activities = see what you’ve reported, and where it stands
activities-none = You haven’t reported anything yet. When you’ve done something for the programme, tap `/report`.
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
        [one] So far: { $counts }. You were active this week!
       *[other] So far: { $counts }. { $weeks } weeks in a row!
    }
activities-in = { $count } in the last { $span }
activities-in-none = none in the last { $span }

help-edit = add to one of your activities, or change it, until it’s confirmed
edit-nothing = None of your activities can be changed any more. Tap `/activities` to see them all.
edit-not-yours = You have no #{ $number } that can be changed. These can:
edit-how = What would you like to add or change? A button will do.
edit-done = Changed. The person who confirms it sees it like this:
ask-edit-text =
    { $detail ->
        [link] Where can people read about “{ $title }”? A link such as https://example.org will do.
        [attendees] How many people came to “{ $title }”? A number is enough, even a rough one.
        [expected] How many people do you expect at “{ $title }”?
        [goal] What should “{ $title }” achieve? One sentence is enough.
        [outcome] What came of “{ $title }”? A sentence or two.
        [budget] What did “{ $title }” cost, or where is the budget request? A link or a few words.
        [swag] Is there swag for “{ $title }”? A link to the request or a few words.
       *[campaign] Which campaign does “{ $title }” belong to?
    }
button-tell = Say how it went
how-it-went =
    How did it go? “{ $title }” should be over by now. How many people came, and what came of it?

    If it was postponed, tell me the new day: `/edit`

help-answer = answer a question about your activity
ask-answer-text =
    “{ $question }”

    Your next message is the answer; it goes to the person who confirms the activity.
answer-nothing = Nobody is waiting for an answer about your activities.
answer-done = Passed on. I’ll tell you when #{ $number } “{ $title }” is decided.

help-review = see the activities waiting for your decision
review-one = An activity by { $name }:
activity-none-waiting = No activity is waiting for your decision.
activity-own = #{ $number } is your own, so someone else decides about it.
activity-not-with-you = No activity #{ $number } is waiting for you. Someone else may have it by now.
activity-not-yet = #{ $number } takes place on { $day }. It can be confirmed once it’s over; I’ll ask you then.
activity-with-mentor = #{ $number } is with { $mentor } until { $due }. If it isn’t decided by then, it comes to the council.
activity-decided =
    { $state ->
        [confirmed] #{ $number } is already confirmed.
        [withdrawn] #{ $number } was taken back.
       *[rejected] #{ $number } is already rejected.
    }
activity-decided-by =
    { $by ->
        [you]
            { $state ->
                [confirmed] You already confirmed #{ $number }: { $at }.
               *[rejected] You already rejected #{ $number }: { $at }.
            }
       *[other]
            { $state ->
                [confirmed] { $name } already confirmed #{ $number }: { $at }.
               *[rejected] { $name } already rejected #{ $number }: { $at }.
            }
    }
activity-note-too-long = That’s a bit long. Please keep it under { $limit } characters.

help-confirm = confirm an activity
confirm-done = Confirmed: #{ $number } “{ $title }”. I’m telling { $name } now.
activity-confirmed = { $name } confirmed your activity #{ $number } “{ $title }”. Thank you for what you do!

help-ask-more = ask something about an activity before you decide
ask-ask-more-question = What would you like to know about #{ $number } “{ $title }”? Your next message goes to { $name }.
ask-more-held = You’ve asked several times today, so your last question to { $name } stays as it is. You can ask another from { $until } on.
ask-more-done = I’ve asked { $name }. #{ $number } “{ $title }” will come back to you with the answer.
activity-asked =
    { $name } would like to know more about your activity #{ $number } “{ $title }”:

    “{ $question }”

    Tap **Answer**, and write what you want to say.

help-reject = say that an activity doesn’t count, and why
ask-reject-reason = Why doesn’t #{ $number } “{ $title }” count? Your next message goes to { $name }, so that they know what to do better.
reject-done = Rejected: #{ $number } “{ $title }”. { $name } will get your reason.
activity-rejected =
    { $name } couldn’t confirm your activity #{ $number } “{ $title }”:

    “{ $reason }”

    You can report it again with what’s missing: `/report`. If you see it differently, talk to { $name }.

asking-new =
    { $count ->
        [one] { $name } reported an activity. Did it happen like this?
       *[other] { $count } activities are waiting for you to confirm them:
    }
asking-again =
    { $count ->
        [one] A reminder: this activity by { $name } is waiting for you.
       *[other] A reminder: { $count } activities are waiting for you:
    }
asking-late =
    { $count ->
        [one] Time is up for this activity by { $name }. The council can see it too now; you can still decide.
       *[other] Time is up for { $count } activities. The council can see them too now; you can still decide:
    }
asking-answered =
    { $count ->
        [one] { $name } answered you:
       *[other] You have answers about { $count } activities:
    }
asking-council =
    { $count ->
        [one] 1 new activity is waiting for the council, because the person who reported it has no mentor. Write to me directly to decide: `/review`
       *[other] { $count } new activities are waiting for the council, because the people who reported them have no mentor. Write to me directly to decide: `/review`
    }
council-unconfirmed =
    { $count ->
        [one] 1 activity wasn’t decided in time and is on the council’s list now. Write to me directly to decide: `/review`
       *[other] { $count } activities weren’t decided in time and are on the council’s list now. Write to me directly to decide: `/review`
    }
activity-unconfirmed = Nobody has got round to your activity #{ $number } “{ $title }” yet. It isn’t lost: the council is looking at it now too, and I’ll tell you as soon as it’s decided.
activity-unanswered-in-time = There’s still a question about your activity #{ $number } “{ $title }”. It stays open: answer whenever you like. The council is looking at it now too.

help-take-back = withdraw an activity you reported
button-take-back = Take it back
take-back-sure = Shall I take back #{ $number } “{ $title }”? It won’t count any more, and you can report it again.
take-back-yes = Yes, take it back
take-back-no = No
take-back-dropped = All right, it stays as it is.
take-back-done = Done: #{ $number } “{ $title }” has been taken back.
take-back-nothing = You don’t have an undecided activity like that. Tap `/activities` to see yours.
activity-taken-back = { $name } has taken back #{ $number } “{ $title }”, so there’s nothing left to confirm.
report-did = #{ $number } { $title } is reported.
# What a mentor tells of a mentee's activity.
activity-others =
    Well done, { $name }! It’s theirs to report, so that it counts for them; you’ll be asked to confirm it. Shall I send them this?

    “{ $words }”
activity-others-words = Hi { $name }, well done! Please tell the bot about it in a sentence of your own, so that it counts for you.
activity-others-send = Send this to { $name }
activity-others-mine = It was mine, too
words-activity-lead = my mentee, mentee, has, have, just, also, recently, yesterday, last week, today, has just, hey, hi, and, so
words-activity-did = organised, organized, co-organised, co-organized, hosted, held a, held an, held the, held two, gave a talk, gave a workshop, gave a presentation, gave a lecture, gave their first talk, gave her first talk, gave his first talk, ran a, ran an, ran the, ran two, led a, led the, spoke at, spoke about, presented at, presented, attended, translated, recruited, taught, took part in, participated in, set up a, put on a, wrote a blog, wrote an article, published
# What leads to a question about an activity that waits for its decision, and what may stand behind it.
words-activity-ask = ask her, ask him, ask them, ask, can you ask her, can you ask him, can you ask them, could you ask her, could you ask him, could you ask, can you ask, please ask her, please ask him, please ask
words-activity-ask-end = before i say ok, before i say yes, before i confirm, before i decide, before that, first, please, pls, then i confirm
# A day that an author corrects.
activity-dated = “{ $title }” is noted for { $before }. Shall I change that to **{ $day }**?
activity-dated-yes = Change the day
words-activity-dated = was on, was the, was really on, was actually on, was actually the, wasn't on, took place on, happened on, is on, will be on, the date, wrong date, wrong day, right date, not on the, not the
reported-some =
    { $count ->
        [one] Yes, { $name } has reported something:
       *[other] Yes, { $name } has reported { $count } activities, the last ones:
    }
reported-nothing = No, nothing by { $name } is here at the moment. What’s reported comes to whoever confirms it by itself.
# What leads to something that is to come, how many are expected, and what it is for.
words-planning = (organising|organizing|planning|preparing) (a|an|the|my|our), (i'm|im|i am|we're|we are) (setting up|running|hosting|giving|holding|putting together) (a|an|the|my|our), (i'll|ill|i will|we'll|we will|i'm going to|im going to|i am going to|going to|we're going to|i want to|i plan to|we plan to) (organise|organize|run|give|hold|host|do|teach|lead|put on) (a|an|the|my|our)
words-expected = (we|i) expect, expecting, (we|i) are expecting, i'm expecting, we're expecting, expected, should come, will come, are coming, signed up
words-goal = (the goal|the aim|my goal|our goal|the purpose|the idea|goal|aim|purpose) (is to|is|:|to), aiming to, hoping to
words-goal-verb = (in order |so as |)to (attract|win|get|recruit|introduce|teach|promote|present|bring in|reach|find|gather)
words-people = people, persons, attendees, participants, guests, students, visitors, folks, expected, of us
words-day-leads = on, for, the, this, next, at
silent-mine = Nothing reported since { $day }: { $names }.
silent-mine-none = Each of your mentees has reported something since { $day }.
reported-tally =
    { $whole ->
        [all] In all
       *[pair] Since you’ve been a pair
    }: { $count ->
        [one] 1 activity
       *[other] { $count } activities
    }, confirmed: { $confirmed }.
