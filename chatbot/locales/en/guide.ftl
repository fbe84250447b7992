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
guide-none = None of these
guide-nothing = I can’t find anything about “{ $words }” in the guide. A person can help, or have a look at what’s there.
# How questions begin.
words-question = what, what's, whats, how, how's, who, who's, whom, whose, why, when, where, which, can i, can a, may i, do i, do we, do mentors, do mentees, does, are, will i, what should, should i, must i, is it, is there, are there, am i, what if
