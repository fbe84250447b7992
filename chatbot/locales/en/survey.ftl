### Surveys: made and checked, sent out, answered, and their results.

# As members see a survey.
survey-title = **{ $title }**
survey-words = { $words }
survey-promise =
    { $promise ->
        [anonymous] **Anonymous:** nobody can see who answered what.
       *[named] **With your name:** the council sees who answered what.
    } { $count ->
        [one] One question.
       *[other] { $count } questions.
    }
survey-start = Begin
survey-question = { $number }/{ $count } · **{ $words }**
survey-how =
    { $kind ->
        [several] { $least ->
            [0] { $most ->
                [0] Choose as many as you like, then tap “Done”.
               *[other] Choose up to { $most }, then tap “Done”.
            }
           *[other] { $most ->
                [0] Choose at least { $least }, then tap “Done”.
               *[other] Choose { $least } to { $most }, then tap “Done”.
            }
        }
        [scale] { $low } = { $lowlabel } · { $high } = { $highlabel }
        [text] In your own words.
       *[single] Choose one.
    }{ $required ->
        [true] { "" }
       *[false] { " " }You can leave this out.
    }
survey-other = Something else
survey-write = Write my answer
survey-done = Done
survey-skip = Leave out
survey-back = Back

# Words by which a question tells how many answers it means, and amounts that such words may tell instead.
words-choose-several = more than one, one or more, all that apply, select all, choose all, check all, tick all, mark all, pick all, as many as you like, as many as apply, as many as you want, any that apply, several answers, several options, several choices, multiple answers, multiple options, multiple choice, choose several, select several, pick several, select multiple, choose multiple, up to two, up to three, up to four, choose two, choose three, pick two, pick three, select two, select three
words-choose-one = choose one, pick one, select one, only one, just one, mark one, tick one, single choice
words-amounts = year, years, month, months, week, weeks, day, days, hour, hours, time, times, or more, or several
# What stands in a list of choices for words of one’s own.
words-something-else = other, others, something else, other (please specify), other please specify, anything else

# Making a survey.
help-make-survey = make a survey: write it, copy one, or take one that’s ready
do-make-survey = Make a survey
wish-make-survey = I’ll help you make a survey.
ask-make-survey-name = What is the survey called? People read it first. You can also start from one that’s there.
ask-make-survey-promise =
    Is it anonymous, or do people answer with their names? They are told before they begin, and it can’t be changed once it’s out.
choice-survey-promise-anonymous = Anonymous
choice-survey-promise-named = With names
said-survey-promise-anonymous = anonymous, anonymously, without names, no names, nobody’s name
said-survey-promise-named = with names, by name, with their names, named, not anonymous
arg-promise = anonymous or named
survey-from-ready = One that’s ready
survey-from-copy = A copy of an old one
survey-from-file = From a file
survey-which-ready = Which one? You can change all of it.
survey-nothing-ready = There is none in your language yet.
survey-which-copy = Which one shall I copy? Only the questions are copied.
survey-nothing-to-copy = There is no survey to copy yet. These are ready to use:
survey-send-file = Send me the file here: a name that ends in .toml. Where no files come by, paste what’s in it. Nobody sees the survey before you send it out.
survey-copy-title = { $title } (again)
survey-title-taken = There is a draft of that name already. Here it is:
survey-yours = It’s a draft of yours now. Nobody else gets it before you send it out.

help-edit-survey = change a survey that hasn’t gone out
do-edit-survey = Change a draft
wish-edit-survey = I’ll show you the draft.
arg-name = name
survey-which-draft = Which draft?
survey-no-draft = No survey is being made. Shall we begin one?
survey-which-question = Which question?
ask-edit-survey-words =
    { $step ->
        [add] What do you want to ask? If people choose from a list, you can write the choices under it, one in a line.
        [words] The question says: “{ $words }”. How should it be?
        [choices] Which choices are there for “{ $words }”? Write one in a line, or one after the other.
        [more] So far: { $choices }. Write more, or tap the button.
        [label] The choice says: “{ $words }”. How should it be?
        [low] What does { $point } mean? For example: never
        [high] And what does { $point } mean? For example: always
        [title] The survey is called “{ $words }”. How should it be called?
        [intro] What should people read before the first question? A sentence or two.
        [try] Write any answer to “{ $words }”: it isn’t kept.
        [translate] { $shown }
        [at] When should it go out? For example “Monday 9:00” or “tomorrow at 18:00”.
       *[audience] Who gets it? For example “mentors in Peru”, “everybody who speaks Spanish”, or names.
    }
