### What every feature shares: mistakes, questions, words people answer with.

error-stranger = We have not met yet. I look after the mentorship programme: I find mentors, and I keep track so that nobody is forgotten. Write `/start` and we begin.
error-unknown = I did not understand that. Write `/help` to see what I can do.
error-unknown-near = I do not know “{ $word }”. Did you mean `/{ $nearest }`?
error-role =
    { $role ->
        [mentor] That is for mentors. If you think you should be one, ask the council.
        [mentee] That is for mentees. Write `/help` to see what is there for you.
       *[council] That is for the council. Write `/help` to see what is there for you.
    }
error-edited = I only read messages as they were first sent, so your change did nothing. Please write it again as a new message.
error-unreadable = Your app did not give me the key to what you just wrote, so I could not read it. Please write it again. If I stay silent then, start a new chat with me.
error-unverified = Something just came in your name from a device you have not verified, so I left it undone. If it was you: verify that device in your app’s settings, then write again. If it was not, sign that device out. (This word alone is not encrypted, so that the device can show it.)
error-in-clear = What you just wrote came without encryption, though this chat is encrypted, so I left it undone. Please write it again. If that does not help, restart your app.
council-new-identity = { $name } ({ $handle }) writes with new encryption keys. Mostly that means a new phone or a reset in the app. If it surprises you, ask { $name } some other way before you answer anything private.
error-only-text = I can only read text. Write `/help` to see what I can do.
error-too-long = That is more than I can read at once. Please keep it under { $limit } characters.
error-too-much = I did not expect “{ $extra }” there. Write `/help` and the command's name to see how it is written.
error-nobody = I do not know anybody called “{ $name }” there. A name, a @handle or an id would do.
error-not-a-number = “{ $word }” is not a number I can use. Try one like 3.
error-not-a-date = “{ $word }” is not a date I can read. Try one like 24 Nov, next Friday or today.
error-not-an-option = “{ $word }” is not one of { $options }.
error-answered-before = You have answered that mail already, and I keep to what you wrote then: this time I have done nothing. To change it, or to write something else, please answer this mail or a later one.
error-button-old = That button is too old to do anything. Nothing has changed.
error-button-over = I am not waiting for that answer any more. Write `/{ $command }` to start again.
error-button-not-yours = That button is meant for somebody else.
error-question-over = Too much time has passed since I asked. Please start that again.
message-missed =
    Something I wrote to you on { $day } may not have reached you: the network did not say. If you are missing an answer, please just ask again.
answers-in-turn = That is a lot at once! Nothing of it is lost: I take it in turn, so that nobody else has to wait, and answer all of it as I get to it.
error-bug = Sorry, something went wrong on my side. Nothing was changed. If you tell the people who run me, give them this number: `{ $reference }`.
room-answered-directly = I have answered you in our direct chat. If you see nothing there, write to me there first.
room-invited = I have sent you an invitation to a direct chat: accept it to read my answer. If you see none, write to me there first.
chosen = ✓ **{ $label }**
ask-who = Whom do you mean by “{ $name }”?
ask-who-of-many = Whom do you mean by “{ $name }”? These are { $shown } of { $all }; anybody else you can name by their handle, such as `@ana`.
question-expired = I had asked you something for `/{ $command }` and stopped waiting. Write `/{ $command }` to start again.
words-today = today, now
words-yesterday = yesterday
words-tomorrow = tomorrow
words-hello = hello, hi, hey, good morning, good evening, hello there
words-thanks = thanks, thank you, thx, many thanks, thank you very much, ok thanks, great thanks
thanks-answer = You are welcome!
words-give-up = cancel, never mind, nevermind, forget it, forget that, forget about it, stop, no, no thanks, no thank you, nope, nothing, leave it, drop it, not now, quit, exit, abort
words-day-joins = on, by, until, till, to, from, for, the, this, on the, -, –
words-day-starts = in, within
words-after-tomorrow = day after tomorrow
words-next = next, coming
words-last = last
words-spans = week, month, year
words-numbers = one/a/an, two/a couple of, three, four, five, six, seven, eight, nine, ten, eleven, twelve
day = { $day }
ask-which-day = Which day do you mean by “{ $word }”?
ask-send =
    Shall I send this to { $reader ->
        [mentors] the mentors I ask
        [council] the council
        [author] whoever reported it
       *[decider] whoever confirms it
    }?

    “{ $words }”
send-it = Send
send-change = Change
send-cancel = Cancel
ask-anew = All right, write it the way you like.
ask-leave = Leave it
ask-let-go = No problem, we can leave it there for now.
ask-again = Try again
words-and = and, und, et, y, e, or, &, +
words-about = about,around,circa,ca,c,in
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
