### A mentor and a mentee agree when to meet.

help-meet = propose a time to meet, or see the one you agreed on
do-meet = Propose a time to meet
arg-when = when
ask-meet-when =
    { $step ->
        [hour] At what time on { $day } would you like to meet { $name }, by your clock? For example 18:00.
       *[day] When would you like to meet { $name }, by your clock? For example Friday 18:00.
    }
words-at = at
words-am = am, a.m, in the morning, o'clock in the morning, early in the morning
words-pm = pm, p.m, in the afternoon, in the evening, at night, tonight
meeting-time = { $at }
meeting-another = Another time
meeting-propose = Propose a time
meeting-one-by-one = I can’t make a call or a room, and I ask one person at a time: { $name } first. After that, one tap for { $others }:
meeting-with = { $name }
meeting-which = Whom would you like to meet?
meeting-nobody = You have no mentor or mentee yet to meet. As soon as you do, I’ll propose times.
meeting-not-yours = { $name } is neither your mentor nor one of your mentees.
meeting-pair-over = You two are no longer mentor and mentee, so there’s nothing to agree on here any more.
meeting-zone-first = So that I don’t propose a time in the middle of somebody’s night, please tell me first where you live.
meeting-when = Nothing is agreed with { $name } yet. These times this week are day for both of you, by your clock. Tap one, and I’ll ask { $name }:
meeting-which-day = Which day do you mean?
meeting-unclear = I couldn’t read that as a time. Try one like Friday 18:00, or tomorrow at 7 pm.
meeting-past = That time is over already. Please propose another.
meeting-often = You’ve proposed several times today already; let’s wait for { $name } to answer.
meeting-at-night = By { $name }’s clock that is { $local }, in the night or early. Shall I propose it anyway?
meeting-propose-anyway = Propose it anyway
meeting-proposed-own = I’m asking { $name } about { $at }. I’ll tell you what they say.
meeting-proposed = { $name } proposes to meet on { $at }, by your clock. Does that suit you?
meeting-waits = You’ve proposed { $at } to { $name }, who hasn’t answered yet.
meeting-stands = You’re meeting { $name } on { $at }.
meeting-step-accept = That suits me
meeting-step-other = Another time
meeting-step-cancel = I can’t make it
meeting-step-met = Yes, we met
meeting-step-not_met = Not this time
meeting-agreed = It’s agreed: you’re meeting { $name } on { $at }, by your clock. { $contact } I’ll remind you { $before } before; the file puts it in your calendar.
meeting-file-title = Talk with { $name }
meeting-file-name = meeting
meeting-soon = Soon you’re meeting { $name }: { $at }. { $contact }
meeting-cancelled =
    { $agreed ->
        [yes] { $name } can’t make it on { $at }. You could propose another time:
       *[no] { $name } takes back the proposal for { $at }. You could propose another time:
    }
meeting-cancelled-own = All right, I’m telling { $name }. You could propose another time:
meeting-ask = Did you and { $name } meet yesterday? One tap is enough.
meeting-met = Lovely, thank you. Whenever you’d like to meet { $name } again, tap `/meet`.
meeting-not-met = No harm done. Would you like to propose { $name } another time?
meeting-hello =
    { $own ->
        [mentor] Hi { $name }, I’m { $me }, your mentor.{ $wished ->
            [yes] { " " }You wrote that you’d like: “{ $wish }”. I’m glad to help with that.
           *[no] { " " }I’m glad to meet you.
        } When would you have half an hour this week?
       *[mentee] Hi { $name }, I’m { $me }, and I’m glad that you’re my mentor.{ $wished ->
            [yes] { " " }What I’d like: “{ $wish }”.
           *[no] { "" }
        } When would you have half an hour this week?
    }
meeting-words =
    You could write to { $name }:

    { $words }
meeting-send-words = Send this to { $name }
meeting-said =
    { $at } by your clock{ $known ->
        [yes] , which is { $local } by { $name }’s
       *[no] { "" }
    }. Shall I propose that to { $name }?
meeting-propose-it = Propose it
# What says that a meeting does not suit: by itself, and only beside the day of one or a word for it.
words-meeting-moves = can't make it, cannot make it, can not make it, won't make it, not make it, couldn't make it, reschedule, push it, push our meeting, push our call, push the meeting, push the call, postpone, postpone it, move our meeting, move our call, move the meeting, move the call, move it to, change our meeting, cancel our meeting, cancel our call, cancel the meeting, cancel the call, meet another day, meet another time, meet some other time
# What may stand beside another time, in the place of one that is shown.
words-meeting-instead = instead, rather, better, is better, would be better, works better, suits better, suits me better, please, then, make it, let's make it, let's say, can we do, could we do, how about, what about, or, on, and
words-meeting-not = can't, cannot, can not, won't, unable, not able, doesn't work, does not work, doesn't suit, instead, rather, move, push, shift, cancel, call off, another day, another time, different day, different time, later, earlier, change
words-meeting = meeting, meetings, meet, our call, the call, my call, tomorrow's call, today's call, call with, our chat, my chat, our talk, my talk, talk with, our session, my session, appointment
meeting-waits-for-you = { $name } proposes { $at } and waits for your answer.
meeting-none = Nothing is agreed with { $name } yet, at least not through me. One tap proposes a time.
meeting-none-of-all = Nothing is agreed yet, at least not through me. With whom would you like to meet?
meeting-call-off = Call off: { $name }, { $at }
meeting-call-off-sure = Shall I call it off? I’ll tell { $name }, and you can both propose another time.
meeting-call-off-which = Which one shall I call off? I’ll tell the other.
meeting-off-words = Hi { $name }, I’m sorry, I can’t make it to our talk this time. When would suit you instead?
meeting-not-here = No meeting is agreed here that I could call off. Whom would you like to tell?
meeting-not-here-words =
    No meeting with { $name } is agreed here that I could call off. You could tell { $name }:

    “{ $words }”
# What says that a meeting is not to be, and what says that it is to be at another time.
words-meeting-off = cancel, canceling, cancelling, call off, call it off, call that off, calling off, scrap, drop our meeting, drop the meeting, skip our meeting, skip the meeting
words-meeting-moved = instead, rather, another day, another time, different day, different time, move, push, shift, postpone, reschedule, later, earlier, how about, what about
their-clock =
    For { $name } it’s { $at } now{ $side ->
        [same] , the same as for you.
        [ahead] , { $distance } ahead of you.
        [behind] , { $distance } behind you.
       *[unknown] .
    }
their-clock-unknown = { $name } hasn’t told me where they live, so I don’t know what time it is there.
