help-checkin = say how one of your mentees is doing, or that you need help
help-checkin-also = say that you need help
arg-answer = answer
arg-note = note
check-in-opening =
    { $total ->
        [one] A quick check-in.
       *[other] A quick check-in about { $total } of your mentees, one at a time.
    }
check-in-question = How are things going with **{ $mentee }**?
check-in-question-no-contact = You and **{ $mentee }** haven’t written to each other yet, as far as I know. How are things going with them? If it’s stuck, say so: that’s what I ask for.
check-in-question-covered = How are things going with **{ $mentee }**, while you stand in for { $mentor }?
choice-check-in-answer-good = All good
choice-check-in-answer-help = Needs help
choice-check-in-answer-nocontact = No contact
choice-check-in-answer-skip = Skip
check-in-noted = Noted. **{ $mentee }**: { $answer }.
check-in-changed = Changed. **{ $mentee }**: { $answer } (before: { $before }).
check-in-help-stays = The council is still looking after { $mentee }. Not needed any more? Just tell me that { $mentee } is doing well.
check-in-same = That’s what I already have. **{ $mentee }**: { $answer }.
check-in-add-note = Note on { $mentee }
check-in-note-kept = I’ve kept your note about { $mentee } for the council.
ask-checkin-note =
    { $about ->
        [own]
            { $noted }

            What would help you? A few words are enough. Only the council will read them.
        [help]
            { $noted }

            What would help { $mentee }? A few words are enough. Only the council can read them.
       *[note] What should the council know about { $mentee }? Nobody else will read it.
    }
check-in-without-note = All right, without a note.
check-in-no-note = No note
check-in-thanks = That was everyone. Thank you!
check-in-nothing-open =
    Nothing is open: I’m not waiting for an answer about anyone.{ $mentees ->
        [0] { "" }
       *[other] { " " }If you’d like to tell me something anyway, who is it about?
    }
check-in-which = Who is it about?
check-in-name = { $name }
check-in-own-question = How are you? If anything is difficult, one tap is enough: someone on the council will look after you. Nobody else will know.
check-in-own-heard = Thank you for telling me. Someone on the council will look after you; nobody else will know.
check-in-own-noted = Thank you for telling me. { $councillor } will read it and look after you, by { $until } at the latest; nobody else will know.
check-in-own-good = Good to hear!
check-in-own-over = Good to hear! I’ll tell the council that you don’t need help any more.
check-in-help-me = I need help
check-in-help-them = Help for { $name }
check-in-need-help =
    Thank you for saying so. Who needs help? One tap, and someone on the council will know at once.{ $words ->
        [yes] { " " }They’ll read what you just wrote; nobody else will.
       *[no] { "" }
    }
words-need-help = i need help, need help, i need some help, help me, please help, please help me, i am lost, i'm lost, i’m lost, sos
check-in-closed = That check-in has closed, so nothing has changed. To see what’s open now: `/checkin`.
check-in-over = You don’t look after that person any more, so I haven’t noted anything.
check-in-not-yours = { $name } isn’t one of your mentees at the moment.
check-in-unclear = I didn’t understand “{ $words }”. Tell me who it’s about and how they are, for example: Ana is doing well. Or tap `/checkin`.
check-in-unclear-about = I didn’t understand “{ $words }” as an answer. One tap says how { $mentee } is doing, and your words go to the council as a note.
check-in-between-us = What I note, the council can read. So I’ve kept nothing of what you wrote; one tap here says how it goes, without your words.
# What stands before a name and says nothing, and how an apology or a greeting begins before all that.
words-check-in-to-name = with, for, about, from, as for, on, regarding, concerning
words-check-in-courtesy = i was sick, was sick, i've been sick, been sick, i was ill, was ill, i was away, was away, i was busy, was busy, been busy, i've been busy, my fault, will write, i will write to, will contact, will try again, sorry, apologies, my apologies, excuse me, pardon, hi, hello, hey, good morning, good evening, thanks, thank you, other way round, the other way round, it's the other way round, it was the other way round, other way around, the other way around, it was the other way around, vice versa, the wrong person, mixed them up, got them mixed up, i swapped them, i meant someone else, no, wait, actually
words-check-in-nobody = not, no, nobody, none, never
# What says that all are meant, what leads to those who are not, and what joins words to their name.
words-check-in-everybody = everyone's, everybody's, everyones, everybodys, all, everyone, everybody, everything, others, rest
# How a text begins, and ends, that says of all at once that they are well.
words-check-in-all = everyone, everybody, everyone's, everybody's, everyones, all of them, they all, they're all, all, all my mentees, all of my mentees, my mentees, my people, both, both of them, all three, the whole group, my group, everyone here
words-check-in-all-end = here, over here, with everybody, with everyone, with them, with them all, with all of them, with both, with both of them, with all, with my mentees, with all my mentees, with mine, on my side, on my end, from me, from my side, this week, so far, for now, at the moment, as always, as usual
check-in-for-all =
    { $answer ->
        [skip] Skip them all
        [nocontact] No contact with any
       *[good] All good with everybody
    }
