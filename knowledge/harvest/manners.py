"""How a visit to somebody's site is made: which hosts, how fast, how much. Each is a setting."""

from dataclasses import dataclass

AGENT = "NARA"  # how robots.txt names us
USER_AGENT = "NARA/0.1 (bot kehumasan; mengambil siaran pers dari situs instansinya sendiri)"


@dataclass(frozen=True, slots=True)
class Manners:
    """`hosts` and every host below them may be visited. Times in seconds, sizes in bytes.

    `loopback` is for tests: it allows this machine, and there also http and any port.
    """

    hosts: tuple[str, ...] = ("cilegon.go.id",)
    delay: float = 1.0  # between two requests to a host; a longer one in robots.txt counts, up to `longest_delay`
    longest_delay: float = 30.0
    timeout: float = 20.0  # for one page, from the first byte asked to the last one read
    size: int = 5_000_000  # of one page or list, unpacked
    items: int = 1_000  # pages read in one run
    redirects: int = 5
    loopback: bool = False

    def allows(self, host: str) -> bool:
        """Whether the host is on the list, or below a host that is."""
        host = host.lower().rstrip(".")
        return any(host == allowed or host.endswith(f".{allowed}") for allowed in self.hosts)
