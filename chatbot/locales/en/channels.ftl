### What people read who are asked something on more than one channel.

asked-here-too = _I’ve asked you on { $network } too. Answer wherever suits you; once is enough._
asked-by-mail-too = _I’ve asked you on { $network } too. To answer here, reply to this e-mail with the number or the words of your choice._
asked-by-mail-only-to-read = _I’ve asked you on { $network } too. Please answer there: I don’t read e-mails._
written-there-first = _I wrote this to you on { $network } first. You haven’t joined our chat there yet._
asked-settled = ✓ _This one is settled._

mail-subject =
    { $kind ->
        [code] Is this your e-mail address?
        [answer] About your e-mail
        [check_in] How is your mentee doing?
        [still_active] Are you still an active mentor?
        [last_contact] When did you last hear from your mentor?
        [offer] Someone would like you as their mentor
        [confirmation] An activity is waiting for you
        [question] A question about your activity
        [outcome] How did your event go?
        [cover] Would you stand in for a mentor?
        [handover] A change of mentor: do you agree?
        [decision] A decision is waiting for you
        [promise] What mentors promise
        [meeting] Shall you two meet?
        [announcement] News from your mentorship programme
       *[letter] A message from your mentorship programme
    }
