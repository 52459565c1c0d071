"""A PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, reachable by a socket in it only."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
BINARIES = INSTALLED[-1] if INSTALLED else None


@contextmanager
def server() -> Iterator[str]:
    """The SQLAlchemy URL of an empty database. PostgreSQL refuses to run as root: then `nobody` runs it."""
    assert BINARIES
    folder = Path(tempfile.mkdtemp(prefix="nara-pg-"))
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    os.chown(folder, account.pw_uid, account.pw_gid)

    def run(program: str, *arguments: str) -> None:
        command = [str(BINARIES / program), *arguments]
        done = subprocess.run(
            command, user=account.pw_uid, cwd=folder, env={"LC_ALL": "C"}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr

    data, log = str(folder / "data"), str(folder / "log")
    try:
        run("initdb", "-D", data, "-U", "nara", "-A", "trust", "-E", "UTF8", "--no-sync")
        run("pg_ctl", "-D", data, "-l", log, "-w", "-o", f"-c listen_addresses='' -k {folder}", "start")
        try:
            yield f"postgresql+psycopg://nara@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)
