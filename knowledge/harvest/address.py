"""Where a host name leads: only to the public internet, decided once and for the very address that is connected to."""

import ipaddress
import socket

from knowledge.harvest.errors import NotFetched

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def public_address(host: str, port: int, loopback: bool = False) -> str:
    """One address of the host. Raises `NotFetched` if it has none, or if any of them is not public.

    `loopback` allows this machine as well; it is for tests.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(f"alamat {host} tidak ditemukan; periksa tulisannya dan sambungan internet server") from error
    addresses = [str(place[0]).split("%")[0] for *_, place in found]
    for address in addresses:
        if not (is_public(address) or (loopback and ipaddress.ip_address(address).is_loopback)):
            raise NotFetched(f"{host} menunjuk alamat jaringan dalam ({address}); hanya situs publik yang diambil")
    return min(addresses, key=lambda address: ":" in address)  # IPv6 does not lead out of every office


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, whatever it is wrapped in."""
    plain = _unwrapped(ipaddress.ip_address(address))
    return plain.is_global and not plain.is_multicast and not plain.is_reserved


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one: an internal host may be named by such a detour."""
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        inside = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        return inside or address
    return address