check-in-one-by-one = One by one
check-in-for-all-shown = Shall I note “{ $answer }” for { $names }?
# What agrees with what was said last, and answers no check-in.
words-check-in-mere-ok = ok, okay, okey, k, kk, alright, all right, no problem, no problems, no worries, (perfect|great|excellent|wonderful|amazing) (thanks|thank you|thx|ty)
words-check-in-but = only, just, but not, but, except for, except, apart from, aside from, other than, besides, only not
words-check-in-who = who, which, she, he, they, is, she's, he's, shes, hes
# What means all others, and that the same holds of them.
words-check-in-rest = the rest, the others, everyone else, everybody else, all the others, all others, all the rest, the other ones
# The same in a word, behind a comma or an `and`.
words-check-in-others = others, rest, everyone, everybody
words-check-in-same = too, as well, also, same, the same, likewise, ditto
check-in-reminder = Just a reminder, no hurry. Still open: { $names }.
check-in-room-help = **{ $mentee }** needs help, says { $mentor }, who is looking after them.
check-in-room-own-help = **{ $mentee }** is asking the council for help.
check-in-room-own-help-over = **{ $mentee }** says they don’t need help any more.
check-in-room-help-over = { $mentor } says **{ $mentee }** doesn’t need help any more.

help-active = say whether you’re still active as a mentor
ask-active-answer = Are you still active as a mentor? Any answer is fine.
choice-active-answer-yes = Yes
choice-active-answer-away = Away
choice-active-answer-step_down = Step down
active-yes = Good to hear, { $name }. Thank you!
active-away = Take the time you need. Until when? I’ll let your mentees know, and I won’t ask you anything in the meantime.
active-away-next = Say until when
active-step-down = Thank you for all you’ve done. Nothing has changed yet: when you’re ready, each of your mentees will be handed over.
active-step-down-next = Step down

silence-noticed = I haven’t heard from you for a while, { $name }. I hope you’re well! You don’t owe anyone an answer; so that it doesn’t get too much, I won’t offer you anyone new until you write to me. Any word is enough, or tap `/away` if a break would do you good.
silence-over = Good to hear from you, { $name }! Unless you’d like it otherwise, I’ll send you check-ins and offers again.
silence-over-kindly = Thank you for writing, { $name }. Nobody blames you for anything, and nothing has to be answered now.
# What apologises, resigns or tells bad news: it is not greeted.
words-hard-news = sorry, apologies, apologise, apologize, forgive, ashamed, embarrassed, guilty, my bad, my fault, hospital, surgery, operation, accident, ill, sick, cancer, burnt out, burned out, burnout, depressed, depression, died, dead, death, passed away, funeral, lost my, divorce, laid off, fired, (my|his|her) (father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister) (was|is|has|had|died), not able to, unable to, (can not|cannot|cant) (do|go on|carry on|continue|keep|manage|cope|mentor|be), no longer, any more, anymore, any longer, step down, stepping down, stand down, resign, quit, quitting, give up, giving up, stop being, stop mentoring, stop as, be a mentor no more, leave the (programme|program), too much for me, unfair, let (you|them|everyone|everybody|people) down, somebody else should, someone else should, hand (them|it|everything) over

quiet-nudge = Hello! I haven’t heard of any activity of yours for { $span }, and that’s fine. If you’ve done something, however small, tell me: it counts. And if you don’t know where to start, ask { $mentor }: mentors like questions like that.
quiet-nudge-waiting = Hello! You’re still waiting for a mentor, and I haven’t forgotten you. I haven’t heard of any activity of yours for { $span }, and that’s fine. If you’ve done something in the meantime, however small, tell me: it counts.
quiet-nudge-alone = Hello! I haven’t heard of any activity of yours for { $span }, and that’s fine. If you’ve done something, however small, tell me: it counts. And maybe a mentor could help you find where to start?
quiet-report = Say what I did
quiet-ask-mentor = Ask for a mentor
quiet-told = I haven’t heard of any activity from { $mentees } for a while, and I’ve just sent a friendly message. One from you is worth more than mine; nothing else is expected of you.

