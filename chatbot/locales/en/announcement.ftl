### Announcements: told to many people at once.

help-announce = write to many people at once
help-announcements = see what was announced
do-announce = Write to many people
do-announcements = Announcements
wish-announce = Write an announcement
wish-announcements = Show you what was announced
ask-announce-text =
    { $council ->
        [yes] What would you like to announce? Write it as people will read it. You’ll see it before it goes out.
        [correct] What should it say instead? It goes to exactly those who got the former text, as a correction.
        [change] What should it say instead?
       *[no] What would you like to tell your mentees? Write it as they will read it. You’ll see it before it goes out.
    }
ask-announce-audience =
    { $has_wrong ->
        [empty] There’s nobody like that in the programme. Who else is it for?
        [yes] I don’t know who “{ $wrong }” is. Try “mentors”, “mentees in Peru”, “everybody who speaks Spanish”, or names.
       *[no] Who is it for? Tap one, or tell me: “mentors in Peru”, “everybody who speaks Spanish”, “Kim and Ana”.
    }
ask-announce-when = When should they read it? For example “tomorrow at 9:00” or “Friday 18:00”: each of them by their own clock.
ask-announce-translation = Please write it in { $language ->
        [en] English
        [es] Spanish
       *[other] this language ({ $language })
    }:
ask-announce-answer = What’s the answer to “{ $words }”? Everyone who asked this reads it.
ask-announcements-question = What would you like to know?
ask-announcements-word = Would you add a word of your own? Your mentees read it first.
announce-no-mentees = You have no mentees to write to at the moment.
announce-only-mentees = I can bring this to your own mentees. For anything wider, `/council` reaches the council.
announce-who = Who do you mean by “{ $name }”?

announcement-head =
    { $corrects ->
        [yes] **Correction from { $name }.** It takes the place of what you read before.
       *[no] { $kind ->
            [council] **News from the council** · { $name }
            [passed] **{ $name } passes this on to you**
           *[mentor] **{ $name } writes to you**
        }
    }
announcement-word = “{ $words }”
announcement-word-alone = { $name }, about “{ $title }”: “{ $words }”
announcement-got = Got it
announcement-ask = I have a question
announcement-pass = Pass it on to my mentees
announcement-without-word = Without a word

announcement-preview = This goes to **{ $who }**:
announcement-former-readers =
    { $count ->
        [one] the one person who got the former text
       *[other] the { $count } people who got the former text
    }
announcement-channels = On { $channels }.
announcement-nowhere =
    { $count ->
        [one] One of them can’t be reached anywhere.
       *[other] { $count } of them can’t be reached anywhere.
    }
announcement-by-morning = Where it’s night they read it in the morning, the last of them on { $last } your time.
announcement-in =
    _{ $language }, { $count ->
        [one] one reader
       *[other] { $count } readers
    }:_
announcement-missing =
    { $count ->
        [one] One of them reads { $language }, and there’s no such text yet: they’d get it in { $other }.
       *[other] { $count } of them read { $language }, and there’s no such text yet: they’d get it in { $other }.
    }
announcement-now = Send it now
announcement-later = Send it at a time
announcement-test = Show me exactly as they see it
announcement-text = Change the text
announcement-translation =
    { $there ->
        [yes] Change the text in { $language }
       *[no] Add the text in { $language }
    }
announcement-audience = Change who it’s for
announcement-drop = Don’t send it
announcement-edit = Change it
announcement-back = Back
announcement-tested = That’s how they see it. Nobody else got it.
announcement-dropped = All right, nobody gets it.
announcement-dropped-before = That one was dropped, and nobody got it.
announcement-out-already = It has gone out already. If something’s wrong in it, “Correct it” reaches those who got it.
announcement-not-out = It hasn’t gone out.
announcement-nobody-missed = There’s nobody left whom it didn’t reach, or it’s on its way to them.
announcement-again-done =
    { $count ->
        [one] It goes once more to the one person it didn’t reach, and to nobody else.
       *[other] It goes once more to the { $count } people it didn’t reach, and to nobody else.
    }