ask-edit-survey-day = What is the last day for answers?
survey-did = A change to the survey “{ $title }”.

# A draft.
survey-head = **{ $title }** · draft
survey-fact-promise =
    { $promise ->
        [anonymous] anonymous
       *[named] with names
    }
survey-fact-audience = for { $audience }
survey-fact-until = until { $until }
survey-fact-days = open for { $time }
survey-fact-languages =
    { $partly ->
        [yes] partly in { $names }, too
       *[no] in { $names }, too
    }
survey-intro = “{ $words }”
survey-changed-by = { $name } changed it last: { $at }.
survey-empty = There is no question in it yet.
survey-line = **{ $number }.** { $words } ({ $facts })
survey-line-choices = _{ $words }_
survey-kind =
    { $kind ->
        [single] one of { $count }
        [several] several of { $count }
        [scale] a scale
       *[text] in their own words
    }
survey-fact-scale = { $low } to { $high }
survey-fact-bounds =
    { $least ->
        [0] at most { $most }
       *[other] { $most ->
            [0] at least { $least }
           *[other] { $least } to { $most }
        }
    }
survey-fact-other = or something else
survey-fact-optional = may be left out
survey-fact-roles = for { $roles }
survey-role-mentee = mentees
survey-role-mentor = mentors
survey-role-council = councillors
survey-choice-line = - { $label }
survey-end-line = - { $point }: { $label }
survey-choice = Choice { $place }: “{ $label }”
survey-dropped = The draft “{ $title }” is put away.

# What can be done to a draft.
survey-step-add = Add a question
survey-step-list = Change a question
survey-step-settings = Title, people, last day
survey-step-try = See it as members do
survey-step-send = Send it out
survey-step-languages = In other languages
survey-step-both = See it side by side
survey-step-translate = Write what’s missing
survey-step-translated = Change a translation
survey-step-fits = It still fits
survey-write-in = Write it in { $language }
survey-step-at = At a set time
survey-step-at-other = Another time
survey-step-change = Change the survey
survey-step-cancel = Don’t send it
survey-step-undo = Undo
survey-step-show = Back to the draft
survey-step-question = Back to the question
survey-step-words = Words
survey-step-kind = How it’s answered
survey-step-choices = Choices
survey-step-other-yes = Allow something else
survey-step-other-no = Nothing else allowed
survey-step-most = How many
survey-step-scale = The scale
survey-step-required-yes = Must be answered
survey-step-required-no = May be left out
survey-step-roles = Who sees it
survey-step-up = Move up
survey-step-down = Move down
survey-step-more = More
survey-step-remove = Remove
survey-step-label = Change the words
survey-step-audience = Who gets it
survey-step-until = Last day
survey-step-title = Title
survey-step-intro = First words
survey-step-anonymous = Make it anonymous
survey-step-named = Ask for names
survey-step-language = Language
survey-step-drop = Put it away
survey-step-revive = Take it up again
survey-settings = **{ $title }** goes to { $audience }. What would you like to change?
survey-no-intro = Nothing before it
survey-ask-language = Which language is it written in?
survey-ask-drop = Shall I put the draft “{ $title }” away?
survey-drop-yes = Yes, put it away
survey-audience-unclear = I’m not sure who “{ $words }” is. Say it like “mentors in Peru”, “mentees who speak Spanish”, or a name.
survey-day-over = { $day } is over already. Which day should be the last one?

# In other languages.
survey-which-language = Which language?
survey-in-language = **{ $title }** in { $language }, side by side:
survey-both-first =
    { $number ->
        [0] { $own } → { $there }
       *[other] **{ $number }.** { $own } → { $there }
    }{ $changed ->
        [true] { " " }_(changed since)_
       *[false] { "" }
    }
survey-both = - { $own } → { $there }
survey-translated =
    { $count ->
        [0] All of it is there.
        [one] One part is still missing.
       *[other] { $count } parts are still missing.
    }
