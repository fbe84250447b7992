### What people say for an answer, whatever language they read in: lists with commas between.
### `said-…` means it; `hint-…` only points to it, so that it is read back first.

# Around what somebody says, and without meaning for it.
words-fillers = with, who, now, by now, she's, he's, they're, shes, hes, theyre, both, both of them, all of them, with her, with him, with them, with us, he, she, they, we, her, him, them, us, me, is, are, still, this week, for now, right now, at the moment, at the minute, today, so far, thank god, thankfully, luckily, honestly, hi, hello, hey, do, to, the, for it, of it, about it, here, over here, my friend, i think, i guess, i believe, i suppose, that's, it's, 🙂, 😊, 😀, 😁, 🙏, ❤, 💚, 🎉, ☺, yes, yeah, yep, things, everything, it all, it, at all, no worries
# Makes it stronger and changes nothing.
words-emphasis = really, so, very, quite, pretty, super
words-joins = and, because, since, as, but, though, although
words-doubts = but, though, although, however, except, unless, only, if, yet, ?
words-negations = not, no, never, isn't, aren't, wasn't, don't, doesn't, didn't, can't, cannot, couldn't, won't, hasn't, haven't, hardly, barely, without, nobody, nothing, far from, isnt, dont, doesnt, didnt, cant, wont, havent, hasnt

said-yes = yes, absolutely, totally, yeah, yea, yep, yup, yess, ya, yes please, sure, sure thing, of course, certainly, definitely, indeed, alright then, that's fine, that is fine, it's fine, fine by me, fine with me, sounds good, why not, go ahead, do it, do that, please do, please, i do, i am, i will, i would, i agree, agreed, correct, that's right, that's correct, exactly, with pleasure, happy to, i'd be happy to, glad to, gladly, i'd love to, love to, let's do it, count me in, you bet, aye, oui, ja, sim, da, 👍, ✅, 👌, ✔, ☑, 🙌, 💯, no problem, no worries, not a problem, certainly yes
hint-yes = y, ok, okay, okey, k, fine, good, great, perfect, right, all right, alright, cool, nice, true, i don't mind, i don't mind at all
said-no = no, nope, nah, no thanks, no thank you, not now, not really, not yet, not today, not this time, rather not, better not, i'd rather not, i would rather not, i'd prefer not to, i prefer not to, not at all, not any more, not anymore, i don't, i do not, i'm not, i am not, i won't, i can't, i cannot, i can not, never, no way, please don't, don't, absolutely not, of course not, certainly not, sorry no, unfortunately not, nein, non, não, 👎, ❌, ✖, 🚫, 🙅
hint-no = n, false

said-check-in-answer-good = good, great, is great, are great, all in order, nothing new all fine, everything's going fine, everything going well, all good, fine, all fine, great, all great, very good, well, very well, all well, all is well, all's well, everything's fine, everything is fine, everything's good, everything is good, everything's ok, everything ok, everything's great, everything is going well, all ok, all okay, ok, okay, doing well, doing fine, doing good, doing great, is doing well, are doing well, going well, going fine, going great, going good, going really well, it goes well, goes well, no problem, no problems, no issues, nothing to report, perfect, excellent, amazing, wonderful, on track, good progress, making progress, no complaints, better, much better, can't complain, not bad, we talked, we spoke, we met, yes all good, 👍, ✅, 👌, ✔, 💯, 💪, 😃
hint-check-in-answer-good = happy, in touch, we are in touch, progress
unless-check-in-answer-skip = pass a, pass on, pass this, pass the, pass him, pass her
unless-check-in-answer-good = happy birthday, birthday, happy new year, happy monday, happy friday, good morning, good afternoon, good evening, good night, good luck, good idea, great idea, good job, great job, well done, congratulations, better off, another mentor, someone else, could you, can you, can we, shall we, message, msg, tell
said-check-in-answer-help = needs help, need some help with, needs some help, needs support, he needs help, she needs help, they need help, need help with, 🆘
hint-check-in-answer-help = help, i'm worried, im worried, im a bit worried, i am worried, i'm a bit worried, stuck, struggling, struggles, struggle, problem, problems, trouble, difficult, difficulty, difficulties, hard time, not good, not fine, not well, not great, not ok, not okay, isn't good, isn't well, isn't doing well, not doing well, not going well, bad, badly, worse, worried, worries, worrying, ill, sick, lost, overwhelmed, stressed, burned out, burnt out, can't manage, can't cope, doesn't know how, don't know how, conflict, crying, depressed, sad, unhappy, wants to quit, wants to give up, support, urgent
# The author speaks about themselves.
unless-check-in-answer-help = i was, i am, i'm, im, ive, i feel, i've been, i have been, i need, i had, i have
said-check-in-answer-nocontact = didn't have contact, didn't have any contact, didn't have contact with, did not have contact with, no contact with, had no contact, had no contact with, have had no contact with, haven't had contact, haven't had contact with, haven't had any contact with, haven't spoken to, haven't spoken with, haven't talked to, haven't talked with, didn't talk to, didn't talk with, didn't speak to, didn't speak with, couldn't get hold of, wasn't able to reach, wasn't able to talk to, couldn't talk to, couldn't talk with, couldn't speak to, couldn't speak with, haven't been able to talk to, haven't been able to talk with, haven't been able to reach, i didn't have contact with, i haven't spoken to, i haven't talked to, i couldn't reach, nothing from, nothing heard from, nothing at all from, no news from, no word from, no sign of, no trace of, not a word, not a word from, no contact, no contact yet, no answer, no answer yet, no reply, no reply yet, no response, no news, no sign, no word, haven't heard, i haven't heard, haven't heard from, i haven't heard from, haven't heard anything, heard nothing, didn't hear from, not heard from, didn't answer, did not answer, doesn't answer, does not answer, hasn't answered, has not answered, not answering, isn't answering, didn't reply, doesn't reply, hasn't replied, not replying, isn't replying, didn't respond, doesn't respond, hasn't responded, not responding, couldn't reach, can't reach, could not reach, not reached, radio silence, silence, silent, haven't talked, haven't spoken, we haven't talked, we haven't spoken, we didn't talk, we didn't speak, didn't talk, not in touch, haven't been in touch, lost touch, ghosted me, ghosting me, disappeared, unreachable
said-check-in-answer-skip = i'll skip, i'll skip this week, i will skip this week, i'll pass, i'll pass this week, skipping this week, skipping this one, this week i skip, this week i'll skip, this week i pass, this week skip, i skip this week, i pass this week, pass this week, skip, skip this week, skip it, skip that, pass, not this week, next week, next time, nothing this week, ⏭

