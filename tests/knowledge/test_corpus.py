"""Laws over the demo corpus: it is sourced, marked as an example, and never says more than its own facts."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

import knowledge
from knowledge.checking.prose import Prose
from knowledge.documents import Document, FrontMatter, KeyMessage, Programme
from knowledge.loaders import load
from tests import bundled

CORPUS = Path(knowledge.__file__).parent / "corpus"
DOCUMENTS = load([CORPUS]).documents
RULES = bundled.rules()
MINIMUM = {"program": 10, "panduan": 8, "rilis": 20, "agenda": 2}
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
DATED = re.compile(rf"\b({'|'.join(DAYS)})(?:–({'|'.join(DAYS)}))? \((\d+)(?:–(\d+))?/(\d+)/(\d{{4}})\)")
WRONG_ON_PURPOSE = re.compile(r"^- (?:Salah|Hindari):.*?(?=Benar:|$)", re.MULTILINE)
NUMBER = re.compile(r"(?<![A-Z\d])\d+(?:[.,]\d+)*(?![A-Z])")  # not the 4 of SP4N-LAPOR!
QUOTATION = re.compile(r"[\"“”„«»]|(?:^|\s)'")
ATTRIBUTION = re.compile(r"\b(?:ujar|tutur|ungkap|pungkas|tandas|imbuh)(?:nya)?\b|\bkatanya\b|, kata\b", re.IGNORECASE)
DATELINE = re.compile(r"^[A-Z]{4,} – [A-Z0-9]")


def of_kind(kind: str) -> list[Document]:
    found = [one for one in DOCUMENTS if one.kind == kind]
    assert len(found) >= MINIMUM[kind], f"{kind}: {len(found)}"
    return found


def programmes() -> list[Programme]:
    return [Programme.of(one) for one in of_kind("program")]


def messages() -> list[tuple[Programme, KeyMessage]]:
    found = [(one, message) for one in programmes() for message in one.key_messages]
    assert len(found) >= 2 * MINIMUM["program"]
    return found


def prose(front: FrontMatter) -> Iterable[str]:
    """Every sentence of the front matter that may end up in a published text."""
    yield front.judul
    for message in front.pesan_kunci:
        yield from (message.teks, *message.varian)
    yield from (one.teks for one in front.fakta)
    yield from front.ajakan


def published(document: Document) -> str:
    """What people read: the front matter's sentences and the body, less what a guide shows as wrong."""
    return "\n".join((*prose(document.front), WRONG_ON_PURPOSE.sub("", document.body)))


def contains(text: str, term: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE) is not None


@pytest.mark.parametrize("kind", MINIMUM)
def test_there_are_enough_documents_of_each_kind_in_their_own_folder(kind: str) -> None:
    assert {Path(one.path).parts[-2] for one in of_kind(kind)} == {kind}


def test_every_file_is_a_document_with_an_id_of_its_own() -> None:
    files = list(CORPUS.rglob("*.md"))
    assert len(files) >= sum(MINIMUM.values())
    assert len({one.id for one in DOCUMENTS}) == len(files)
    assert all(one.front.id == one.id for one in DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.id)
def test_every_document_is_marked_as_an_example_and_says_where_it_comes_from(document: Document) -> None:
    front = document.front
    assert front.status == "contoh"
    assert front.instansi
    assert front.catatan
    assert front.sumber
    assert all(one.alamat.startswith("https://") for one in front.sumber)
    assert document.body.lstrip().startswith(f"# {front.judul}\n")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.id)
def test_every_programme_a_document_names_exists(document: Document) -> None:
    known = {one.id for one in programmes()}
    assert set(document.front.program) <= known


def test_nearly_every_programme_has_a_release_and_most_releases_name_one() -> None:
    named = [name for one in of_kind("rilis") for name in one.front.program]
    missing = {one.id for one in programmes()} - set(named)
    assert len(named) >= 20
    assert missing <= {"ketenagakerjaan"}  # no event of its own in the sources