survey-translate =
    { $count ->
        [one] Please write this in { $language }:
       *[other] Please write this in { $language }, { $count } lines in the same order:
    }
survey-translate-line =
    { $place ->
        [0] **{ $words }**
       *[other] - { $words }
    }
survey-translate-there = { "" }   → { $words }
survey-translate-count =
    { $lines ->
        [one] That was one line;
       *[other] Those were { $lines } lines;
    } { $wanted ->
        [one] here it’s one.
       *[other] here it’s { $wanted }, so that each has its own.
    }
survey-language-missing =
    { $count ->
        [one] One of them reads { $language }.
       *[other] { $count } of them read { $language }.
    } { $what ->
        [all] Nothing is there in { $language } yet, so they’d get it in { $own }.
        [first] The title and the first words aren’t up to date in { $language }.
       *[questions] Missing in { $language }, or changed since: question { $numbers }. What’s missing they’d get in { $own }.
    }

# A question.
survey-ask-kind = How do people answer “{ $words }”?
survey-kind-single = One of a list
survey-kind-several = Several of a list
survey-kind-scale = On a scale
survey-kind-text = In their own words
survey-ask-scale = From where to where does the scale of “{ $words }” go?
survey-leave-end = Leave it as it is
survey-ask-bound =
    { $bound ->
        [most] How many choices can people take at most?
       *[least] And how many do they have to take at least?
    }
survey-no-bound = Any number
survey-ask-roles = Who is shown “{ $words }”?
survey-roles-all = Everybody
survey-shown-to =
    { $some ->
        [true] It’s shown to { $roles } only.
       *[false] It’s shown to everybody.
    }
survey-added = That is question { $number }.
survey-moved = It’s question { $number } now.
survey-removed = Removed: “{ $words }”
survey-noted =
    { $what ->
        [mended] That’s mended.
        [kept] It stays as it is.
       *[words] That’s noted.
    }
survey-undone = The last change is taken back.
survey-not-undone = There has been another change since, so nothing is taken back.
survey-choices-done = That’s all
survey-choices-more = Add more
survey-which-choice = The choices of “{ $words }”:
survey-full = A survey holds { $most } questions at most, so that people get to its end.
survey-many-choices = A question holds { $most } choices at most. None of the last ones were added.
survey-too-long = That’s { $there } characters; at most { $most } fit. Can you say it shorter?
survey-question-gone = That question isn’t there any more.
survey-choice-gone = That choice isn’t there any more.
survey-gone = That survey isn’t there any more.
survey-is-out = “{ $title }” has gone out, so it can’t be changed any more. You can make a copy of it.
survey-make-copy = Make a copy

# What is to be mended before it goes out.
survey-to-mend =
    { $count ->
        [one] One thing to look at before it goes out:
       *[other] { $count } things to look at before it goes out:
    }
survey-fault-no-questions = - There’s no question in it yet.
survey-fault-no-words = - Question { $number } has no words.
survey-fault-several-words = - Question { $number } takes **one** answer, but it says “{ $words }”.
survey-fault-single-words = - Question { $number } takes **several** answers, but it says “{ $words }”.
survey-fault-same-options = - Question { $number } has the choice “{ $label }” twice.
survey-fault-no-label = - Question { $number } has a choice that nobody can see: it’s empty.
survey-fault-long-label = - In question { $number }, the choice “{ $label }” is too long for a button on a phone.
survey-fault-in = { $line } _({ $language })_
survey-fault-few-options = - Question { $number } needs at least two choices for everybody who sees it.
survey-fault-scale-ends = - The scale of question { $number } needs two ends, at most ten steps apart.
survey-fault-scale-labels = - People can’t tell what the ends of the scale mean in question { $number }.
survey-fault-least-over-most = - Question { $number } asks for more choices at least than it takes at most.
survey-fault-least-over-options = - Question { $number } asks for more choices than there are.
survey-fault-most-over-options = - Question { $number } takes more choices than there are.
survey-fault-unseen-question = - Nobody who gets the survey would see question { $number }.
survey-fault-unseen-option = - Nobody who gets question { $number } would see the choice “{ $label }”.
survey-mend-no-words = Write the question
survey-mend-several-words = Make it several choices
survey-mend-single-words = Make it one choice
survey-mend-same-options = Remove the second one
survey-mend-no-label = Remove the empty one
survey-mend-long-label = Say it shorter
survey-mend-translation = Write it anew
survey-mend-few-options = Add choices
survey-mend-scale-ends = Make it 1 to 5
survey-mend-scale-labels = Say what they mean
survey-mend-least-over-most = Swap the two
survey-mend-least-over-options = Any number will do
survey-mend-most-over-options = Allow all of them
survey-mend-unseen-question = Show it to everybody
survey-mend-unseen-option = Show it to everybody
survey-accept-several-words = One answer is right
survey-accept-single-words = Several are right
survey-accept-long-label = It’s fine like this
survey-accept-scale-labels = It speaks for itself
survey-mend-first = Almost: let’s look at this first, then it can go out.

