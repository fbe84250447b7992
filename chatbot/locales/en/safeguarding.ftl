### Problems that people report in confidence, and the councillor who reads them.

help-report-problem = tell one councillor in confidence that something is wrong
do-report-problem = Report a problem
ask-report-problem-whom =
    { $step ->
        [first]
            I’m sorry that something isn’t right, and I’m glad you say so.

            It stays confidential: only **{ $reader }** reads it, nobody else on the council, and never anyone it’s about. I’ll tell you when { $reader } has seen it and when it’s closed, and you can take it back at any time.{ $others ->
                [0] { "" }
               *[other] { " " }If { $reader } doesn’t see it in time, or it’s about them, someone else who is named for this gets it instead.
            }

            { $contacts }

            Whom is it about? I ask so that it’s kept from them.
        [added] I’ve added that to it; nothing has been sent yet. Whom is it about? One tap sends it.
        [again] Nothing has been sent yet. Whom is it about? One tap is enough.
        [which_mentee] Which of them is it about?
        [which_councillor] Who is it about? Whoever you choose won’t read it.
        [which_mentor] Who is it about?
       *[words]
            Nothing has been sent yet. Only **{ $reader }** would read it, and never anyone it’s about; I’d tell you when it’s seen and when it’s closed, and you can take it back at any time.

            { $contacts }

            Whom is it about? One tap sends it.
    }
report-whom-mentor = My mentor
report-whom-mentee = My mentee
report-whom-councillor = A councillor
report-whom-other = Somebody else
report-whom-unsaid = I’d rather not say
report-whom-name = { $name }
ask-report-problem-words =
    { $more ->
        [yes] What would you like to add? { $reader } alone reads it.
       *[no] Please tell me what happened, in your own words. { $reader } alone reads it.
    }
report-contacts = Outside the programme you can turn to:
report-contact = - { $line }
report-contacts-none = If somebody is in danger, please call the emergency number where you are: I’m no help in a hurry.
danger =
    I’m really glad you told me, and I’m sorry it’s this hard. I’m only a bot, so please don’t stay alone with this: talk to somebody close to you now, or to people who are there for exactly this.

    { $contacts }{ $reader ->
        [none] { "" }
       *[other] { "" }

            If you like, **{ $reader }** from the programme hears of it in confidence: one tap sends what you wrote, to nobody else.
    }
worried-for =
    It’s good that you noticed, and you needn’t be a therapist: ask how they are, listen, and don’t carry it alone. If you fear for somebody’s life, call for help at once.

    { $contacts }{ $reader ->
        [none] { "" }
       *[other] { "" }

            If you like, **{ $reader }** from the programme hears of it in confidence: one tap sends what you wrote, to nobody else. It’s no check-in, and nothing is noted.
    }
danger-tell = Tell { $reader }
report-nobody =
    { $named ->
        [yes] I’m sorry: the only person here who reads such reports is part of this, or can’t be reached, so I haven’t sent it to anyone. Nobody has read it, and I haven’t kept it.
       *[no] I’m sorry: nobody in this programme is named to read such reports, so I can’t pass it on in confidence. Nobody has read it, and I haven’t kept it.
    }
report-nobody-left = I’m sorry: { $reader } hasn’t seen what you reported, and there’s nobody else here to give it to. I’ll keep trying.
report-despite = You write about { $name }, who is the only person here to read such reports. Is it about { $name }?
report-despite-about = Yes, don’t send it
report-despite-yes = No, { $name } may read it
report-many = You have several reports open already. To see them and add to any, tap `/report_problem`.
report-kept =
    Nothing has been sent yet. Only **{ $reader }** would read it and see that it’s from you; I never tell anyone it’s about, nor the rest of the council. You choose whom it’s kept from before it goes.
# What asks whether somebody would learn of a report, or of who made it.
words-report-learns = find out, finds out, found out, see it, sees it, see this, sees this, get to see, gets to see, know it was me, knows it was me, know it is me, know its me, that it was me, it was me who, hear about it, hears about it, hear of it, hears of it, hear it, told about it, tell (him|her|them), learn of it, learns of it, learn about it, will (he|she|they) know, does (he|she|they) know, would (he|she|they) know, (he|she|they) notice, notices, anonymous, my name, read it, reads it, gets told, get told, stay between us, stays between us, trace it back
report-sent =
    Thank you for telling me. It’s with **{ $reader }** now, and with nobody else. I’ll let you know when it’s been seen{ $others ->
        [0] ; if it isn’t within { $span }, I’ll remind { $reader }.
       *[other] ; if it isn’t within { $span }, it goes to the next person named for this, and I’ll tell you.
    }
report-own =
    What you reported on { $day } is with { $reader }{ $seen ->
        [yes] , who has seen it.
       *[no] , and hasn’t been seen yet.
    }
