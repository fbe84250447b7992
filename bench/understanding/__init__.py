"""How much is understood of what people write in their own words: a corpus, the states they write in, a judgement."""