help-heard = say when you last heard from your mentor
heard-question = When did you last hear from **{ $mentor }**? One tap is enough. Your mentor won’t see the answer; the council can.
choice-heard-week = In the last week
choice-heard-month = In the last month
choice-heard-longer = Longer ago
choice-heard-skip = Skip
heard-noted =
    { $answer ->
        [longer] Noted, thank you for telling me. It happens to the best of pairs, and a short message from you often gets things going again with { $mentor }. If you’d rather go on with someone else, that’s fine, too.
        [skip] All right, I won’t note anything.
       *[other] Noted: { $label }. Thank you!
    }
heard-same =
    { $answer ->
        [longer] I have it that you haven’t heard from { $mentor } for a while. That’s not your doing. Would you like to go on with someone else, or to ask a person on the council?
       *[other] That’s what I already have: { $label }.
    }
heard-closed = That question has closed, so nothing has changed. To tell me how things are now: `/heard`.
heard-to-come = { $day } hasn’t come yet. When did you last hear from them?
silent-away = **{ $name }** is away until { $until }, as planned. It has nothing to do with you, and they’ll be there again after that.
silent-covered = Until then, **{ $name }** is there for you.
silent-since = I’m sorry. It’s nothing you did: life gets busy. The last words from { $name } that came through me are from { $day }.
silent-told = I’m sorry. It’s nothing you did: life gets busy. On { $day } you told me that you hadn’t heard from { $name } for a while.
silent-unknown = I’m sorry. It’s nothing you did: life gets busy. I don’t know why { $name } isn’t answering.
silent-nudge =
    A short message often gets things going again. You could write:

    “{ $words }”

    You don’t have to wait alone, either: a person on the council will listen, and another mentor is fine, too.
silent-words = Hi { $name }, how are you? I’d be glad to hear from you. When would you have a moment?
silent-send = Send this to { $name }
silent-heard = Say when we last spoke
silent-searching = You don’t have a mentor yet: I’m still looking for one for you, and I’ll tell you as soon as one says yes.
silent-none = You don’t have a mentor at the moment. If somebody isn’t answering you, a person on the council can help.
blame-none = Not that I know of. If something is on your mind, a person on the council will listen, and answers you here.
blame-mentor = No. When { $name } doesn’t write, that’s nearly always life getting in the way, and nothing you said or did.
they-mentees = I only know what people tell me, so I can’t say. A word from you is the best way to find out. Who is it about?
grief = I’m so sorry. Please take all the time you need: nothing here is more urgent than that.
ease-mentor = Thank you for saying so; it’s a lot, next to everything else. You can take fewer mentees from now on, take a break (I’ll tell your mentees), or talk it over with a person on the council. Nobody will hold it against you.
ease-fewer = Fewer mentees
ease-break = A break
ease-other = Thank you for saying so. Nothing here has to be done by any day. Somebody on the council will gladly look after you, and nobody else will know.
left-names = Still open: { $names }.
left-nobody = Nobody else is left to answer about.
left-asked = { $known ->
    [yes] I’m asking about **{ $name }**; just write your answer, or “no note”.
   *[no] Just write your answer, or “no note”.
}
check-in-did = { $mentee }: { $answer }.
check-in-note-did = your note about { $mentee } is with the council.
heard-did = you last heard from { $mentor }: { $label }.
check-in-taken-back = All right, I’ve taken that back: nothing is noted about **{ $mentee }**.
check-in-room-taken-back = { $mentor } has taken that back: **{ $mentee }** was named by mistake.
words-check-in-mistake = wrong person, wrong one, wrong name, wrong mentee, i was wrong, i got it wrong, i got that wrong, i mixed them up, i mixed it up, i mixed up the names, i confused them, i misread, my bad, other way round, the other way round, it's the other way round, it was the other way round, other way around, the other way around, it was the other way around, vice versa, the wrong person, mixed them up, got them mixed up, i swapped them
# An earlier answer that is mended in the same breath: what was said before, that it was wrong, and what leads to the rest.
words-check-in-said = i said, i wrote, i put, i noted, i marked, i ticked, i answered, i entered, i reported, i told you, i had said, i had put, i had written, i have said, i have put, i've put, i've said, i've written, i just said, i just put, i pressed, i tapped
words-check-in-mistaken = i mixed (him|her|them|it|up), i (mistook|confused|confounded|swapped), i got (him|her|them|it|that) (mixed|wrong|confused), i was (thinking|talking) of, i meant (someone|somebody) else, not true any more, isnt true, wasnt true, wasnt right, thats not right, was a mistake, a slip, by accident, too early, too soon, too harsh
words-check-in-yet = but, though, although, whereas, when in fact, when really, when actually, and actually, in reality, in fact, however
# What leads to more about the answer given last.
words-check-in-also = and, also, and also, besides, plus, oh and, one more thing
words-check-in-add = add that, add, also add that, also add, note that, also note that, please note that, write down that, also write that, put down that, mention that, also mention that, tell the council that, also tell the council that
words-check-in-end = yet, still, though, tho, however, too, as well, also, either, both
lonely =
    I’m sorry that it feels so lonely just now. { $has_mentor ->
        [no] It doesn’t have to stay that way: there are people here who’d be glad to hear from you.
       *[yes] You’re not alone here: it’s fine to make the first move, and one line is enough.
    }
