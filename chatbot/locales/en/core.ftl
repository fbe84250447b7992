### What every feature shares: mistakes, questions, words people answer with.

# The bot's profile, read before anything was said: plain text, at most 120 and 512 characters.
bot-line = I look after a mentorship programme: I find mentors, and keep track so that nobody is forgotten.
bot-paragraph = I look after a mentorship programme: I find mentors, ask now and then how things are going, and keep track so that nobody is forgotten. You can write to me in your own words or tap the buttons; there’s nothing to learn. Tap Start and we’ll begin.

error-stranger = We haven’t met yet. I look after the mentorship programme: I find mentors, and I keep track so that nobody is forgotten. Tap `/start` and we’ll begin.
error-unknown = Sorry, I didn’t understand that. Tap `/help` to see what I can do.
error-unknown-near = I don’t know “{ $word }”. Did you mean `/{ $nearest }`?
error-role =
    { $role ->
        [mentor] That’s for mentors. If you think you should be one, ask the council.
        [mentee] That’s for mentees. Tap `/help` to see what there is for you.
       *[council] That’s for the council. Tap `/help` to see what there is for you.
    }
error-unreadable = Your app didn’t give me the key to your last message, so I couldn’t read it. Please send it again. If I still don’t answer, start a new chat with me.
error-unverified = A message just came in your name from a device you haven’t verified, so I didn’t act on it. If it was you, verify that device in your app’s settings, then write again. If it wasn’t, sign that device out. (Only this message isn’t encrypted, so that the device can show it.)
error-in-clear = Your last message came without encryption, although this chat is encrypted, so I didn’t act on it. Please send it again. If that doesn’t help, restart your app.
council-new-identity = { $name } ({ $handle }) is writing with new encryption keys. Usually that means a new phone or a reset in the app. If it surprises you, ask { $name } some other way before you answer anything private.
error-only-text = I can only read text. Tap `/help` to see what I can do.
error-too-long = That’s more than I can read at once. Please keep it under { $limit } characters.
error-too-much = I didn’t expect “{ $extra }” there. Just say it in your own words, or tap `/help`.
error-nobody = I can’t find anyone called “{ $name }” for this. A name, a @handle or an id will do.
nobody-called =
    I can’t find anyone called “{ $name }” for this, so I haven’t done anything.{ $count ->
        [0] {" "}A name, a @handle or an id will do.
        [1] {" "}Did you mean { $alike }?
       *[other] {" "}Did you mean one of these?
    }
error-not-a-number = “{ $word }” isn’t a number I can use. Try one like 3.
error-not-a-date = “{ $word }” isn’t a date I can read. Try one like 24 Nov, next Friday or today.
error-not-an-option = “{ $word }” isn’t one of { $options }.
error-answered-before = You’ve already answered that e-mail, and I’ve kept your first answer: this time nothing has changed. To change it, or to write something else, please reply to this e-mail or a later one.
error-button-old = That button is too old to work. Nothing has changed.
error-button-over = I’m not waiting for that answer any more. Tap `/{ $command }` to start again.
error-button-taken = I’ve got that already. Please just answer my last question.
error-button-not-yours = That button is for someone else.
error-question-over = It’s been too long since I asked. Please start again.
message-missed =
    Something I sent you on { $day } may not have reached you: the network didn’t say. If you’re missing an answer, please just ask again.
