"""Clauses as they are telegraphed, told as correct sentences.

Who types in a hurry writes a word and its value ("narasumber bu ani", "kuota 40 orang"), a verb before its subject
("ikut 24 sekolah") or a predicate without one ("dibuka camat"). Each of these kinds has one form that is always right.
"""