announcement-stopping = Stopped. Whoever hasn’t got it doesn’t get it any more.
announcement-progress =
    { $state ->
        [waiting] “{ $title }” is ready.
        [going] “{ $title }” is going out.
        [stopped] “{ $title }” was stopped.
       *[done] “{ $title }” is out.
    }
announcement-at = Everybody reads it at { $clock } on { $day } by their own clock: the first on { $first } your time, the last on { $last } ({ $zone }).
announcement-sent-of = { $sent } of { $total } so far
announcement-reached =
    { $sent ->
        [one] One person has it.
       *[other] { $sent } people have it.
    }{ $missed ->
        [0] {""}
        [one] { " " }It didn’t reach one.
       *[other] { " " }It didn’t reach { $missed }.
    }
announcement-stop = Stop
announcement-publish = Publish it
announcement-published = It’s published.
announcement-published-before = It was published before.
announcement-public-title = News: { $title }
announcement-public-correction = Correction: { $words }
announcement-report = Who got it
announcement-reported = **“{ $title }”**, to { $who }
announcement-count-sent = - sent: { $count }
announcement-count-heard = - have written to me since: { $count }
announcement-count-acknowledged = - said “Got it”: { $count }
announcement-count-asked = - asked something: { $count }
announcement-count-waiting = - still on its way: { $count }
announcement-count-missed = - not reached: { $count }
announcement-again =
    { $count ->
        [one] Again to the one not reached
       *[other] Again to the { $count } not reached
    }
announcement-correct = Correct it
announcement-questions =
    { $count ->
        [0] Questions
       *[other] Questions ({ $count } open)
    }

announcement-got-noted = Thank you, noted.
announcement-only-test = This one was only to look at: it isn’t counted.
announcement-not-yours = That wasn’t announced to you.
announcement-asked = Thank you. { $name } reads it, and you’ll get the answer here.
announcement-answered-before =
    Somebody asked the same. The answer: “{ $answer }”
announcement-other-question = That’s not what I asked
announcement-your-answer =
    You asked: “{ $question }”

    { $answer }
announcement-new-questions =
    { $count ->
        [one] A question about “{ $title }”:
       *[other] { $count } questions about “{ $title }”:
    }
announcement-question-line = - { $name }: “{ $words }”
announcement-no-questions = Nobody has asked anything about it.
announcement-groups = Asked about “{ $title }”. What’s alike is together, and is answered once:
announcement-group-line = - “{ $words }”{ $count ->
        [one] {""}
       *[other] { " " }· { $count } people
    }{ $answered ->
        [yes] { " " }· answered
       *[no] {""}
    }
announcement-questions-all = All questions
announcement-answer = Answer
announcement-split = One of them asks something else
announcement-split-which = Which one asks something else?
announcement-answer-was = Answered: “{ $answer }”
announcement-answered-already = That question is answered already.
announcement-answer-sent =
    { $count ->
        [one] The answer goes to the one who asked.
       *[other] The answer goes to all { $count } who asked.
    }
# What a question asks for: two questions that ask for different things are not alike.
words-ask-when = when, what time, what day, which day, until when
words-ask-where = where, which place, what place, link
words-ask-who = who, for whom, whose
words-ask-how-much = how much, how many, cost, price
words-ask-why = why, what for
words-ask-how = how do, how can, how to, how should

announcements-written = **Sent or being written:**
announcements-line = - { $title } · { $state ->
        [draft] not sent
        [waiting] waits for its time
        [going] going out
        [stopped] stopped
       *[done] { $day }
    }
announcements-got = **What you got:**
announcements-got-line = - { $title } · { $day }
announcements-new = Write a new one
announcements-none = Nothing has been announced to you so far.
announced-wrongly = What has gone out can’t be called back. A correction can follow it: it goes to exactly those who got “{ $title }”, and says that it takes its place.
announced-nothing = Nothing of yours has gone out, so there’s nothing to correct. What is only a draft you can change or leave.
announced-look = How far it has gone
