"""Whether a told clause is a sentence: word classes, a grammar as data, and the judge."""
