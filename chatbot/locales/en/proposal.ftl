### What members propose, what they say to it, and what becomes of it.

help-propose = propose something to the programme
do-propose = Propose something
help-proposals = see what is proposed
do-proposals = Proposals
help-proposal = read a proposal
do-proposal = Read a proposal
help-support = say that you support a proposal
do-support = Support a proposal
help-object = say that you object to a proposal
do-object = Object to a proposal
help-abstain = say that you’re neither for nor against a proposal
do-abstain = Abstain
help-comment = comment on a proposal
do-comment = Comment on a proposal
help-withdraw = withdraw a proposal of your own
do-withdraw = Withdraw my proposal
help-decide-proposal = decide about a proposal
do-decide-proposal = Decide about a proposal
help-answer-comments = answer the comments on a proposal
do-answer-comments = Answer comments
help-promises = see what the council has promised
do-promises = Promises
arg-proposal = number or title
arg-idea = what you propose
arg-remark = words
arg-number = number
arg-outcome = decision

# Who wrote something.
proposal-has-left = { $name } (has left)
proposal-forgotten = somebody who has left

# Writing.
ask-propose-idea = What would you like to propose? One short line is enough: you can write the text next.
ask-propose-text =
    { $step ->
        [first] **{ $title }**: good. Now the text: what should change, and why? If it has several parts, give each a line of its own as a heading, such as “# Check-ins”. Nobody sees it until you send it out.
        [add] What would you like to add? It comes after the last part.
        [audience] Who is it for? Tap, or say it in your own words: “mentors in Peru”.
       *[part] { $part ->
            [0] The title is “{ $title }”. What should it be?
           *[other] What should stand there instead?
        }
    }
propose-drafts = You’ve begun something already. Would you like to go on with it?
propose-go-on = Go on: { $title }
propose-new = Something new
propose-enough =
    { $count ->
        [one] You have a proposal that people are still discussing. Once it’s decided or withdrawn, there’s room for the next one.
       *[other] You have { $count } proposals that people are still discussing. Once one is decided or withdrawn, there’s room for the next one.
    }
propose-drafts-enough =
    { $count ->
        [one] You have a draft. Please send it out or throw it away first: tap `/propose`.
       *[other] You have { $count } drafts. Please send one out or throw one away first: tap `/propose`.
    }
propose-title-long = That’s a little long for a title: please keep it under { $limit } characters. The rest fits well into the text.
propose-title-empty = I need a few words for the title.
propose-parts-many = That would be more than { $limit } parts. People will read it sooner if it’s shorter.
propose-preview = **This is how people will see it.** Nobody has it yet.
propose-preview-revision = **This is the new version.** It isn’t out yet.
propose-headline = **{ $title }** · { $name }
propose-goes-to = It goes to: { $people }.
propose-revision-goes-to = Everybody who took part will see what changed and be asked again. What they said before stays with the earlier version.
propose-no-text = It has no text yet.
propose-send = Send it out
propose-send-revision = Send the new version
propose-add = Add a part
propose-part = Change a part
propose-undo = Undo
propose-audience = Who it’s for
propose-discard = Throw it away
propose-discard-sure = Throw “{ $title }” away, as you have it here?
propose-discard-yes = Yes, throw it away
propose-discard-no = No, keep it
propose-discarded = “{ $title }” is gone. What was out already stays as it is.
propose-which-part = Which part would you like to change?
propose-part-title = The title
propose-part-number = { $number }. { $title }
propose-drop-part = Remove this part
propose-part-gone = That part isn’t there any more. Tap `/propose` to see how it is now.
propose-gone = That draft isn’t there any more. Tap `/propose` to begin a new one.
propose-over = “{ $title }” is closed by now, so it can’t be changed any more.
propose-sent-before = “{ $title }” is out already.
propose-audience-unclear = I’m not sure who you mean by “{ $words }”. Try something like “mentors”, “mentees in Peru” or “everybody”.
propose-audience-nobody = Nobody fits that, so nobody would read it. Who else could it be for?
propose-audience-stays = It’s out already, so it stays with those who have it.
propose-sent = “{ $title }” is out as #{ $number }, to { $people }. People can say what they think until { $until }; then the council decides. I’ll tell you once a day what’s new.
propose-revised = Version { $number } of “{ $title }” is out. Everybody who took part is asked again.
propose-revise = Write a new version
propose-nothing-changed = Nothing has changed yet. Change a part first.
propose-revised-often = That’s a lot of versions for one day, and each one asks everybody anew. Please wait until tomorrow.