report-own-add = Add something
report-own-withdraw = Take it back
report-own-another = Report something else
report-own-answer = Answer
report-over = That report is closed or taken back. You can report something again at any time.
report-added = { $reader } has that too now.
report-withdrawn-own = It’s taken back, and I’ve deleted what you wrote. { $reader } may have read it before, and knows that you took it back.
report-seen = { $reader } has seen what you reported.
report-closed = { $reader } has closed what you reported. What you wrote will be deleted. If it isn’t settled, please say so: you can report it again, and it may go to someone else.
report-with-another = { $before } hasn’t seen what you reported, so it’s with **{ $reader }** now.
report-from-reader =
    { $reader } writes about what you reported:

    “{ $words }”

help-safeguarding = see what people have reported to you in confidence
arg-report = number
ask-safeguarding-words = What shall I send to { $author }? It goes to them at once, in your name.
report-new = Somebody reports a problem in confidence. **You alone can read this**: please keep it so.
report-again = This is waiting for you, in confidence, and nobody else can read it in your place:
report-still-open = This was reported to you in confidence and isn’t closed yet:
report-passed-on = This was reported in confidence, and the person before you hasn’t seen it. **You alone can read this** now: please keep it so.
report-heading =
    {"**"}Report { $number }**, from { $author }, { $day }{ $whom ->
        [mentor] , about their mentor.
        [mentor-named] , about their mentor, { $name }.
        [mentee] , about their mentee.
        [mentee-named] , about their mentee, { $name }.
        [councillor] , about a councillor.
        [councillor-named] , about a councillor, { $name }.
        [other] , about somebody else.
       *[unsaid] ; they’d rather not say whom it’s about.
    }
report-words = “{ $words }”
report-quoted = They attached what was said to them: “{ $words }”
report-state-new = Please tap that you’ve seen it by { $until }: they hear that from me.
report-state-seen = Please close it once it’s settled.
report-step-seen = I’ve seen it
report-step-write = Write to them
report-step-close = Closed
report-seen-noted = { $author } hears that you’ve seen it. If it’s still open in { $span }, I’ll remind you.
report-written = I’ve sent that to { $author }.
report-closed-noted = Closed, thank you. { $author } hears of it, and the words are deleted in { $kept }.
report-more = { $author } has added to report { $number }: “{ $words }”
report-withdrawn = { $author } has taken back report { $number }. Please treat what you read as never said, unless somebody is in danger.
report-gone-on = Report { $number } has gone to someone else named for this, as its time ran out. Please don’t act on it.
report-none = There’s no report { $number } with you.
report-is-over =
    { $state ->
        [withdrawn] Report { $number } was taken back.
       *[closed] Report { $number } is closed.
    }
report-list-none =
    { $reader ->
        [yes] Nothing is reported to you at the moment.
       *[no] What people report in confidence goes only to whoever the settings name for it.
    }
report-left = All right. Nothing has been sent, and I’ve kept nothing of it. If you’d like to after all, I’m here.
# Somebody who has begun a report, or made one, and would rather not.
words-report-left = (i'd|id|i would) (rather|prefer to) (withdraw|take it back|drop it|leave it|not), (i'd|id|i would) rather not (say|send|report|go on), (want|like|prefer) to (withdraw|take it back|drop it), can i (withdraw|take it back), (let me|i) (take it back|withdraw it), please (withdraw it|take it back|drop it|don't send it), don't send it, dont send it, don't report it, forget the report, i changed my mind, i've changed my mind, ive changed my mind, changed my mind about it

# What somebody says who is asked for money or secrets in the programme's name, see `safeguarding/money.py`; every number reads as 1.
words-asked-for-money = (is|be|smells like|sounds like|looks like) a (scam|fraud), (scammer|scammed|scamming), (wants|wanted|asks|asked|asking) me (for money|for my password|for my card|for my bank|to send money|to send them money|to buy a gift card), (wants|wanted|asks|asked|asking) money from me, (wants|asks for|asked for|asking for) my (password|card number|bank details|bank account), (i|we) (should|must|have to|need to) pay (him|her|them) (first|before), (for|pay) 1 (euro|euros|dollar|dollars|bucks|pounds) (i|you|and i|and you), (me|us) (to send|to pay|for) (him|her|them) 1 (euro|euros|dollar|dollars|bucks|pounds), (wants|asks for|asked for|asking for) 1 (euro|euros|dollar|dollars|bucks|pounds) from me, if i pay (him|her|them)
report-no-money = Please don’t pay, and give nobody your password or card. It’s free here: mentors are volunteers, and nobody in the programme may ask you for money. You can tell one person in confidence; I’ve passed your words on to nobody.