check-in-put-off =
    { $day ->
        [none] No hurry. It stays open until { $until }: answer whenever it suits you.
       *[other] No hurry. I’ll ask you again on { $day }; it stays open until { $until }, so answer whenever it suits you.
    }
# What puts the answer to a check-in off.
# What puts an answer off, even where nothing was asked just now.
words-check-in-answer-later = answer later, answer you later, answer tomorrow, answer you tomorrow, reply later, reply tomorrow, get back to you, answer this later, answer it later, answer that later, will answer later, answer when i can, answer tonight, reply tonight, answer your questions later, do the check-in later, do my check-in later, do the check-ins later, do the check-in tomorrow, do my check-ins later, ask me later, ask me again later, ask me tomorrow, ask me again tomorrow, ask again later, remind me about it later, remind me later, i'll do it later, ask me (on|again on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend), ask me (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
words-check-in-later = can't do it right now, can't do this right now, cant do it right now, ask me again, ask again, ask me later, ask me on, ask me in, ask me tomorrow, ask me next, ask me this, ask me monday, ask me tuesday, ask me wednesday, ask me thursday, ask me friday, ask me another, remind me, later, not now, not right now, can't right now, cant right now, can't now, cant now, can't talk now, can't answer now, can't answer right now, can't answer yet, can't do it now, can't do this now, no time now, no time right now, busy now, busy right now, busy at the moment, busy today, in a meeting, answer later, answer tomorrow, answer on, answer next, answer this later, answer it later, answer this tomorrow, answer it tomorrow, answer when, answer after, reply later, reply tomorrow, reply on, tell you later, tell you tomorrow, tell you on, let you know later, let you know tomorrow, let you know on, get back to you, come back to this, in a bit, in a while, in a few days, in a few hours, do it tomorrow, do it later, do this later, do this tomorrow, do it on, do that later, after the weekend, after work, give me a day, give me a few, give me some time, give me until, need more time, need a day, need a few days, need some time, another day, another time, some other time, no time today, not today
# What is no wish to be asked later: that it was answered, or the question until when it can be.
words-check-in-not-later = already answered, already did, already told, have answered, answered already, did already, (why|how come) (do|are|did|would) you (ask|asking), why ask, why another, until when, till when, by when, how long do i have, deadline
# A wish for another day of the week, or another hour.
words-check-in-ask-me = ask me, asking me, check in with me, check with me, write me, write to me, message me, ping me, remind me, check ins, checkins, my check ins, check in, checkin, reminders, the check in, the questions, your questions
words-check-in-weekday = (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends), (every|each) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend), (on|at) (the weekend|weekends), (another|a different|some other) day of the week, another weekday, (monday|tuesday|wednesday|thursday|friday|saturday|sunday) instead of monday, (come|be|send it|sent|arrive) (in the evening|in the evenings|in the afternoon|later in the day|at another time|at a different time|after work), another hour, a different hour, change the (hour|time|day), (mornings|evenings|afternoons) (are|is|do not|don't) (bad|hard|work|suit|impossible)
check-in-weekday = Check-ins come on the same day of the week for everybody, so I can’t move yours. But nothing hurries: answer on any day you like, and it counts the same.{ $day ->
        [none] { "" }
       *[other] {" "}This time I’ll remind you on { $day }.
    }{ $until ->
        [none] {" "}For another reminder, write “ask me again on Friday” under one.
       *[other] {" "}The one of now is open until { $until }.
    }{ $quiet ->
        [no] { "" }
       *[yes] {" "}From { $since }:00 to { $awake }:00 by your clock I keep quiet.
    }
wavering = Thank you for telling me. You needn’t decide anything today, and nobody will hold it against you. { $mentor ->
        [yes] Perhaps a break or fewer mentees would do? A person on the council will gladly listen, too. If you’d rather go, that’s fine.
       *[no] Perhaps it helps to talk to somebody first? Nothing here has to be done by any day, so you can also just pause and come back. If you’d rather go, that’s fine.
    }
weary = I’m sorry, that sounds like a long day. Nothing here has to be done right now: get some rest first. { $mentor ->
        [yes] If it’s too much here, you can take a break or fewer mentees from now on, or talk to a person.
       *[no] If something here is too much, a person on the council will gladly listen.
    }
unanswered-none = Every check-in that’s open has been answered.
unanswered-all =
    Check-ins open now: **{ $count }**, from { $mentors ->
        [one] one mentor.
       *[other] { $mentors } mentors.
    } They can still answer; only who misses several in a row counts as silent.
unanswered-one =
    - { $name }: { $count ->
        [one] one mentee
       *[other] { $count } mentees
    }
unanswered-more = … and **{ $count }** more
last-told = { $name }: **{ $answer }**, on { $day }.
last-told-note = Your note for the council: “{ $note }”
last-told-nothing = { $name }: you haven’t told me anything yet.
last-told-nobody = You have no mentees at the moment, so there’s nothing you told me about them.
rhythm-mentor = I ask you about each mentee only as often as their time in the programme calls for, and whatever you can’t say you may skip:
rhythm-until = - every { $every } in their first { $until }
rhythm-after = - every { $every } after that
rhythm-next = The next check-in comes on { $day }: that day is the same for everybody, but you can answer whenever it suits you within the week. One sentence answers it for everybody: “all good except Ana”. If it’s too much, take a break or fewer mentees.
rhythm-mentee = About every { $every } I ask when you last heard from your mentor. You can skip it, and tell me at any time by yourself.
leaving = You may stop or pause whenever you like, and thank you for having been here. To leave, nothing has to be erased. { $state ->
        [mentor] A break, or being a mentor no more, may be all it takes; your mentees find somebody else.
        [paired] A pause needs nobody’s leave: just write to { $name } when you’re back. Or the council ends it for you two.
        [waiting] It’s enough to leave the waiting list.
       *[alone] You don’t owe anybody anything here: stay away as long as you like.
    } If everything I keep of you should go, that’s possible, too.
leaving-end = Ask to end it with { $name }
leaving-end-words = I would like to leave: please end my mentoring with { $name }.
discouraged = That sounds discouraging, and I’m glad you say it. { $role ->
        [mentor] That things are slow or silent says little about you: being there already counts. The council knows this well and helps.
       *[other] It isn’t you, and everybody here has had such weeks. One small step is enough, and somebody will gladly talk it over with you.
    }
last-week-open = It isn’t too late: the check-in is open until { $until }. Still to answer: { $names }.
last-week-over = Last week’s check-in is closed, and that’s no trouble. Nothing waits for your answer now, and you can tell me how somebody is doing at any time.
who-told = I show nobody’s words about anybody, nor whether there are any. What I notice by myself: { $missed ->
        [0] nothing; you’ve answered your check-ins.
        [one] one check-in without an answer.
       *[other] { $missed } check-ins without an answer.
    } If something weighs on you, a person on the council listens.
who-reads = Only the council reads what you answer in a check-in, and the note with it. I show it to none of your mentees, and to no other mentor. Whoever asks for a file of their own data finds the answers about them there, such as “All good”, and never a note.
who-told-mentee = I show nobody’s words about anybody, nor whether there are any. If something weighs on you, a person on the council listens.
back-nothing = Welcome back! You’ve missed nothing that waits for your answer.
back-open = Welcome back! Nobody blames you for anything. Still to answer, when you have a moment: { $names }.
words-am-back = i am back, im back, i'm back, am back, i'm here again, im here again, i am here again, just got back, i've returned, i came back, now i'm back, back from hospital, back from holiday, back online
noted-some = Thank you, this is what I have from you:
noted-all = Thank you, I have all your answers, and nothing is open:
noted-nothing = Nothing waits for your answer at the moment. If something asks you again, just leave it.
noted-one = - { $name }: **{ $answer }**
noted-open = Still open, until { $until }: { $names }. If you’ve told somebody else, I don’t know of it; one tap is enough.
