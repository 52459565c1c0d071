"""The fixed JSON of the command line, its exit statuses, and one Indonesian line for every mistake."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.command.conftest import Main, Nara, ingest

FOUNDING = (
    "pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, temanya agenda setting "
    "dan narasi tunggal, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain buka acara"
)
DISKOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"
REPORT = {"score", "band", "findings", "coverage", "facts", "fixed", "ms"}


def _batch(folder: Path, *requests: object) -> str:
    path = folder / "batch.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in requests), encoding="utf-8")
    return str(path)


def test_founding_note_becomes_a_caption_and_a_release(nara: Nara, tmp_path: Path) -> None:
    """Year and weekday are right for the day of sending, limits hold, nothing is invented, sources are named."""
    common = {"text": FOUNDING, "agency": DISKOMINFO}
    batch = _batch(
        tmp_path,
        common | {"id": "caption", "kind": "caption", "channel": "instagram", "date": "2025-09-25"},
        common | {"id": "rilis", "kind": "rilis", "date": "2025-09-25"},
        common | {"id": "later", "kind": "caption", "channel": "x", "date": "2026-11-23"},
    )
    done = nara("draft", "--batch", batch)
    assert done.status == 0, done.err
    caption, release, later = done.lines
    assert [caption["id"], release["id"], later["id"]] == ["caption", "rilis", "later"]
    for draft in (caption, release, later):
        assert {"kind", "channel", "title", "text", "slots", "questions", "sources", "report", "writer", "ms"} <= set(
            draft
        )
        assert set(draft["report"]) == REPORT
        assert "Rabu (24/9/2025)" in draft["text"]
        assert draft["writer"] == "luring"
        assert draft["sources"]
        assert [fact for fact in draft["report"]["facts"] if fact["status"] == "unsupported"] == []
    hook = caption["text"].split("\n")[0]
    assert len(hook) <= 125
    assert len(caption["text"]) <= 2200
    assert caption["text"].count("#") <= 5
    assert all(len(post) <= 280 for post in later["text"].split("\n\n"))
    assert 5 <= len(release["title"].split()) <= 10
    assert release["title"] in release["text"]
    assert "CILEGON –" in release["text"]
    assert any("kutipan" in slot for slot in release["slots"])
    for name in ("Ahmad Fauzi Chan", "Agus Zulkarnain"):
        assert name in caption["text"]
        assert name in release["text"]


def test_check_tells_the_wrong_weekday_and_the_wrong_word(nara: Nara, tmp_path: Path) -> None:
    """Offsets slice the text that was given; the repaired text says it right."""
    text = "Walikota Cilegon membuka pelatihan jurnalistik, Selasa (24/9/2025)."
    batch = _batch(tmp_path, {"id": 7, "text": text, "kind": "rilis", "date": "2025-09-25"})
    done = nara("check", "--batch", batch)
    (report,) = done.lines
    assert report["id"] == 7
    assert set(report) - {"id"} == REPORT
    for finding in report["findings"]:
        assert {"rule", "category", "level", "start", "end", "text", "message", "suggestion", "source"} <= set(finding)
        assert text[finding["start"] : finding["end"]] == finding["text"]
    assert "Wali Kota Cilegon" in report["fixed"]
    assert "Rabu (24/9/2025)" in report["fixed"]
    assert report["band"] != "siap"


def test_search_finds_a_programme_in_operators_words(nara: Nara, tmp_path: Path) -> None:
    batch = _batch(
        tmp_path,
        {"id": "a", "query": "bersihin got biar ga banjir", "k": 3},
        {"id": "b", "query": "siapa presiden prancis"},
        "ini bukan json",
        {"id": "c", "query": "saban juare", "k": 0},
    )
    done = nara("search", "--batch", batch)
    found, nothing, broken, refused = done.lines
    assert done.status == 1, "a request that failed must show in the status"
    assert len(found["results"]) == 3
    assert {"document", "title", "kind", "date", "heading", "text", "score", "path"} <= set(found["results"][0])
    assert "penanganan-banjir" in [hit["document"] for hit in found["results"]]
    assert nothing["found"] is False
    assert "bukan JSON" in broken["error"]
    assert "1 sampai 100" in refused["error"]


def test_question_is_answered_with_its_source_or_plainly_not(nara: Nara) -> None:
    answer = nara("ask", "tagar saban juare apa?", "--json").json
    assert answer["found"] is True
    assert "#" in answer["answer"]
    assert answer["sources"][0]["document"] == "saban-juare"
    assert nara("ask", "siapa juara piala dunia 1998?", "--json").json["found"] is False


@pytest.mark.parametrize(
    ("arguments", "given", "status", "says"),
    [
        (("draft", "-"), "   \n", 1, "kosong"),
        (("draft", "-"), "🎉🎉🎉", 1, ""),
        (("draft", "-"), "kerja bakti " * 2000, 1, "panjang"),
        (("draft", "-"), "The community service was held on Sunday morning and the head of village attended it", 1, ""),
        (("draft", "tidak-ada.txt"), "", 1, "tidak dapat dibaca"),
        (("draft",), "", 2, "--batch"),
        (("draft", "-", "--kind", "puisi"), "", 2, "puisi"),
        (("draft", "-", "--date", "kemarin"), "", 2, "YYYY-MM-DD"),
        (("check", "-"), "", 1, "kosong"),
        (("check", "-"), "🎉 😀 80", 1, "Belum ada kata"),
        (("check", "-"), "The community service was held on Sunday and the head of the village attended", 1, "Inggris"),
        (("check", "-"), "Walikota hadir dirumah. " * 3000, 1, "50.000"),
        (("check", "--batch", "tidak-ada.jsonl"), "", 1, "tidak dapat dibaca"),
        (("menari",), "", 2, "menari"),
    ],
)
def test_mistake_gets_one_indonesian_line(
    main: Main, arguments: tuple[str, ...], given: str, status: int, says: str
) -> None:
    done = main(*arguments, given=given)
    assert done.status == status
    assert done.out == ""
    assert len(done.err.strip().splitlines()) == 1, done.err
    assert says in done.err


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [(("draft", "-"), 1, "Inggris"), (("check", "-"), 1, "Inggris"), (("menari",), 2, "menari")],
)
def test_no_library_adds_a_line_to_a_mistake(nara: Nara, arguments: tuple[str, ...], status: int, says: str) -> None:
    """The same as a process of its own, from its start to its end."""
    done = nara(*arguments, given="The community service was held on Sunday and the head of the village attended")
    assert done.status == status
    assert done.out == ""
    assert len(done.err.strip().splitlines()) == 1, done.err
    assert says in done.err


def test_bad_line_of_a_batch_is_answered_in_its_place_and_the_others_are_checked(nara: Nara) -> None:
    lines = [
        '{"id": 1, "text": "Warga hadir.\u2028Walikota datang."}',
        '{"id": 2, "text": "\\ud83d rusak"}',
        '{"id": 3}',
        '{"id": 4, "text": 5}',
        "[]",
        "{",
        '{"id": 5, "text": "<p>Warga &amp; petugas</p> HADIR DI BALAI, w\u200balikota juga."}',
        '{"id": 6, "text": "Acara seru, so excited! Warga happy banget 🎉🎉 #Cilegon"}',
    ]
    done = nara("check", "--batch", "-", given="\n".join(lines))
    assert done.status == 1
    assert [line["id"] for line in done.lines] == [1, 2, 3, 4, None, None, 5, 6]
    assert ["error" in line for line in done.lines] == [False, True, True, True, True, True, False, False]
    assert "Wali Kota datang" in done.lines[0]["fixed"]
    assert {finding["rule"] for finding in done.lines[6]["findings"]} >= {"tanda.kode-html", "gabungan.wali-kota"}
    assert done.lines[6]["band"] != "siap"


def test_no_knowledge_yet_is_said(tmp_path: Path) -> None:
    done = Nara(tmp_path / "empty")("draft", "-", given="kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga")
    assert done.status == 1
    assert "ingest.py" in done.err


def test_backup_restores_everything_an_operator_would_miss(nara: Nara, tmp_path: Path) -> None:
    """Backup, an empty folder, restore, ingest: the same search answers the same, nothing is embedded again."""
    archive, fresh = str(tmp_path / "cadangan.tar.gz"), tmp_path / "fresh"
    queries = nara.data / "kueri-acuan.yaml"
    queries.write_text("- {kueri: normalisasi drainase, dokumen: penanganan-banjir}\n")
    assert nara("backup", archive).status == 0
    restored = Nara(fresh)
    assert restored("restore", archive).status == 0
    assert restored("restore", archive).status == 1, "a folder that holds data is never overwritten"
    before = nara("search", "normalisasi drainase", "--json").json["results"]
    after = restored("search", "normalisasi drainase", "--json").json["results"]
    assert [hit["text"] for hit in before] == [hit["text"] for hit in after]
    assert (fresh / queries.name).read_text() == queries.read_text()
    queries.unlink()
    report = ingest(fresh)
    assert (report["embedded"], report["added"], report["changed"], report["removed"]) == (0, 0, 0, 0)
    rebuilt = restored("search", "normalisasi drainase", "--json").json["results"]
    assert [hit["text"] for hit in before] == [hit["text"] for hit in rebuilt]


def test_draft_is_saved_as_a_file(nara: Nara, main: Main, tmp_path: Path) -> None:
    """The ending chooses the form; the letterhead is that of the agency; what cannot be written is said."""
    note = tmp_path / "catatan.txt"
    note.write_text(FOUNDING, encoding="utf-8")
    common = ("draft", str(note), "--kind", "rilis", "--agency", DISKOMINFO, "--date", "2025-09-25", "--json")
    paper = tmp_path / "rilis.docx"
    done = nara(*common, "--out", str(paper), "--internal")
    assert done.status == 0, done.err
    document = Document(str(paper))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(line in text for line in done.json["text"].splitlines() if line)
    assert "LAMPIRAN SUMBER" in text
    header = [paragraph.text for paragraph in document.sections[0].first_page_header.paragraphs]
    assert "DINAS KOMUNIKASI, INFORMATIKA, STATISTIK, DAN PERSANDIAN" in header
    assert main(*common, "--out", str(tmp_path / "rilis.odt")).status == 2
    lost = main(*common, "--out", str(tmp_path / "tidak-ada" / "rilis.pdf"))
    assert lost.status == 1
    assert len(lost.err.splitlines()) == 1


def test_kit_from_one_note_agrees_in_every_fact(nara: Nara, tmp_path: Path) -> None:
    """Release, captions, alt text and talking points, each with its counter, and one zip of all."""
    path = tmp_path / "paket.zip"
    done = nara(
        "draft",
        "-",
        "--kit",
        "--agency",
        DISKOMINFO,
        "--date",
        "2025-09-25",
        "--out",
        str(path),
        "--json",
        given=FOUNDING,
    )
    assert done.status == 0, done.err
    parts = [(part["kind"], part["channel"]) for part in done.json["parts"]]
    captions = [("caption", name) for name in ("instagram", "facebook", "x")]
    assert parts == [("rilis", None), *captions, ("alt", None), ("poin", None)]
    assert done.json["differences"] == []
    assert all("24/9/2025" in part["text"] for part in done.json["parts"])
    assert done.json["parts"][1]["counter"].endswith("/2.200 karakter")
    assert path.read_bytes().startswith(b"PK")


def test_same_note_gives_the_same_draft_and_findings_in_every_process(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = ["eh 90 warga bukan 80, kerja bakti rt 03 ciwedus minggu pagi bersihin got, ga ada yg sakit", FOUNDING]
    path = _batch(tmp_path, *({"id": n, "text": note, "date": "2025-10-13"} for n, note in enumerate(notes)))
    told = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        lines = Nara(demo)("draft", "--batch", path).lines
        for line in lines:
            line.pop("ms"), line["report"].pop("ms")
        told.append(lines)
    assert told[0] == told[1]


def test_output_that_its_reader_cuts_short_ends_without_a_traceback(demo: Path) -> None:
    command = [sys.executable, "-m", "bot", "search", "banjir", "--data", str(demo)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
