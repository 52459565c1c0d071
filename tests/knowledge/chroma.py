"""A real Chroma server in a process of its own."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from tests.waiting import PATIENCE


class ChromaServer:
    """`chroma run` over a folder, on a port of its own; it can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        chroma = Path(sys.executable).parent / "chroma"
        command = [chroma, "run", "--path", self._folder, "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if httpx.get(f"{self.url}/api/v2/heartbeat").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise TimeoutError("chroma run does not answer")

    def kill(self) -> None:
        """kill -9."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def collections(self) -> list[str]:
        """The names of all collections."""
        place = "/api/v2/tenants/default_tenant/databases/default_database/collections"
        return sorted(each["name"] for each in httpx.get(f"{self.url}{place}").json())