# Reading.
proposal-headline =
    {"**"}#{ $number } { $title }** · { $name }{ $version ->
        [1] {""}
       *[other] { " " }· version { $version }
    }
proposal-counts =
    { $supports ->
        [one] { $supports } supports
       *[other] { $supports } support
    } · { $objects ->
        [one] { $objects } objects
       *[other] { $objects } object
    } · { $abstains ->
        [one] { $abstains } abstains
       *[other] { $abstains } abstain
    }
proposal-open-until = open until { $until }
proposal-with-council = with the council
proposal-decided-line = **{ $outcome }**: { $reason }
proposal-withdrawn-line = withdrawn by its author
proposal-before = On version { $number }: { $counts }
proposal-own-word =
    Your word: { $stance ->
        [support] you support it.
        [object] you object to it.
       *[abstain] you abstain.
    }
proposal-own-earlier =
    On version { $number } you { $stance ->
        [support] supported it
        [object] objected to it
       *[abstain] abstained
    }. What do you think of this one?
proposal-public-title = Proposal: { $title }
proposal-public-version = A new version of the proposal, number { $number }:
proposal-public-decision = The council has decided: **{ $outcome }**
proposal-public-promise = • { $words }, until { $day }
proposal-section =
    { $heading ->
        [none] **{ $number }.**
       *[other] **{ $number }. { $heading }**
    }
proposal-part-of = _{ $title }_
proposal-part-gone = That part isn’t in the present version.
proposal-next-part = Next part
proposal-support = I support it
proposal-object = I object
proposal-abstain = I abstain
proposal-comment = Comment
proposal-read = Read it
proposal-choose = { $title }
proposal-choice = #{ $number } { $title }
proposal-which = Which proposal do you mean?
proposal-more = More
proposal-more-of = **{ $title }**: what would you like to do?
proposal-comments =
    { $count ->
        [one] One comment
       *[other] { $count } comments
    }
proposal-follow = Follow it
proposal-unfollow = Stop following it
proposal-followed = You follow “{ $title }”: I’ll tell you once a day what’s new.
proposal-unfollowed = You don’t follow “{ $title }” any more. If you took part, you’ll still read what’s decided.
proposal-changed = What changed
proposal-changed-before = What changed before that
proposal-unchanged = It’s still as it was first written.
proposal-version = **Version { $number }: { $title }** · { $day }
proposal-difference = Changed since version { $number }:
proposal-unchanged-since = Nothing has changed since version { $number } yet.
proposal-new-title = New title: “{ $new }” (was “{ $old }”)
proposal-section-new = { $title } is new.
proposal-section-gone = { $title } is gone.
proposal-change =
    { $kind ->
        [replaced] - { $before } \[{ $old } → **{ $new }**\] { $after }
        [added] - { $before } \[+ **{ $new }**\] { $after }
       *[gone] - { $before } \[− { $old }\] { $after }
    }
proposal-more-changes =
    { $count ->
        [one] One more part has changed.
       *[other] { $count } more parts have changed.
    }
proposal-none = There’s no proposal #{ $number } for you to read. Tap `/proposals` to see what there is.
proposal-none-open = Nothing is being discussed right now. If you have an idea, tap `/propose`.
proposal-none-own = You have no open proposal.
proposal-was-withdrawn = “{ $title }” was withdrawn by its author, so nothing more is needed.
proposal-was-decided = “{ $title }” has been decided by now: { $outcome }. Nothing more is needed.
proposal-to-council = Ask the council to decide now
proposal-put-before = “{ $title }” is with the council now: { $name } has it. People can still say what they think until it’s decided.
proposal-discussed = The discussion of “{ $title }” is over, and it’s with the council: { $name } has it until { $day }.
proposals-waiting =
    { $count ->
        [one] **One proposal would like to hear from you:**
       *[other] **{ $count } proposals would like to hear from you:**
    }
proposals-own =
    { $count ->
        [one] **Your own:**
       *[other] **Your own:**
    }
proposals-others =
    { $count ->
        [one] **Also open:**
       *[other] **Also open:**
    }
proposals-line = - #{ $number } **{ $title }** ({ $name })
proposals-none = Nothing is being discussed right now.
proposals-closed = Decided ones
proposals-decided = **Decided:**
proposals-none-decided = Nothing has been decided yet.
proposals-new = Propose something