# Trying it, and sending it out.
survey-try-as = Mentees, mentors and councillors don’t all see the same. As whom would you like to see it?
survey-as-mentee = As a mentee
survey-as-mentor = As a mentor
survey-as-council = As a councillor
survey-trial = _A test: nothing you answer here is kept._
survey-try-end = End the test
survey-tried = That’s all of it: here your answers would be handed in. Nothing was kept.
survey-ask-send =
    “**{ $title }**” goes to **{ $audience }**, { $questions ->
        [one] one question
       *[other] { $questions } questions
    }, { $promise ->
        [anonymous] anonymous
       *[named] with names
    }, until { $until }. After that nothing of it can be changed.{ $few ->
        [true] { " " }With fewer than { $most } people, the results of an anonymous survey are never shown.
       *[false] { "" }
    }
survey-send-yes =
    { $count ->
        [one] Send it to one person
       *[other] Send it to { $count } people
    }
survey-send-nobody = Nobody is in that group at the moment. Who should get it?
survey-send-late = Its last day is over: { $until }. Which day should be the last one?
survey-at-head = “**{ $title }**” on { $day } at { $clock }:
survey-at-moments =
    { $how ->
        [own] - **By each one’s own clock:**{ " " }
        [once] - **Everybody at once, by your clock:**{ " " }
       *[one] { "" }
    }{ $same ->
        [true] they get it on { $first } your time.
       *[false] { $how ->
            [once] on { $first } your time; where it’s night then, in the morning: the last get it on { $last } ({ $zone }).
           *[own] the first get it on { $first } your time, the last on { $last } ({ $zone }).
        }
    }
survey-at-own = By each one’s own clock
survey-at-once = Everybody at once
survey-at-yes = Yes, at that time
survey-at-late = The last of them get it on { $last } ({ $zone }), and its last day is over on { $until }. Shall it go earlier, or stay open longer?
survey-waits =
    “**{ $title }**” is ready for { $count ->
        [one] one person
       *[other] { $count } people
    }, and waits for its time:
survey-waits-until = It’s open until { $until }.
survey-waits-days = It’s open for { $time } from then on.
survey-send-now = Send it now
survey-cancelled = All right, nobody gets it. It’s a draft again.
survey-changed-since = Something has changed since I showed you this, so I’ve sent nothing. This is how it is now:
survey-sent =
    “{ $title }” is on its way to { $count ->
        [one] one person
       *[other] { $count } people
    }. They can answer until { $until }.
survey-sent-room =
    { $name } has sent out the survey “{ $title }” to { $count ->
        [one] one person
       *[other] { $count } people
    }.

# The surveys there are.
help-surveys = see the surveys there are
do-surveys = Surveys
wish-surveys = The surveys there are
# What stands before the name of a survey.
words-survey = survey, the survey, poll, questionnaire, show me the survey, open the survey, show the survey
# What leads to the people a survey is for: “only the mentees”.
words-survey-for = only for, only to, only the, only, just for, just to, just the, just, it is for, it's for, for, and, the
help-survey = see a survey by its name
do-survey = Survey
wish-survey = I’ll show you the survey “{ $name }”.
surveys-none = No survey waits for you.
surveys-answer = Answer one
surveys-none-yet = There is no survey yet.
surveys-group =
    { $state ->
        [draft] **Being made**
        [waiting] **Waiting for their time**
        [open] **Out**
       *[closed] **Over**
    } ({ $count })
surveys-line = - { $title }
surveys-line-at = - { $title }, goes out on { $at }
surveys-line-until = - { $title }, until { $until }

