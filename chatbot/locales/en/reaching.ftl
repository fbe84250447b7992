### What people read who are asked something on more than one channel.

asked-here-too = _I asked you on { $network } too. Please answer where it suits you, once is enough._
asked-by-mail-too = _I asked you on { $network } too. To answer here, answer this mail with the number or the words of your choice._
asked-by-mail-only-to-read = _I asked you on { $network } too. Please answer there: I do not read mails._
asked-settled = ✓ _This is settled._
