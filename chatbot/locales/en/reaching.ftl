### What people read who are asked something on more than one channel.

asked-here-too = _I asked you on { $network } too. Please answer where it suits you, once is enough._
asked-by-mail-too = _I asked you on { $network } too. To answer here, answer this mail with the number or the words of your choice._
asked-by-mail-only-to-read = _I asked you on { $network } too. Please answer there: I do not read mails._
written-there-first = _I wrote this to you on { $network } first. You have not come into our chat there so far._
asked-settled = ✓ _This is settled._

mail-subject =
    { $kind ->
        [code] Is this your mail address?
        [answer] About your mail
        [check_in] How is your mentee doing?
        [still_active] Are you still an active mentor?
        [last_contact] When did you last hear from your mentor?
        [offer] Somebody would like you as their mentor
        [confirmation] An activity waits for your word
        [question] A question about your activity
        [outcome] How did your event go?
        [cover] Would you stand in for a mentor?
        [handover] A change of mentor: do you agree?
        [decision] A decision waits for you
        [promise] What mentors promise
       *[letter] A word from your mentorship programme
    }