# A word on it.
ask-support-reason =
    { $again ->
        [yes] You support “{ $title }”, as before.
       *[no] Noted: you support “{ $title }”.
    } Would you like to say why? Others can read it, with your name.
ask-object-reason =
    { $again ->
        [yes] You object to “{ $title }”, as before.
       *[no] Noted: you object to “{ $title }”.
    } Would you like to say why? It helps the author to make it better. Others can read it, with your name.
ask-abstain-reason =
    { $again ->
        [yes] You abstain on “{ $title }”, as before.
       *[no] Noted: you abstain on “{ $title }”.
    } Would you like to say why? Others can read it, with your name.
word-no-reason = No, that’s all
word-noted =
    { $stance ->
        [support] You support “{ $title }”.
        [object] You object to “{ $title }”.
       *[abstain] You abstain on “{ $title }”.
    } Thank you! You can change that until it’s decided.
word-noted-why =
    Thank you, that helps. { $stance ->
        [support] You support “{ $title }”
        [object] You object to “{ $title }”
       *[abstain] You abstain on “{ $title }”
    }, and your reason stands with the comments.
word-newer = “{ $title }” has changed since then: there’s version { $number } now. What do you think of this one?

# Comments.
ask-comment-remark =
    { $kind ->
        [reply] What would you like to answer { $name }? Everybody who reads the proposal can read it.
        [part] What would you like to say about { $part }? Everybody who reads the proposal can read it, with your name.
       *[whole] What would you like to say about “{ $title }”? Everybody who reads the proposal can read it, with your name.
    }
comment-on-part = On { $number }. { $title }
comment-on-this = Comment on this
comment-too-long = That’s a bit long to be read on a phone: please keep it under { $limit } characters.
comment-noted = Thank you! Your comment is with “{ $title }”, and you’ll read what becomes of it.
comment-too-late = “{ $title }” was decided or withdrawn a moment ago, so your words came too late: “{ $words }”. If they matter still, `/council` takes them to a person.
comment-meant =
    Shall I put this under “{ $title }” as your comment?

    “{ $words }”
comment-send = Yes, as my comment
comment-leave = No
comment-dropped = All right, it stays between us.
comment-reply = Reply to { $name }: { $words }
comment-answer = ↳ The council: “{ $words }”
comments-none = Nobody has commented on “{ $title }” yet.
comments-heading =
    {"**"}{ $title }**: { $count ->
        [one] one comment
       *[other] { $count } comments, the newest first
    }
comments-earlier = Earlier ones
proposal-said =
    { $stance ->
        [support] **{ $name }** supports it
        [object] **{ $name }** objects
        [abstain] **{ $name }** abstains
        [support-earlier] **{ $name }** supported it at first
        [object-earlier] **{ $name }** objected at first
        [abstain-earlier] **{ $name }** abstained at first
        [reply] **{ $name }** replies
       *[comment] **{ $name }**
    }
proposal-on-section = on { $number }.
proposal-on-version = on version { $number }
proposal-comment-line = - { $about }: “{ $words }”

# Withdrawing.
withdraw-begin = Withdraw it
withdraw-not-yours = Only its author can do that.
withdraw-sure = Withdraw “{ $title }”? It stays to be read, and everybody who took part hears that you withdrew it.
withdraw-yes = Yes, withdraw it
withdraw-no = No
withdraw-dropped = All right, it stays open.
withdraw-done = “{ $title }” is withdrawn. Thank you for bringing it up.

# The council decides.
item-proposal = { $name } proposes: “{ $title }”
item-what-proposal = Everybody who took part will read the decision and the reason, and everybody who commented reads an answer beside their own words.
item-read-proposal = Read it
item-decide-proposal = Decide
decide-begin = Decide about it
decide-own = It’s your own proposal, so another councillor decides about it.
choice-proposal-outcome-accepted = Accepted
choice-proposal-outcome-in_part = Accepted in part
choice-proposal-outcome-not_now = Not now
choice-proposal-outcome-declined = Declined
said-proposal-outcome-accepted = accepted, accept, accept it, we accept it, approved
said-proposal-outcome-in_part = accepted in part, in part, partly, accept in part, accept it in part
said-proposal-outcome-not_now = not now, later, not yet
said-proposal-outcome-declined = declined, decline, decline it, rejected, reject it
ask-decide-proposal-reason = { $outcome }: why? Everybody who took part in “{ $title }” reads it.
decide-comments =
    { $count ->
        [0] No comments.
        [one] One comment{ $unanswered ->
            [0] , answered.
           *[other] , not answered yet.
        }
       *[other] { $count } comments, { $unanswered ->
            [0] all answered.
            [one] one not answered yet.
           *[other] { $unanswered } not answered yet.
        }
    }
