"""Write a query as a hurried person would: words left out, clipped or as they are spoken, letters dropped or swapped,
question words around it."""

import random
import re

QUESTIONS = (
    "apa", "apakah", "siapa", "kapan", "dimana", "berapa", "bagaimana", "gimana", "mengapa", "kenapa", "tolong", "cari",
    "info", "soal", "tentang", "ada", "nggak", "minta", "dong", "caranya", "sih", "ya", "nama", "sebutkan", "jelaskan",
    "itu", "saja",
)  # fmt: skip
VOWELS = "aeiou"
SPOKEN = tuple(  # sounds as they are spoken in Jakarta and Banten: malam → malem, hutang → utang, sampai → sampe
    (re.compile(written), said)
    for written, said in (
        (r"a(?=[^aeiou]{1,2}$)", "e"), (r"ai$", "e"), (r"au$", "o"), (r"^h(?=[aeiou])", ""), (r"^s(?=[aeiou])", ""),
        (r"(?<=[aeiou])h(?=[aeiou])", ""), (r"(?<=[aeiou])h$", ""), (r"^me(?=[lrnm])", ""), (r"u(?=[^aeiou]$)", "o"),
    )
)  # fmt: skip


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
    """The word as somebody types it in haste; a short one stays."""
    if len(word) < 4 or not word.isalpha():
        return word
    return rng.choice((slipped, slipped, slipped, slipped, slipped, clipped, spoken))(word, rng)


def slipped(word: str, rng: random.Random) -> str:
    """One slip of the thumb: a letter dropped, doubled or swapped with the next, its vowels left out, a wrong one."""
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


def clipped(word: str, rng: random.Random) -> str:
    """Its beginning only: `kelurahan` → `kelur`."""
    return word[: rng.randint(3, max(3, len(word) - 2))]


def spoken(word: str, rng: random.Random) -> str:
    """With one sound as it is spoken."""
    said = [other for sound, letter in SPOKEN if (other := sound.sub(letter, word)) != word]
    return rng.choice(said) if said else word
