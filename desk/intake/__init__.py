"""Reading what people say and write: dates, times, one-line entries and mails. Pure; one lexicon a language."""