answers-in-turn = That’s a lot at once! Nothing is lost: I’ll answer everything, one by one, so that nobody else has to wait.
error-bug = Sorry, something went wrong on my side. Nothing was changed. If you tell the people who run me, give them this number: `{ $reference }`.
room-answered-directly = I’ve answered you in our direct chat. If you don’t see anything there, write to me there first.
room-invited = I’ve sent you an invitation to a direct chat: accept it to read my answer. If nothing has arrived, start a direct chat with me and write there.
chosen = ✓ **{ $label }**
ask-who = Who do you mean by “{ $name }”?
ask-who-of-many = Who do you mean by “{ $name }”? Here are { $shown } of { $all }; for anyone else, write their handle, such as `@ana`.
question-expired = I asked you something, but I’m not waiting for it any more. Whenever you’d like to go on, just tell me.
words-common = I, the, and, you, my, is, am, are, of, to, for, with, want, would, like, need, looking, find, please, what, how, who, can, help, hi, this, that, it, your, new, here, hello, hey, good, morning, evening, there, thanks, thank, thx, many, very, much
# Of courtesy, before or after what somebody says.
words-polite = please, ugh, argh, oops, uh, um, hang on, hold on, wait, pls, thanks, thank you, sorry, oh, ok, okay, well, hm, hmm, no worries, actually, just, then, bot, no, nah, it, that, all, now, you can, i want to, i'd like to, i would like to, let's, can you, could you
# What nobody is called by.
words-tell-nobody = me, us, them, him, her, the, my, our, all, everyone, everybody, someone, somebody, anyone, anybody, people, about, this, that, it
# Whom a mentee calls so, wherever somebody is named.
words-my-mentor = my mentor
words-give-up = cancel, no wait, wait no, no no, no no no, never mind, nvm, nm, nah, nevermind, forget it, forget that, forget about it, stop, no, no thanks, no thank you, nope, nothing, leave it, drop it, not now, quit, exit, abort, back, go back, undo that, forget i asked, changed my mind, i changed my mind, doesn't matter, it doesn't matter, skip it, another time, maybe later, later
# The same where nearly anything may be an answer, a plain no too.
words-leave = cancel, never mind, nevermind, nvm, forget it, stop, quit, exit, abort
# A change of mind that begins a sentence, or is a clause of it; and what may stand before it.
words-think-again = not yet, not now, not today, not right now, maybe not, perhaps not, better not, rather not, i'd rather not, i'd better not, probably not, maybe later, maybe another time, maybe some other time, perhaps later, some other time, another time, another day, some other day, later maybe, let's wait, lets wait, i'll wait, i will wait, i'd rather wait, i think i'll wait, i want to wait, i'd better wait, better wait, let me think, i need to think, i have to think, i should think, i want to think, i'll think about it, i'll think it over, i will think about it, let me sleep on it, let me get back to you, i'll get back to you, i'll come back to this, i'll come back later, i'll do it later, i'll do this later, let's do it later, let's do this later, let's leave it, lets leave it, let's not, lets not, leave it for now, leave it, leave that, forget it, forget that, forget about it, forget this, forget i asked, never mind, nevermind, nvm, cancel that, cancel it, cancel this, scrap that, scrap it, drop it, drop that, skip that, stop this, don't do it, dont do it, don't ask yet, dont ask yet, don't ask anyone, don't send it, dont send it, don't send that, don't send anything, hold off, put it on hold, changed my mind, i changed my mind, i've changed my mind, ive changed my mind, i don't want to any more, i don't want this any more, i don't want it any more, i don't want it anymore, i don't want to anymore, i'm not ready, im not ready, i am not ready, not ready, it's too early, its too early, too early, it can wait, this can wait, i don't need it any more, i don't need it anymore, i don't need one any more, i don't need one anymore, i don't need it, on second thought, on second thoughts, after all no, i'm not sure i want, im not sure i want, remove it, delete that, i'll sleep on it, i will sleep on it, i want to sleep on it, i need to sleep on it, let me think it over, let me think about it, i'd like to think about it, i'll decide later, let me decide later, park it, park that, let's park it, let's park that, keep it for now, keep that for now, hold that, hold it, better hold off, better hold on
words-hesitate = hm, hmm, hmmm, mm, mmm, uh, um, uhm, er, erm, oh, ah, eh, ok, okay, well, so, actually, no, nah, oh no, wait, hold on, hang on, one moment, one second, just a second, sorry, i'm sorry, im sorry, ups, oops, but, and, please, then, just, honestly, sure, yes, yeah, you know what, i think, i guess, in fact, thinking about it, now that i think about it, come to think of it, now, maybe, perhaps, for now
day = { $day }
day-range = { $first } – { $last }
ask-which-days = Which days do you mean by “{ $word }”?
ask-which-day = Which day do you mean by “{ $word }”?
ask-send =
    Shall I send this to { $reader ->
        [mentors] the mentors I ask
        [council] the council
        [author] the person who reported it
        [members] everybody who reads the proposal, with your name
        [partner] them
        [safeguarding] the one person who reads this in confidence
        [reporter] the person who told you this in confidence
        [member] the person who asks
       *[decider] the person who confirms it
    }?

    “{ $words }”
ask-meant = Did I get that right: **{ $label }**?
ask-meant-note =
    Did I get that right: **{ $label }**, and your words “{ $words }”?{ $reader ->
        [council] { " " }Only the council reads them.
        [author] { " " }The person who reported it reads them.
       *[other] { "" }
    }
meant-yes = Right: { $label }
send-it = Send
send-change = Change
send-cancel = Cancel
ask-anew = All right, just write it again.
# Behind the first question of a dialogue.
ask-or-cancel = (Or write “never mind”.)
ask-leave = Leave it
ask-let-go = No problem, let’s leave it there for now.
ask-again = Try again
ask-put-off = All right, I’ve left it there: nothing is noted or sent.
ask-go-on = Go on with it
ask-anyhow = No, take my words
ask-waits = All right, I’ve done nothing with it yet.
words-and = and, und, et, y, e, or, &, +
words-before-choice = as, to, be, a, an, the
words-before-name = to, for, of, with, from
words-about = about,around,circa,ca,c,in
# What tells how long ago something was, as people write it, and as it is read.
words-years = years, year, yrs
years-ago =
    { $count ->
        [one] { $count } year ago
       *[other] { $count } years ago
    }
