"""The buttons under a draft: the next steps most people take, and the others one tap away in a group of their own."""

from collections.abc import Sequence

from bot import texts
from bot.buttons import Button, button, copy_button
from bot.storage.records import SavedDraft, Version

ROW = 3  # buttons beside each other on a phone
LONG_LABELS = 2  # the same where labels have two long words
SHOWN_CHANNELS = 2  # other channels shown at once
STYLED = {"caption", "rilis"}  # kinds that can be shorter, warmer or more formal

Rows = tuple[tuple[Button, ...], ...]


def draft_buttons(saved: SavedDraft, menu: str = "", *, all_told: bool = True, clumsy: bool = False) -> Rows:
    """Everything one may do with the draft now; a closed one can only be opened again or copied.

    `all_told`: the lines above tell every finding; `clumsy`: they name sentences that need a hand.
    """
    if saved.state == "done":
        return ((*_row(saved, ("Buka lagi", "buka")), copying(saved)), _row(saved, ("Sudah tayang", "tayang")))
    if menu == "jenis":
        kinds = [(texts.KINDS[name], f"jenis.{name}") for name in texts.OTHER_KINDS if name != saved.version.draft.kind]
        return _group(saved, kinds)
    if menu == "gaya":
        return _group(
            saved,
            [*_more_styles(saved.version), ("Jenis lain", "menu.jenis"), ("Ubah kalimat", "rapikan")],
            LONG_LABELS,
        )
    if menu == "kanal":
        return _group(saved, _channels(saved.version))
    if menu == "berkas":
        return _group(saved, [(label, f"berkas.{form}") for form, label in texts.FILES.items()])
    return _first(saved, all_told=all_told, clumsy=clumsy)


def _first(saved: SavedDraft, *, all_told: bool, clumsy: bool) -> Rows:
    version = saved.version
    kind, styled = version.draft.kind, version.draft.kind in STYLED
    again = [("Coba lagi dengan model", "model")] if version.draft.note and version.draft.writer == "luring" else []
    channels = [*_channels(version)[:SHOWN_CHANNELS], ("Kanal lain", "menu.kanal")] if kind == "caption" else []
    turns = {"caption": [("Jadikan rilis", "rilis")], "rilis": [("Jadikan caption", "caption")]}
    other = turns.get(kind, [("Jadikan caption", "caption"), ("Jenis lain", "menu.jenis")])
    kit = [("Paket" if saved.kit else "Paket lengkap", "paket")] if styled or saved.kit else []
    undo = [("Urungkan", "mundur"), ("Perubahan", "beda")] if version.parent else []
    fixable = version.report.fixed and version.report.fixed != version.draft.text
    rows = (
        again,
        [
            *([("Perbaiki temuan", "perbaiki")] if fixable else []),
            *([("Rapikan kalimat", "rapikan")] if clumsy else []),
        ],
        _styles(version) if styled else [],
        channels,
        [("Gaya lain", "menu.gaya") if styled else ("Versi lain", "lain"), *other, *kit],
        [("Sumber", "sumber"), ("Periksa" if all_told else "Tampilkan semua", "periksa"), ("Berkas", "menu.berkas")],
    )
    last = (copying(saved), *_row(saved, ("Selesai", "selesai")))
    return (*(_row(saved, *row) for row in (*rows, undo) if row), last)


def copying(saved: SavedDraft) -> Button:
    """`Salin`: to the clipboard at once where the text is short enough, else as a message of its own."""
    return copy_button("Salin", saved.version.draft.text) or button("Salin", "d", saved.id, "salin")


def _styles(version: Version) -> list[tuple[str, str]]:
    """What the draft does not have yet: its length first, then the way back, then the tones."""
    length = ("Lebih pendek", "pendek") if version.style.length == "biasa" else ("Panjang biasa", "panjang")
    back = [("Gaya biasa", "biasa")] if version.style.tone != "biasa" else []
    tones = {"resmi": ("Resmi", "resmi"), "hangat": ("Lebih hangat", "hangat")}
    return [length, *back, *(tones[tone] for tone in tones if tone != version.style.tone)][:ROW]


def _more_styles(version: Version) -> list[tuple[str, str]]:
    """The styles that are asked for less often."""
    style, longer = version.style, ("Lebih panjang", "perpanjang")
    young = ("Untuk anak muda", "muda")
    ways = (
        (longer, style.length != "panjang"),
        (young, style.tone != "muda" and version.draft.kind == "caption"),
        (("Lebih sederhana", "sederhana"), style.tone != "sederhana"),
        (("Pembuka lain", "pembuka"), True),
        (("Versi lain", "lain"), True),
    )
    return [way for way, fits in ways if fits]


def _channels(version: Version) -> list[tuple[str, str]]:
    return [(text, f"kanal.{name}") for name, text in texts.CHANNELS.items() if name != version.draft.channel]


def _group(saved: SavedDraft, pairs: Sequence[tuple[str, str]], wide: int = ROW) -> Rows:
    rows = [_row(saved, *pairs[at : at + wide]) for at in range(0, len(pairs), wide)]
    return (*rows, _row(saved, ("Kembali", "menu")))


def _row(saved: SavedDraft, *pairs: tuple[str, str]) -> tuple[Button, ...]:
    return tuple(button(label, "d", saved.id, *verb.split(".")) for label, verb in pairs)
