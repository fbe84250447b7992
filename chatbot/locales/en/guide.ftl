### The programme's guide.

help-guide = look something up in the programme’s guide
do-guide = Look it up in the guide
arg-about = topic or words
guide-topics = **The guide.** What would you like to read about? Or just ask me, in your own words.
guide-empty = There’s no guide here yet. If you have a question, `/council` brings it to a person.
guide-gone = That page isn’t there any more. Here’s what the guide has now:
guide-all = All topics
guide-from = _From the guide: { $title }_
guide-other-language = _I only have this in { $language } so far._
guide-which = I’m not sure which of these you mean:
guide-perhaps = Perhaps this is what you’re after:
guide-none = None of these
guide-not-it = That’s not it
guide-nothing = I can’t find anything about “{ $words }” in the guide. I’ve noted the question for the council, without your name. A person can help right away, or have a look at what’s there.
# How questions begin.
words-question = tell me, explain, show me, what, what's, whats, how, how's, who, who's, whom, whose, why, when, where, which, can i, can a, may i, do i, do we, do mentors, do mentees, does, are, will i, what should, should i, must i, is it, is there, are there, am i, what if

help-have-read = say that you’ve read a page of the guide
do-have-read = I have read it
guide-have-read = I have read it
guide-read-noted = Thank you: you’ve read **{ $title }**.
guide-to-read = Please read these when you have a minute:
guide-all-read = There’s nothing you’ve been asked to read. Thank you.
guide-changed = Something has changed in the guide.
guide-changes-of = **{ $title }**
guide-again = It’s been a year since you read **{ $title }**. Would you look at it once more?
guide-news = What changed for you
guide-no-news = Nothing has changed in what you’ve read.
guide-who-unread = Who hasn’t read what
guide-unread = **{ $title }**: { $count ->
        [one] not read yet by { $names }
       *[other] not read yet by { $count }: { $names }
    }
guide-unread-nobody = **{ $title }**: everybody has read it.
guide-unread-none = No page asks to be confirmed as read.

help-gaps = see what people asked and the guide didn’t answer
do-gaps = Questions without an answer
arg-draft = passage
gaps-none = The guide has answered everything so far.
gaps-list =
    { $count ->
        [one] One question had no answer:
       *[other] { $count } questions had no answer. The most frequent:
    }
gaps-line = - “{ $words }”{ $count ->
        [one] {""}
       *[other] { " " }· { $count } times
    }
gap-one =
    “{ $words }”, asked { $count ->
        [one] once
       *[other] { $count } times
    } (language: { $language })
gap-step-write = Write a passage
gap-step-drop = Leave it out
gap-dropped = All right: “{ $words }” is off the list.
gap-settled = That question is settled already.
ask-gaps-draft = Please write what the guide should say about “{ $words }”: a few sentences that fit on a phone’s screen.
gap-drafted = Thank you. Here’s your passage as a file. It becomes part of the guide once it’s put into the folder of its language.
gap-file = A passage for the guide: “{ $words }”
gap-file-room = { $name } has written a passage for the guide: “{ $words }”
wish-have-read = Say that I’ve read “{ $about }”
wish-gaps = Questions the guide didn’t answer
guide-not-silly = No question is silly: everybody here was new once.
guide-just-ask = No question is silly: everybody here was new once. Just ask me in your own words, or ask a person.

# What stands in place of a name in a question that is looked up; nobody reads it.
guide-my-mentee = my mentee
guide-my-mentor = my mentor