# A survey in a file.
survey-file-faulty = { $name } isn’t a survey yet. Please mend this and send it again:
survey-file-line = - { $where }{ $what }
survey-file-where = Question { $number }:{" "}
survey-file-more =
    { $count ->
        [one] - and one more
       *[other] - and { $count } more
    }
survey-file-no-toml = It can’t be read as TOML: { $error }
survey-file-beyond = It holds a number, or lists within lists, beyond anything I can read.
survey-file-key = “{ $key }” is nothing I know here. There are: { $keys }
survey-file-missing = “{ $key }” is missing.
survey-file-type = “{ $key }” isn’t written the way it should be.
survey-file-value = “{ $key }” can’t be “{ $value }”, only: { $values }
survey-file-language = “language” can’t be “{ $value }”, only: { $languages }
survey-file-long = “{ $key }” is longer than { $most } characters.
survey-file-many = There are more than { $most } of “{ $key }”.
survey-file-text = That text
survey-file-large = That file is too large for a survey.
survey-file-not-there = I couldn’t get that file. Could you send it again?
survey-imported-languages = It’s also in { $names }.
survey-imported =
    “{ $title }” with { $count ->
        [one] one question
       *[other] { $count } questions
    } is a draft of { $name } now. Councillors find it under surveys.
# Answering.
help-take-survey = answer a survey that was sent to you
do-take-survey = Answer a survey
menu-take-survey =
    { $count ->
        [one] Answer a survey
       *[other] Answer { $count } surveys
    }
wish-take-survey = I’ll show you the surveys that wait for your answers.
survey-until = It’s open until { $until }.
survey-trust = I do see what you tap, as I carry it: then I seal it, and count it only together with at least four others. Nobody can open it, the council included, as long as whoever runs me lets me do that.
survey-waiting =
    { $count ->
        [0] No survey waits for your answers.
       *[other] These surveys wait for your answers:
    }
survey-goes-on = You’ve already begun **{ $title }**; here’s where you were.
survey-later = Later
survey-kept = That’s fine. What you’ve answered so far is kept; go on with **{ $title }** whenever you like.
survey-not-for-you = That survey isn’t meant for you, or it isn’t open yet.
survey-late =
    { $took_part ->
        [yes] **{ $title }** is closed. You took part, thank you!
       *[no] **{ $title }** is closed by now. It’s kind of you to want to answer; the next one will come.
    }
survey-handed-in-before = You’ve handed in **{ $title }** already. Thank you! You’ll get the results when it closes.
survey-write-it = Go ahead, write it in a message.
survey-left-out = left out
survey-all-answered = That was the last question. Your answers:
survey-read-back = { $number }. { $words } → **{ $answer }**
survey-hand =
    { $to ->
        [anonymous] Once you hand them in, you can’t change them, as nobody will know which ones are yours.
       *[named] Once you hand them in, you can’t change them. The council reads them with your name.
    }
# What says that somebody is done with a survey, and that their answers are to be handed in.
words-survey-done = i'm done, im done, i am done, done, finished, i've finished, i have finished, that's all, thats all, that's it, all done
words-survey-hand-in = hand in, hand them in, hand it in, hand in my answers, hand my answers in, submit, submit it, submit them, submit my answers, send them in, turn them in, send my answers
survey-hand-in = Hand in
survey-change = Change an answer
survey-change-which = Which one?
survey-answer-changed = Answer { $number } is changed.
survey-answer-unclear = I didn’t find that among the answers. Tap one, or write its number.
survey-answer-missing = This one is still missing:
survey-answer-long = That’s a lot of thought! Could you make it shorter? There’s room for { $count ->
        [one] one character.
       *[other] { $count } characters.
    }
survey-answer-many =
    { $count ->
        [one] You can choose one here. Take one away first.
       *[other] You can choose up to { $count } here. Take one away first.
    }
survey-answer-few =
    { $count ->
        [one] Please choose at least one.
       *[other] Please choose at least { $count }.
    }
survey-answer-one = Just one here, please: which comes first for you?
survey-answer-number = The answers go from 1 to { $count }.
survey-answer-point = Please choose a number from { $low } to { $high }.
survey-thanks =
    { $promise ->
        [anonymous] Thank you, your answers are handed in. They’re sealed and wait to be counted together with others. You’ll get the results when the survey closes.
       *[named] Thank you, your answers are handed in. You’ll get the results when the survey closes.
    }