def test_every_weekday_fits_its_date() -> None:
    found = [(one.id, match) for one in DOCUMENTS for match in DATED.finditer(published(one))]
    assert len(found) >= 25
    for name, match in found:
        first, last, start, end, month, year = match.groups()
        for day, number in ((first, start), (last, end)):
            if day and number:
                when = date(int(year), int(month), int(number))
                assert DAYS[when.weekday()] == day, f"{name}: {match.group()}"


def test_every_key_message_can_be_said_in_at_least_five_other_ways_two_of_them_short() -> None:
    for programme, message in messages():
        where = f"{programme.id}/{message.id}"
        assert len(set(message.wordings)) >= 6, where
        assert len(set(message.wordings)) == len(message.wordings), where
        assert sum(len(one) <= 110 for one in message.variants) >= 2, where
        for wording in message.wordings:
            assert wording[0].isupper(), where
            assert wording.endswith("."), where
            assert len(wording) <= 200, where


def test_no_wording_states_a_number_that_the_brief_does_not_know() -> None:
    numbered = 0
    for programme, message in messages():
        known = set(NUMBER.findall(" ".join(f"{one.text} {one.value}" for one in programme.facts)))
        for wording in message.wordings:
            numbers = set(NUMBER.findall(wording))
            numbered += len(numbers)
            assert numbers <= known, f"{programme.id}: {wording}"
    assert numbered


def test_no_call_to_action_states_a_number_that_the_brief_does_not_know() -> None:
    calls = [(one, call) for one in programmes() for call in one.calls_to_action]
    assert len(calls) >= len(programmes())
    for programme, call in calls:
        known = set(NUMBER.findall(" ".join(f"{one.text} {one.value}" for one in programme.facts)))
        assert set(NUMBER.findall(call)) <= known, f"{programme.id}: {call}"


def test_every_programme_is_complete_and_honest_about_its_hashtags() -> None:
    for programme, document in zip(programmes(), of_kind("program"), strict=True):
        assert 2 <= len(programme.key_messages) <= 3, programme.id
        assert programme.aliases, programme.id
        assert programme.facts, programme.id
        assert 1 <= len(programme.hashtags) <= 5, programme.id
        assert 1 <= len(programme.calls_to_action) <= 9, programme.id
        assert programme.valid_from, programme.id
        assert programme.valid_until, programme.id
        assert "agar resmi tidak ditemukan" in document.front.catatan, programme.id
        headings = re.findall(r"^## (.+)$", document.body, re.MULTILINE)
        assert headings == ["Isu", "Narasi", "Khalayak", "Data pendukung", "Yang belum pasti", "Tanya jawab"]


def test_no_two_programmes_answer_to_the_same_name() -> None:
    names = [name.casefold() for one in programmes() for name in one.names]
    assert len(names) >= 3 * MINIMUM["program"]
    assert len(names) == len(set(names))


def test_every_fact_states_its_value_and_an_unconfirmed_one_says_why() -> None:
    facts = [(one.id, fact) for one in programmes() for fact in one.facts]
    assert sum(fact.unconfirmed for _, fact in facts) >= 10
    for name, fact in facts:
        assert fact.value, name
        assert fact.value.casefold() in fact.text.casefold(), f"{name}: {fact.value}"
        assert fact.source, name
        assert not fact.unconfirmed or fact.note, f"{name}: {fact.text}"


def test_no_brief_or_release_uses_a_term_its_programme_forbids() -> None:
    forbidden = {one.id: [term.avoid for term in one.forbidden_terms] for one in programmes()}
    assert all(forbidden.values())
    for document in (*of_kind("program"), *of_kind("rilis")):
        ids = {document.id, *document.front.program} & set(forbidden)
        text = "\n".join(prose(document.front)) + (document.body if document.kind == "rilis" else "")
        for term in (term for name in ids for term in forbidden[name]):
            assert not contains(text, term), f"{document.id}: {term}"


