"""Errors by what the reader can do about them. Every message is Indonesian and may be shown to a person."""


class NaraError(Exception):
    """Something an operator or admin can act on; `str(error)` is one Indonesian line for them."""


class DocumentRejected(NaraError):
    """A document cannot be used as it is. Nothing of the run it came with is applied."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}:{line}: {reason}")


class FileRefused(NaraError):
    """A file gives no text that can be used; `str(error)` says why and what to do, without naming the file."""


class CorpusRejected(NaraError):
    """One or more documents of a corpus were rejected; the knowledge in service is unchanged."""

    def __init__(self, rejected: tuple[DocumentRejected, ...]) -> None:
        self.rejected = rejected
        count = len(rejected)
        super().__init__(f"{count} dokumen ditolak, tidak ada yang diubah. Yang pertama: {rejected[0]}")


class NoKnowledge(NaraError):
    """There is no generation to search yet."""

    def __init__(self) -> None:
        super().__init__("Basis pengetahuan masih kosong. Jalankan `python ingest.py` atau perintah /muatulang.")


class IngestBusy(NaraError):
    """Another ingest holds the lock."""

    def __init__(self) -> None:
        super().__init__("Pemuatan lain sedang berjalan. Tunggu sampai selesai, lalu coba lagi.")


class IngestFailed(NaraError):
    """Building or verifying a generation failed; the one in service keeps serving."""


class FolderMissing(NaraError):
    """The folder of documents is not there, or holds none: not the same as a corpus that was emptied on purpose."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"Tidak ada dokumen yang dapat dibaca di {folder}. Tidak ada yang diubah.")