said-active-answer-yes = still active, i'm still active, i am still active, still here, i'm still here, still in, i'm in, still mentoring, active
said-active-answer-away = away, i'm away, on a break, taking a break, i need a break, need a break, i'd like a break, a break, on holiday, on vacation, on leave, not at the moment
said-active-answer-step_down = step down, i want to step down, i'd like to step down, stepping down, i'm stepping down, i want to stop, i'd like to stop, i quit, no longer active, not active any more, not active anymore, not any more, no longer, i'm done
hint-active-answer-step_down = no, nope, stop, quit, leave

said-heard-week = yesterday, today, this week, last week, in the last week, within the last week, two days ago, three days ago, a few days ago, a couple of days ago, some days ago, the other day, just now, recently, this morning, last night, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday, we talk every week, every week
said-heard-month = this month, last month, in the last month, two weeks ago, three weeks ago, a couple of weeks ago, a few weeks ago, some weeks ago, weeks ago
said-heard-longer = longer, longer ago, long ago, a long time ago, ages ago, not for a long time, not in a long time, months ago, a few months ago, two months ago, never, never heard, not yet, i don't remember, can't remember, no idea, over a month ago, more than a month ago, haven't heard
said-heard-skip = skip, pass, later, not now, rather not say

said-cover-answer-yes = i will, i can, i can do that, i'll do it, i'd do that
said-cover-answer-no = i can't, i cannot, i can't right now

# An offer of a mentee; a plain yes or no is heard as well.
said-accept = accept, i accept, i accept it, i'll take her, i'll take him, i'll take them, i'll take this one, i can take her, i can take him, i can take them, welcome her, welcome him, bring her on, bring him on, bring it on
hint-accept = happy to, love to, glad to, i'll take, i can take
said-decline = decline, i decline, i have to decline, i must decline, i can't right now, i cannot right now, i can't at the moment, i can't now, sorry i can't, i'm sorry i can't, unfortunately i can't, i can't take, i'm too busy, too busy, i have no time, no time, no time right now, i'm full, pass, i pass, i'll pass, not for me, not possible, not right now, not at the moment, i'm afraid not, i'm afraid i can't
hint-decline = can't, cannot, busy, exams, exam, no capacity, unable, not able, overloaded, overwhelmed, too much, swamped

# An activity to be confirmed.
said-confirm = confirm, confirmed, i confirm, it happened, that happened, it did, it was like that, true, i was there, looks good, looks right, looks good to me
said-reject = reject, rejected, i reject it, it didn't, it did not, it didn't happen, that didn't happen, that's wrong, that is wrong, wrong, not true, that's not true, it wasn't like that
said-ask-more = ask more, i have a question, a question, not sure, i'm not sure, i don't know, more details, tell me more