words-spring = spring
words-summer = summer
words-autumn = autumn, fall
words-winter = winter
words-early = early, beginning
words-middle = mid, middle
words-late = late, end
words-yes = yes, y, ok, sure, true
words-no = no, n, false
words-yes-shown = yes
words-no-shown = no
empty-line = {""}
choice-role-mentee = mentee
choice-role-mentor = mentor
choice-role-council = council
language-name-en = English
language-name-es = Spanish
# Zones where many readers of this language live, by their IANA names: offered to choose from, never assumed.
likely-zones = Europe/London, Africa/Lagos, Asia/Kolkata, America/New_York, America/Los_Angeles

# An edit of the last message: it is read anew, and what its first form did can be undone.
edited-stands = What you wrote first has already taken effect: { $done }
edited-undo = Undo that
undo-done = This is done: { $done }
undo-left = All right, I’ve left everything as it is.
undo-stands = That is done, and one word doesn’t undo it. Please tell me in a new message what you’d like instead.
undo-nothing = I’ve done nothing of late in this chat that I could undo. If you mean something from before, tell me what.
# What asks to undo what was done last, and what only calls it a mistake.
words-undo = undo, undo that, undo it, undo this, undo the last one, take that back, take it back, take this back, i take that back, i take it back, revert that, revert it, reverse that, reverse it, put it back, put that back, make it undone, take that one back, can i take that back, can i take that one back, can i undo that, remove that one, remove it again, delete that one, take that one out, take it out again, yes that one remove it
words-mistake = that was a mistake, it was a mistake, this was a mistake, a mistake, by mistake, that was by mistake, my mistake, i made a mistake, that was wrong, i didn't mean that, i didn't mean to, i didn't mean to do that, i did not mean that, i did not mean to do that, i didn't want that, wrong button, i pressed the wrong button, i tapped the wrong button, other way round, the other way round, it's the other way round, it was the other way round, other way around, the other way around, it was the other way around, vice versa, i mixed them up, mixed them up, i mixed up the names, got them mixed up, i confused them, i swapped them
# What leads to the right value of something that was shown or done; and to the wrong one.
words-correct = no, nope, wrong, that's wrong, thats wrong, that is wrong, that was wrong, not right, incorrect, no wait, wait, hang on, hold on, sorry, so sorry, i'm sorry, im sorry, sry, my apologies, apologies, pardon, pardon me, excuse me, oops, ooops, whoops, oh, ah, argh, hmm, my bad, my fault, typo, i mistyped, i got that wrong, got that wrong, i got it wrong, wrong day, wrong date, wrong number, on second thought, on second thoughts, scratch that, actually, in fact, rather, better, better make it, it's better, i said, i wrote, i should have said, make it, make that, let's make it, let's say, say, change it to, change that to, put, it's, it is, it was, that was, that's, at most, only, not that, i wanted, should be, it should be, that should be, should have been, it should have been, that should have been, was supposed to be, it was supposed to be, correction, let me correct that, let me correct myself
# The same, where what follows can only be what was meant.
words-meant = meant, i meant, i mean, meant to say, i meant to say, meant to write, i meant to write, i wanted to say, i wanted to write, i was going to say, that should read, it should read, should say, it should say
# What may stand around the days of a corrected absence: “I’ll be back on the 21st”.
words-correct-away = i'll, ill, i will, i'm, i am, i, im, be, will, am, are, away, gone, out, off, leave, leaving, going, start, starting, it's, its, stay, staying
# What may stand before somebody who is meant in the place of another.
words-correct-with = with, to, for, at, by
words-and-not = not, and not, instead of, rather than, in place of, it wasn't, it was not, it isn't, it is not, wasn't
# What leads to something more about what was shown.
words-add = and, also, and also, plus, oh and, and oh, btw, by the way, one more thing, forgot, i forgot, (ok|okay|yes|yeah|great|good|perfect|then|ok then|so|right) (put|write|note|say) (it|that) (like that|so|that way|down|in), (put|write|note) (it|that) (like that|so|that way|down|in), like that, ok then, then, ok, okay, yes, yeah, great, perfect
# Who is not meant where people are named, by what stands before the name; who alone is; and what is said behind the name
# of one who is left as they are.
words-contrast-not = not, no, except, except for, apart from, but not, without, leave, keep, spare, skip, minus, i keep, i'll keep
words-contrast-only = only, just, only for, just for, only with
words-contrast-stays = stays, stay, can stay, should stay, would rather stay, prefers to wait, wants to wait, would rather wait, will wait, prefers, is fine, is ok, is okay, is good, can wait, waits, stays with me, no, not, wants to stay, keeps, not yet, please not
words-contrast-and = and, or, nor
words-contrast-yes = yes, yes but
words-contrast-no-more = no more, no longer, not any more, not anymore, i can't, i cannot, can't go on
error-only-yes = Gladly. Please tell me in a few words.
error-edited-older = I only follow edits of the last thing you wrote to me, so nothing has changed. Please write it as a new message.
error-edited-late = It’s been more than a day since you wrote that, so your edit changes nothing. Please write it as a new message.
error-edited-question = I’ve asked you something since then, so your edit changes nothing. Please answer that first, or say “never mind” and then what you’d like.
error-edited-done = What you wrote first is done, and I can’t take it back by myself, so your edit changes nothing. Please tell me in a new message what you’d like instead.
words-on = on
words-off = off
# Questions about an open question: who reads the answer.
ask-who-reads =
    What you write here is read by { $reader ->
        [mentors] the mentors I ask for you, and by nobody else
        [council] the council, and by nobody else
        [author] the person who reported it
        [members] everybody who reads the proposal, with your name
        [partner] the person you write to
        [safeguarding] the one person who reads this in confidence
        [reporter] the person who told you this in confidence
        [member] the person who asks
       *[decider] the person who confirms it
    }. My question can wait: just write your answer, or “never mind”.
