"""Write a query as a hurried person would: words left out, letters dropped or swapped, question words around it."""

import random

QUESTIONS = (
    "apa", "apakah", "siapa", "kapan", "dimana", "berapa", "bagaimana", "gimana", "mengapa", "kenapa", "tolong", "cari",
    "info", "soal", "tentang", "ada", "nggak", "minta", "dong", "caranya", "sih", "ya", "nama", "sebutkan", "jelaskan",
    "itu", "saja",
)  # fmt: skip
VOWELS = "aeiou"


def colloquial(words: list[str], rng: random.Random) -> list[str]:
    """The words with each kind of haste applied now and then; at least one word is kept."""
    drop = rng.choice((0.0, 0.0, 0.15, 0.3, 0.5))
    kept = [word for word in words if rng.random() >= drop] or words[:1]
    if rng.random() < 0.4:
        kept = [hurried(word, rng) if rng.random() < 0.25 else word for word in kept]
    if rng.random() < 0.3:
        kept = rng.sample(QUESTIONS, rng.randint(1, 3)) + kept
    if rng.random() < 0.1:
        rng.shuffle(kept)
    return kept


def hurried(word: str, rng: random.Random) -> str:
    """One slip of the thumb: a letter dropped, doubled or swapped with the next, or the inner vowels left out."""
    if len(word) < 4 or not word.isalpha():
        return word
    at = rng.randrange(1, len(word) - 1)
    match rng.randrange(5):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 3:
            return word[0] + "".join(c for c in word[1:-1] if c not in VOWELS) + word[-1]
        case _:
            return word[:at] + rng.choice(VOWELS) + word[at + 1 :]
