"""Whether the bot does its work: what it is judged by, the pages that say so, and who else is told."""
