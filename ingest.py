"""`python ingest.py`: load every document, bring the index up to date, report. See `--help`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from knowledge.terminal import Parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0 done, 1 could not be done (the knowledge in service is unchanged), 2 usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.address and (options.list or options.rollback is not None or options.verify or options.watch):
        parser.error("--from hanya dapat bersama --dry-run dan --json")
    from knowledge.ingesting import run  # which takes ten times as long to import as a word on usage

    return run(options)


def _parser() -> Parser:
    parser = Parser(
        prog="python ingest.py",
        usage="%(prog)s [--corpus FOLDER] [--data FOLDER] [--json]\n"
        "       [--from ALAMAT] [--dry-run | --list | --rollback [GEN] | --verify | --watch]",
        description="Memuat dokumen ke basis pengetahuan. Bot boleh tetap berjalan.",
    )
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help="folder dokumen, atau satu berkas .jsonl")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="folder basis data dan indeks")
    parser.add_argument(
        "--from",
        dest="address",
        metavar="ALAMAT",
        help="ambil rilis lama dari situs instansi: alamat situsnya, RSS, sitemap, atau API WordPress",
    )
    parser.add_argument("--json", action="store_true", help="cetak hasil sebagai JSON")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--dry-run", action="store_true", help="periksa dokumen dan hitung perubahan; tidak mengubah apa pun"
    )
    what.add_argument("--list", action="store_true", help="tampilkan generasi indeks yang tersedia")
    what.add_argument(
        "--rollback", type=int, nargs="?", const=0, metavar="GEN", help="pakai lagi generasi GEN, atau yang sebelumnya"
    )
    what.add_argument("--verify", action="store_true", help="periksa generasi yang dipakai, juga dengan kueri acuan")
    what.add_argument(
        "--watch", action="store_true", help="muat ulang setiap kali folder dokumen berubah, sampai dihentikan (Ctrl+C)"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
