"""Days and ranges of days in what people write: the words, the grammar, and what is found in a sentence."""