survey-lost = I had to move, and could not take your sealed answers to **{ $title }** with me: nobody can open them now, not even I. Sorry! Would you answer once more?
survey-reminder = A survey is still waiting for you. There’s no hurry, and no second reminder.
    { "" }
    { $invitation }

# Results.
help-survey-results = see the results of a survey
do-survey-results = Results of surveys
wish-survey-results = I’ll show you the results of surveys.
survey-results-which = Which survey?
survey-results-none = There are no results for you to see yet. You get those of a survey you took part in when it closes.
survey-results-later = You’ll get the results when the survey closes.
survey-results-propose = Make a proposal of this
survey-public-title = Results: { $title }
survey-results-title = Results: **{ $title }**
survey-results-few =
    { $over ->
        [yes] Fewer than { $fewest } people answered. So that nobody is recognised, nothing is shown, and their answers are gone.
       *[no] There’s nothing to show yet. Results come once enough people have answered for nobody to be recognised: from { $fewest } at the end, and while the survey is open from twice as many.
    }
survey-results-nobody = Nobody has answered yet.
survey-results-counted =
    { $count ->
        [one] One of { $asked } asked has answered.
       *[other] { $count } of { $asked } asked have answered.
    }
survey-results-voted =
    { $count ->
        [one] One person has answered.
       *[other] { $count } people have answered.
    }
survey-results-steps = The results move by at least { $fewest } answers at a time, so more people may have answered by now.
survey-first-results = The first answers to **{ $title }** can be seen.
survey-results-question = **{ $number }. { $words }**
survey-results-line = { $label }: **{ $count }** ({ $share } %)
survey-results-mean = On average: **{ $mean }**
survey-results-words = “{ $words }”
survey-results-more =
    { $count ->
        [one] … and one more in words.
       *[other] … and { $count } more in words.
    }
survey-results-unanswered = No answers.
survey-results-part = Fewer than { $fewest } answers so far, so nothing is shown.
survey-chart-unit = answers

# Closing.
help-survey-close = close a survey before its last day
do-survey-close = Close a survey
wish-survey-close = I’ll show you which surveys can be closed.
survey-close-which = Which survey do you want to close?
survey-close-none = No survey is open.
survey-close-one = { $title }
survey-close-sure = Close **{ $title }** now? Nobody can answer any more, what isn’t handed in is forgotten, and everybody who took part gets the results.
survey-close-yes = Yes, close it
survey-closed = **{ $title }** is closed. Everybody who took part gets the results.
survey-closed-before = That survey is closed already.

# As a file.
help-survey-export = get the answers to a survey as a file
do-survey-export = Save as a file
wish-survey-export = I’ll give you the answers to a survey as a file.
ask-survey-export-kind = As which kind of file?
choice-table-format-csv = CSV
choice-table-format-xlsx = Excel
survey-export-name = Name
survey-exported =
    { $count ->
        [one] One line of answers to **{ $title }**.
       *[other] { $count } lines of answers to **{ $title }**.
    }

# As a poll in a group.
help-survey-poll = put a survey into a group as a poll
do-survey-poll = Put a survey into a group
wish-survey-poll = I’ll show you which surveys can stand in a group as a poll.
survey-send-poll = Only as a poll in a group
survey-poll-only = **{ $title }** is open until { $until }, as a poll only: nobody gets a message about it.
survey-poll-only-room = { $name } has opened the survey “{ $title }”, for votes in groups only.
survey-poll-put-it = Put it into a group as a poll
survey-poll-here = Put it here as a poll
survey-poll-ask-here = **{ $title }** can stand here as a poll. Everybody here sees who votes for what.
survey-poll-which =
    { $here ->
        [yes] Which survey shall stand here as a poll? Everybody here sees who votes for what.
       *[no] Which survey shall stand in a group as a poll?
    }
survey-poll-none = No open survey can be a poll { $here ->
        [yes] here
       *[no] in a group
    } at the moment.