def test_a_release_about_one_programme_says_one_of_its_key_messages_and_its_required_terms() -> None:
    known = {one.id: one for one in programmes()}
    alone = [one for one in of_kind("rilis") if len(one.front.program) == 1]
    assert len(alone) >= 15
    for document in alone:
        programme = known[document.front.program[0]]
        text = document.body.casefold()
        for term in programme.required_terms:
            assert term.casefold() in text, f"{document.id}: {term}"
        wordings = [one.casefold().rstrip(".") for message in programme.key_messages for one in message.wordings]
        assert any(wording in text for wording in wordings), document.id


@pytest.mark.parametrize("document", of_kind("rilis"), ids=lambda one: one.id)
def test_a_release_has_the_form_of_a_release(document: Document) -> None:
    title, *paragraphs = [one for one in document.body.strip().split("\n\n") if one]
    assert title == f"# {document.title}"
    assert 5 <= len(document.title.split()) <= 10
    assert 4 <= len(paragraphs) <= 7
    assert DATELINE.match(paragraphs[0])
    assert 120 <= len(document.body.split()) <= 300
    assert all(len(one.split()) <= 60 for one in paragraphs)


@pytest.mark.parametrize("document", of_kind("rilis"), ids=lambda one: one.id)
def test_a_release_puts_no_words_into_anybodys_mouth(document: Document) -> None:
    text = f"{document.title}\n{document.body}"
    assert not QUOTATION.search(text)
    assert not [
        one for one in ATTRIBUTION.finditer(text) if not text[one.start() :].startswith(("Kata Juare", "kata "))
    ]


def test_release_titles_and_leads_differ() -> None:
    releases = of_kind("rilis")
    assert len({one.title for one in releases}) == len(releases)
    leads = [" ".join(one.body.strip().split("\n\n")[1].split()[2:6]) for one in releases]
    assert len(set(leads)) >= 0.8 * len(leads)


def test_no_two_releases_share_a_sentence() -> None:
    told: dict[str, str] = {}
    for document in of_kind("rilis"):
        for paragraph in document.body.strip().split("\n\n")[1:]:
            for sentence in re.split(r"(?<=[.?])\s+", paragraph):
                if len(sentence) > 40:
                    assert told.setdefault(sentence, document.id) == document.id, f"{document.id}: {sentence}"
    assert len(told) >= 200


def test_every_document_but_a_guide_keeps_the_rules_the_checker_holds_operators_to() -> None:
    texts = [one for one in DOCUMENTS if one.kind != "panduan"]  # a guide shows what is wrong
    assert len(texts) >= 30
    for document in texts:
        prose = Prose(published(document))
        rules = [one for one in RULES if one.lingkup.covers(document.kind, "")]
        assert rules
        findings = [finding for rule in rules for finding in rule.find(prose) if finding.level != "suggestion"]
        assert not findings, f"{document.id}: {findings}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.id)
def test_no_document_raises_its_voice(document: Document) -> None:
    assert "!" not in published(document).replace("SP4N-LAPOR!", "")


def test_the_corpus_shows_an_expired_brief_and_current_ones() -> None:
    today = date(2026, 11, 23)
    in_force = [one for one in of_kind("program") if one.in_force(today)]
    assert len(in_force) >= MINIMUM["program"]
    assert "seratus-hari-kerja" not in {one.id for one in in_force}
    assert any(one.in_force(today) for one in of_kind("agenda"))


@pytest.mark.parametrize("document", of_kind("agenda"), ids=lambda one: one.id)
def test_an_agenda_is_complete_and_its_table_names_only_programmes_it_lists(document: Document) -> None:
    headings = re.findall(r"^## (.+)$", document.body, re.MULTILINE)
    assert headings[:6] == ["Situasi", "Isu prioritas", "Tema per pekan", "Pesan kunci", "Kanal", "Jadwal"]
    header, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in document.body.splitlines()
        if line.startswith("|")
    ]
    assert len(rows) >= 5
    assert all(len(row) == len(header) for row in rows)
    titles = {one.title for one in programmes() if one.id in document.front.program}
    column = header.index("Program")
    named = {name.strip() for row in rows for name in row[column].split(";")}
    assert named == titles