decide-so-far = Your draft: **{ $outcome }**. { $reason }
decide-ready = Ready: everybody who took part gets the decision, the answers and the promises in one message.
decide-next = Nothing goes out before there’s a decision with a reason and every comment has an answer.
decide-send = Send it out
decide-answer =
    { $count ->
        [one] Answer the comment
       *[other] Answer { $count } comments
    }
decide-promise = Promise something
decide-change = Change the decision
decide-changed = Something has changed since you saw it, so nothing went out. This is how it stands:
decide-sent =
    “{ $title }” is decided: **{ $outcome }**. { $count ->
        [one] One person reads it, with the answer to their own words first.
       *[other] { $count } people read it, each with the answers to their own words first.
    }
decide-by-another = { $name } has decided about “{ $title }”, so you don’t need to any more.
proposal-decided-room = The council has decided about proposal #{ $number } “{ $title }”: **{ $outcome }** ({ $name }).
ask-answer-comments-answer =
    { $left ->
        [one] The last comment without an answer:
       *[other] { $left } comments have no answer yet. The next:
    }
    { $comment }

    { $count ->
        [one] What shall I answer?
       *[other] What shall I answer all { $count } of them?
    } They read it once the decision is out.
answer-same = As before: { $words }
answer-thanks = Just thank them
answer-thanks-words = Thank you for telling us.
answer-together = One answer to these { $count }
answer-later = Later
answer-there-already = Another councillor has answered that one already, and that answer stays: “{ $words }”

# Promises.
ask-promises-words = What does the council promise about “{ $title }”?
ask-promises-councillor = Who sees to it?
ask-promises-due = By when will { $name } have done it?
ask-promises-result = “{ $words }”: done! Would you like to say what came of it? Everybody who took part reads it.
promise-by = { $name }
promise-no-result = No, that’s all
promise-no-councillor = { $name } isn’t on the council. A councillor has to see to it.
promise-past = That day is over. By when will it be done?
promise-line = - { $words } · { $name }, by { $day }
promise-yours = The council has promised something about “{ $title }”, and it’s yours: “{ $words }”, by { $day }. When it’s done, tap `/promises`.
promise-done = Done: { $words }
promise-take = Take it on: { $words }
promise-drop = Don’t promise: { $words }
promise-gone = That isn’t promised any more.
promise-kept-before = That’s done already: “{ $words }”.
promise-taken = It’s yours now: “{ $words }”, by { $day }.
promise-taken-over = { $name } has taken “{ $words }” over from you.
promise-kept =
    Lovely. Everybody who took part hears of it. { $count ->
        [0] Every promise is kept.
        [one] One promise is left.
       *[other] { $count } promises are left.
    }
promises-none = Nothing is promised at the moment.
promises-heading =
    { $count ->
        [one] **One promise**
       *[other] **{ $count } promises**
    }
promises-line =
    { $promise } · “{ $title }”{ $state ->
        [late] { " " }· **late**
        [done] { " " }· done
       *[open] {""}
    }
promises-of = The promises
promise-late-yours = “{ $words }” was promised by { $day } (“{ $title }”). If it’s done, one tap is enough; everybody who took part is told that it takes longer.

# Letters.
proposal-new = **{ $name } proposes: “{ $title }”**
proposal-new-until = What do you think? You have until { $until }.
proposal-new-late = What do you think? The council has it now, and still reads what people say.
proposal-revised = **“{ $title }” has a new version.** { $name } has written version { $number }.
proposal-asked-anew =
    You { $stance ->
        [support] supported
        [object] objected to
       *[abstain] abstained on
    } version { $number }, and that stays with it. What do you think of this one?
proposal-asked = What do you think of it?
proposal-withdrawn-letter = { $name } has withdrawn “{ $title }”. Thank you for taking part: what you said stays with it.
outcome-own = You wrote: “{ $words }”
outcome-own-answer = **The answer:** { $answer }
outcome-own-more =
    { $count ->
        [one] One more of your comments has an answer, too.
       *[other] { $count } more of your comments have answers, too.
    }