survey-poll-not = **{ $title }** can’t be a poll: { $reason ->
        [anonymous] it’s anonymous, and in a poll people can be seen voting.
        [questions] a poll holds one question.
        [kind] a poll has choices, and people answer this in another way.
        [other] people may answer in words of their own, which a poll has no room for.
        [roles] part of it is for some people only, and everybody in a group sees a poll.
        [bounds] a poll can’t say how many choices to make.
        [network] there are no polls where I am.
       *[long] it’s longer than a poll may be.
    }
survey-poll-where =
    { $known ->
        [yes] Where shall **{ $title }** stand as a poll? Everybody there sees who votes for what. In any other group where I am, `/survey_poll` does the same.
       *[no] I know no room for **{ $title }** yet. In a group where I am, a councillor’s `/survey_poll` puts it there.
    }
survey-poll-room =
    { $kind ->
        [council] The council’s room
        [public] The public room on { $network }
       *[yours] The group on { $network } you brought me into
    }{ $number ->
        [1] { "" }
       *[other] { " " }({ $number })
    }
survey-poll-put = **{ $title }** goes there as a poll now. Votes of those it’s for are counted with all other answers, as they come.
survey-poll-refused = I couldn’t put **{ $title }** there as a poll: that group doesn’t let me. Perhaps somebody who runs it can allow me to send polls.
survey-poll-there = **{ $title }** stands there as a poll already.
survey-poll-intro = **{ $title }**: please vote below{ $ends ->
        [yes] { " " }by { $until }
       *[no] { "" }
    }. Your vote shows your name. I count each member it’s for once, whether you vote here or answer me in our own chat.
survey-poll-over = **{ $title }** is closed. Thank you for voting!
survey-poll-voted = You’ve voted in the poll already. What you hand in here takes its place.
survey-begun = I’ve begun a draft with what you said. Nothing goes out yet.
# What a sentence says that wants many people asked, and what leads to the question, its choices and the rest.
words-survey-wish = make a poll, make a survey, make a questionnaire, make an anonymous survey, make an anonymous poll, do a poll, do a survey, do an anonymous survey, do an anonymous poll, do a questionnaire, start a poll, start a survey, run a poll, run a survey, create a poll, create a survey, create an anonymous survey, have a poll, have a survey, new poll, new survey, launch a poll, launch a survey, send a poll, send a survey, set up a poll, set up a survey, a quick poll, a quick survey, a short survey, let's ask, lets ask, i want to ask, i'd like to ask, i would like to ask, want to ask, we want to ask, can we ask, could we ask, we should ask, let's poll, lets poll, poll the, poll all, survey the, survey all, find out from, ask everybody, ask everyone, ask all, (ask|asking) (the|our|all|all the|all our|every) (mentors|mentees|members|people|mentor|mentee|newcomers), (ask|asking) (mentors|mentees|members|people), (i need to|i have to|please|let me) ask (everybody|everyone), (i want|i need|i would like|i'd like) to know from, find out how, get a number from
words-survey-noun = poll, survey, questionnaire
words-survey-question = about, regarding, concerning, on whether, on when, on which, on what, on how, if, whether, which, what, when, how, where, who, why, from 1 to 5, to rate, rate
words-survey-about = about, regarding, concerning, on, if, whether
# What wants each to answer with a number or a choice, and how a scale is said.
words-survey-counts = how many (hours|people|mentees|times|days|minutes|meetings|calls|sessions), how much (time|money), how (often|satisfied|happy|content|pleased|useful|helpful|hard|likely|motivated|busy|stressed|far), (just|only) a number, a number from, on a scale, out of (5|10|five|ten), a (grade|mark|score|rating), to rate, rate, (they|people) (prefer|would prefer|would rather|want|like) more, (whether|if|what|which) (they|people) (prefer|would prefer|would rather|d rather|d prefer)
words-survey-scale = on a scale of, on a scale from, scale from, from, between, (a number|a mark|a grade|a score) from
words-survey-scale-to = to, and, till, through
words-survey-several = more than one, more than 1, several, tick more, choose more, multiple, as many as, pick two
words-survey-single = only one, just one, one answer, one choice, single choice
words-survey-anonymous = anonymous, anonymously, without names, no names, secret, secretly
words-survey-until = until, till, open until
words-survey-or = or, and
words-survey-mentors = mentors
words-survey-mentees = mentees, newcomers
survey-said-question = { $words }?