# What asks that nobody else reads the words beside it.
words-between-us = between us, between you and me, just between, keep this to yourself, keep it to yourself, keep that to yourself, keep it private, keep this private, off the record, do not tell anyone, don't tell anyone, dont tell anyone, don't tell anybody, do not pass it on, don't pass it on, in confidence, not for the council, don't share this, dont share this, nobody needs to know, no one needs to know, not to be shared, stays here, keep it quiet
words-aside-lead = and, but, so, hm, hmm, wait, ok, okay, sorry, before i do, just a question, quick question, btw
words-reads-who = who, who's, whos, who'll, whose eyes, who else, to whom
words-reads-somebody = will, can, could, does, do, would, is, are, won't, wont
words-reads-verb = see, sees, seeing, read, reads, reading, look at, looks at, get, gets, getting, told, know about, knows about, know, knows, shown, find out about, hear about, receive, receives
words-reads-it = this, that, it, these, what i write, what i say, what i wrote, my note, my notes, my words, my answer, my answers, my message
words-reads-private = private, confidential, secret, anonymous, public, in confidence, between us
words-reads-is = is this, is that, is it, is my note, is my answer, will this be, will it be, will that be, does this stay, does it stay, does that stay
# Words that lean on what was said before: what leads to somebody else about whom the same is asked, what may stand
# before and behind the name, and what means the person who was spoken of.
words-refer-lead = and, what about, how about, and what about, and how about, same for, the same for, and the same for, also
words-refer-joint = for, with, of, about, to
words-refer-end = too, as well, then, please
words-refer-pronoun = him, her, them, he, she, they, hers, his, theirs, himself, herself
words-refer-to = -
words-refer-led = -
words-refer-cut = -
# Questions that only ask for more about the same.
words-refer-more = since when, since when is that, since when exactly, for how long, how long, how long already, when was that, when exactly, when did that happen, why, why is that, what happened, what's the matter, what is going on, more, tell me more, details, any details, her mentor, his mentor, their mentor, who is her mentor, who is his mentor, who is their mentor, the mentor, who's the mentor, her mentees, his mentees, their mentees
# What leads to which one of several things is meant.
words-refer-one = the one about, the one from, the one with, the one on, the one in, the one called, the one for, i mean the one about, i mean the one from
# The place of a button among those that were shown.
words-place-1 = (the |)(first|1st)( one| option| button|), (number|option|button|nr) (one|1)
words-place-2 = (the |)(second|2nd)( one| option| button|), (number|option|button|nr) (two|2)
words-place-3 = (the |)(third|3rd)( one| option| button|), (number|option|button|nr) (three|3)
words-place-4 = (the |)(fourth|4th)( one| option| button|), (number|option|button|nr) (four|4)
words-place-5 = (the |)(fifth|5th)( one| option| button|), (number|option|button|nr) (five|5)
words-place-6 = (the |)(sixth|6th)( one| option| button|), (number|option|button|nr) (six|6)
