### A mentor’s absence, and who stands in.

share-question-covered = They can always write to you through me. May I show them your handle, too, so that they can write to you directly?
help-away = tell me when you’re away
# An absence and who stands in, said in one sentence.
absence-and-stand-in = I’ll do both, one after the other: you’re away from { $first } to { $last }, and { $name } is asked to stand in. Which first?
words-stand-in = covers for me, cover for me, is covering, will cover, covers me, stands in, stand in, fills in, fill in, takes over, take over, steps in, step in, looks after, look after, will look after, in charge, minds, takes care, is my backup, my backup is, as my backup, as backup, as stand in
arg-since = first day
arg-until = last day
ask-away-until = Until what day will you be away? For example 24 Dec, next Friday or two weeks.
away-noted = Have a good time! From { $since } to { $until } I won’t ask you anything or offer you anyone. I’ll let your mentees know, and again when you’re back. Tap `/back` if you return sooner.
away-past = That day is already over. Please tell me the last day you’ll be away.
away-reversed = That would end before it begins. Please tell me the first day and then the last.
away-too-long = That’s longer than { $longest }, the longest I can keep your place. For more than that, talk to the council, or tap `/step_down`.
away-over = Welcome back! From now on I’ll send you check-ins and offers as before. If you need longer, tap `/away`, or tell me the last day.
away-nearly-over = You planned to be away until { $until }, so you’re nearly back. There’s nothing to do: I’ll start again by myself. If you need longer, tap `/away`, or tell me the last day.
mentor-back = { $name } is back and there for you again.
help-back = tell me that you’re back
told-later = Your plans have changed several times today, so I’ll only tell the others how they stand in the end, from { $until } on.
back-noted = Good to have you back! I’ll send you check-ins and offers as before.
back-already = As far as I know, you’re not away. All is well.
help-backup = name a mentor who stands in while you are away
help-cover = say whether you stand in for another mentor
arg-nobody = none
choice-nobody-none = nobody
choice-cover-answer-yes = Yes, I will
choice-cover-answer-no = Rather not
ask-backup-mentor =
    { $said ->
        [yes] Nobody stands in for you yet.{ " " }
       *[no] { "" }
    }Who could stand in for you while you’re away, or when I don’t hear from you for a long time? Any mentor will do; I’ll ask them first.
away-no-backup = Would you like another mentor to be there for your mentees in the meantime?
backup-offer = Name someone
backup-end = Nobody any more
backup-none = Nobody stands in for you yet. Tap `/backup`, or tell me who could, and I’ll ask them.
backup-no-mentor = { $name } isn’t a mentor who could stand in for you.
backup-asked = I’ll ask { $name } to stand in for you while you’re away or silent, and I’ll let you know.
backup-held = You’ve already asked several people today, so everything stays as it is for now. You can ask someone else from { $until } on.
backup-waits = I’ve asked { $name } to stand in for you, and I’ll tell you when they answer. To ask someone else, tap `/backup`.
backup-agreed = { $name } will stand in for you whenever you’re away, or when I don’t hear from you for a long time. I’ll tell your mentees when it happens.
backup-declined = { $name } can’t stand in for you at the moment. Would you like to ask someone else?
backup-gone = { $name } can’t stand in for you any more. Would you like to ask someone else?
backup-ended = All right, { $name } won’t stand in for you any more.
backup-begins = Until I hear from you again, { $name } is there for your mentees, as you agreed. They’re still your mentees.
cover-ask =
    { $name } would like you to stand in for them while they’re away, or when they don’t answer for a long time. It means being there for their mentees if they ask; they stay { $name }’s mentees.

    Would you? A no is perfectly fine.
cover-none = Nobody is asking you to stand in for them at the moment.
cover-agreed = Thank you! When { $name } is away, I’ll tell you, and I’ll tell their mentees how to reach you. If you can’t any more, just tell me.
cover-stop = Not any more
cover-declined = That’s perfectly fine; I’ll tell { $name }.
cover-away = { $name } is away from { $since } to { $until }, and you’re standing in. Thank you! It’s enough to be there if someone asks.
cover-silent = I haven’t heard from { $name } for a while, and you’re standing in. Thank you! It’s enough to be there if someone asks.
cover-mentee = - { $name }. { $contact }
cover-over = { $name } is back. Thank you for standing in!
cover-ended = You don’t need to stand in for { $name } any more. Thank you for being ready to!
mentor-uncovered = { $name } can’t stand in at the moment. { $mentor } is still your mentor; if something can’t wait, someone on the council will help.
away-did = you are away from { $since } to { $until }.
back-did = you are back.
stand-in-now = { $name } is there for you while { $mentor } isn’t.
mentor-ill =
    Thank you for telling me, and I’m sorry about { $mentor }. I’ve passed it on to nobody. If it’s all right with { $mentor }, one tap tells the council in your words, so that nobody waits for an answer, and somebody thinks of you, too:
    “{ $words }”
stand-in-nobody = Nobody stands in for { $mentor } just now{ $away ->
        [yes] , although they’re away. The council is there for you.
       *[no] : they’re there for you themselves. Should somebody stand in while they’re away, I’ll tell you who.
    }
# What says of somebody that they cannot do anything up to a day that follows.
words-cannot-until = (i can't|i cant|i cannot|can't|cant|cannot|won't be able to|wont be able to|i won't be able to|can't do anything|can't do this|can't do it|can't help|i can't help|can't mentor) (until|till|before), (not available|unavailable|not around|not here|not reachable|unreachable|out|out of reach|swamped|snowed under|tied up|too busy|very busy|super busy|really busy|busy|no time|no time for this|no time for anything|i have no time|nothing from me|out of action) (until|till|before), (i have|i've got|got|have|my|in) exams (until|till), exams (until|till), (exam|deadline) (season|time|period) (until|till), (can't|cant) (take part|join|meet|work on this|do much|do a thing|reply|answer|write) (until|till|before), (offline|no internet|no laptop) (until|till), (buried in work|drowning in work|up to my ears|working nonstop|on a deadline|flat out) (until|till)
mentor-back-unknown = { $name } hasn’t told me that they’re away, so I know of no day. A short word from you often helps.
# What says of somebody that they are busy; a day up to which may follow anywhere.
words-busy = swamped, snowed under, slammed, overloaded, buried in work, drowning in work, up to my ears, up to my neck, flat out, tied up, (so|too|very|super|really|crazy|quite|pretty|a bit) busy, i'm busy, im busy, i am busy, exams, exam season, finals, (no|little|hardly any) time, out of action, offline, a lot on my plate, too much on, crazy at work, work is crazy
