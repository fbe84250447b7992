help-checkin = say how a mentee of yours is doing, or that you need help
arg-answer = answer
arg-note = note
check-in-opening =
    { $total ->
        [one] A quick check-in.
       *[other] A quick check-in about { $total } of your mentees, one after the other.
    }
check-in-question = How is it going with **{ $mentee }**?
check-in-question-covered = How is it going with **{ $mentee }**, while you stand in for { $mentor }?
choice-check-in-answer-good = All good
choice-check-in-answer-help = Needs help
choice-check-in-answer-nocontact = No contact
choice-check-in-answer-skip = Skip
check-in-noted = Noted. **{ $mentee }**: { $answer }.
check-in-changed = Changed. **{ $mentee }**: { $answer } (before: { $before }).
check-in-help-stays = The council still sees to { $mentee }. Not needed? `/checkin { $mentee } good` tells them.
check-in-same = That is what I have already. **{ $mentee }**: { $answer }.
check-in-note-how = A note for the council? `/checkin { $mentee } { $word } your note`
check-in-note-kept = I keep your note about { $mentee } for the council.
ask-checkin-note =
    { $noted }

    { $own ->
        [yes] What would help you? A few words are enough. Only the council reads them.
       *[no] What would help { $mentee }? A few words are enough. Only the council can read them.
    }
check-in-no-note = No note
check-in-thanks = That was everybody. Thank you!
check-in-nothing-open =
    Nothing is open: I am not waiting for an answer about anybody.{ $mentees ->
        [0] { "" }
       *[other] { " " }If there is something to tell all the same, about whom is it?
    }
check-in-which = About whom is it?
check-in-name = { $name }
check-in-own-question = How are you? If something is difficult, one tap is enough: somebody on the council then looks after you. Nobody else hears of it.
check-in-own-heard = Thank you for telling me. Somebody on the council looks after you now; nobody else hears of it.
check-in-own-noted = Thank you for telling me. { $councillor } reads it and looks after you, by { $until } at the latest; nobody else hears of it.
check-in-own-good = Good to hear!
check-in-own-over = Good to hear! I tell the council that you need no help any more.
check-in-help-me = I need help
check-in-help-them = Help for { $name }
check-in-need-help =
    It is good that you say so. Who needs help? One tap, and somebody on the council hears of it at once.{ $words ->
        [yes] { " " }They read what you just wrote, and nobody else does.
       *[no] { "" }
    }
words-need-help = i need help, need help, i need some help, help me, please help, please help me, i am lost, i'm lost, sos
check-in-closed = That window is closed, so nothing has changed. What is open now: `/checkin`.
check-in-over = You do not look after that person any more, so I have noted nothing.
check-in-not-yours = { $name } is not one of your mentees at the moment.
check-in-unclear = I did not understand “{ $words }”. Write it like `/checkin Ana good`: a mentee, then good, help, nocontact or skip, then a note if you like.
check-in-unclear-about = I did not understand “{ $words }” as an answer. One tap says how { $mentee } is doing, and your words go along as a note for the council.
check-in-reminder = Just a reminder, no hurry. Still open: { $names }.
check-in-room-help = **{ $mentee }** needs help, says { $mentor }, who looks after them.
check-in-room-own-help = **{ $mentee }** asks the council for help.
check-in-room-own-help-over = **{ $mentee }** needs no help any more, as they say themselves.
check-in-room-help-over = **{ $mentee }** needs no help any more, says { $mentor }.

help-active = say whether you are still active as a mentor
ask-active-answer = Are you still active as a mentor? Any answer is fine.
choice-active-answer-yes = Yes
choice-active-answer-away = Away
choice-active-answer-step_down = Step down
active-yes = Good to hear, { $name }. Thank you!
active-away = Take the time you need. Until when? Your mentees will know, and I will not ask you anything meanwhile.
active-away-next = Say until when
active-step-down = Thank you for all you have done. Nothing has changed yet: when you are ready, every one of your mentees is handed over.
active-step-down-next = Step down

silence-noticed = I have not heard from you for a while, { $name }. I hope you are well! You owe nobody an answer; so that you are not overrun, I offer you nobody new until you write to me. Any word is enough, `/active yes` for example, or `/away` if a break would do you good.
silence-over = Good to hear from you, { $name }! All is as before: I ask and offer again.

quiet-nudge = Hello! I know of no activity of yours for { $span }, and that is fine. If you have done something, however small, tell me: it counts. And if you do not know where to begin, ask { $mentor }: mentors like such questions.
quiet-nudge-waiting = Hello! You still wait for a mentor, and I have not forgotten you. I know of no activity of yours for { $span }, which is fine. If you have done something meanwhile, however small, tell me: it counts.
quiet-nudge-alone = Hello! I know of no activity of yours for { $span }, and that is fine. If you have done something, however small, tell me: it counts. And perhaps a mentor would help you to find where to begin?
quiet-report = Tell what I did
quiet-ask-mentor = Ask for a mentor
quiet-told = I know of no activity of { $mentees } for a while, and have just written a friendly word. One from you is worth more than mine; nothing else is expected of you.

help-heard = say when you last heard from your mentor
heard-question = When did you last hear from **{ $mentor }**? One tap is enough. Your mentor does not see the answer, the council can.
choice-heard-week = In the last week
choice-heard-month = In the last month
choice-heard-longer = Longer ago
choice-heard-skip = Skip
heard-noted =
    { $answer ->
        [longer] Noted, thank you for telling me. That happens to the best of pairs, and a short word from you often gets things going again: `/my_mentor` shows how to reach { $mentor }. If you would rather go on with somebody else: `/change_mentor`.
        [skip] All right, I note nothing.
       *[other] Noted: { $label }. Thank you!
    }
heard-same = That is what I have already: { $answer }.
heard-closed = That question is past, so nothing has changed. To tell me how it is now: `/heard`.
heard-to-come = { $day } is still to come. When was it that you last heard from them?