outcome = **What became of “{ $title }”: { $outcome }.** { $reason }
outcome-you-said = **You said, we did**
outcome-said =
    - { $name }{ $others ->
        [0] {""}
        [one] { " " }and one other
       *[other] { " " }and { $others } others
    }: “{ $words }”
outcome-did = → { $answer }
outcome-promises = **What we promise**
outcome-all =
    { $count ->
        [one] The comment and its answer
       *[other] All { $count } comments, with answers
    }
promise-kept-letter =
    {"**"}Done:** “{ $words }”. { $name } promised it when “{ $title }” was decided.{ $result ->
        [none] {""}
       *[other] { " " }“{ $result }”
    }
promise-late-letter = “{ $words }” was promised by { $day } when “{ $title }” was decided, and it isn’t done yet. { $name } sees to it, and you’ll hear when it’s done.{ $result ->
        [none] {""}
       *[other] { " " }{ $result }
    }
follow-news = **New in the proposals you follow**
follow-news-of =
    {"**"}{ $title }**: { $count ->
        [one] one new comment
       *[other] { $count } new comments
    }
follow-read = Read: { $title }

# The council’s board.
todo-promise =
    - Promised: { $words } · { $name }, by { $day }{ $late ->
        [yes] { " " }· **late**
       *[no] {""}
    }
digest-promise-late = Late promise: { $words } · { $name }, since { $day }

# Wishes.
wish-propose =
    { $idea ->
        [unsaid] You’d like to propose something.
       *[other] You’d like to propose something: “{ $idea }”.
    } Nobody sees it until you send it out.
wish-proposals = I’ll show you what is proposed.
wish-proposal =
    { $proposal ->
        [unsaid] I’ll show you the proposal.
       *[other] I’ll show you proposal { $proposal }.
    }
wish-support =
    { $proposal ->
        [unsaid] You support the proposal.
       *[other] You support the proposal: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}“{ $reason }”
    }
wish-object =
    { $proposal ->
        [unsaid] You object to the proposal.
       *[other] You object to the proposal: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}“{ $reason }”
    }
wish-abstain =
    { $proposal ->
        [unsaid] You abstain on the proposal.
       *[other] You abstain on the proposal: { $proposal }
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}“{ $reason }”
    }
wish-comment =
    { $remark ->
        [unsaid] You’d like to comment on a proposal.
       *[other] You’d like to comment on a proposal: “{ $remark }”
    }
wish-withdraw =
    { $proposal ->
        [unsaid] You’d like to withdraw a proposal of yours.
       *[other] You’d like to withdraw a proposal of yours: { $proposal }
    }
wish-decide-proposal =
    { $number ->
        [unsaid] You’d like to decide about a proposal.
       *[other] You’d like to decide about proposal { $number }.
    }{ $outcome ->
        [unsaid] { "" }
       *[other] {" "}**{ $outcome }**
    }{ $reason ->
        [unsaid] { "" }
       *[other] {" "}“{ $reason }”
    }
wish-answer-comments =
    { $number ->
        [unsaid] You’d like to answer the comments on a proposal.
       *[other] You’d like to answer the comments on proposal { $number }.
    }{ $answer ->
        [unsaid] { "" }
       *[other] {" "}“{ $answer }”
    }
wish-promises = I’ll show you what the council has promised.
menu-proposals =
    { $count ->
        [one] A proposal: your word
       *[other] { $count } proposals: your word
    }
pending-proposals =
    { $count ->
        [one] - A proposal that would like to hear from you
       *[other] - { $count } proposals that would like to hear from you
    }
# What a sentence begins with that proposes something; the idea follows.
words-propose-that = i'd like to propose that, i would like to propose that, i want to propose that, let me propose that, i propose that, we propose that, i'd like to suggest that, i would like to suggest that, i suggest that, i'd like to put forward that, id like to propose that
# What it may end with, which is about what becomes of the idea.
words-propose-tail = (and |)(let|have|ask) (people|everyone|everybody|members|others|the members|them) (comment|comment on it|discuss|discuss it|say what they think|weigh in|vote|vote on it|have a say|decide|for their opinion|what they think), (and |)(see|hear) what (people|everyone|everybody|others|they|you) (think|say), what do you all think, thoughts, (and |)put it (to a vote|up for discussion|out there)
