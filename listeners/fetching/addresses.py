"""Which addresses may be dialled: the check is made on the address itself, at the moment of dialling.

A name is not an address: it may resolve to one machine now and to another a second later, and a literal address
never reaches a resolver. So the socket factory of the connector is asked, with the address that is about to be used.
"""

from __future__ import annotations

import errno
import ipaddress
import socket

from aiohttp import AddrInfoType, ClientConnectorError

_REFUSAL = "private address refused"
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


class PrivateAddressError(OSError):
    """The address about to be dialled is not on the public Internet. Its text is always the same.

    It is an ``OSError`` because the connector then tries the name's next address, and joins the texts of several
    failures into one: ``was_refused`` finds it again.
    """

    def __init__(self) -> None:
        super().__init__(errno.EACCES, _REFUSAL)


def was_refused(error: BaseException) -> bool:
    """Tell whether a connection failed because all, or the last hope, of its addresses were private."""
    if isinstance(error, ClientConnectorError):
        error = error.os_error
    return _REFUSAL in str(error)


def is_public(address: str) -> bool:
    """Tell whether a numeric address is on the public Internet.

    Not public: loopback, private, link-local, carrier-grade NAT, multicast, unspecified, reserved, and any of
    these inside an IPv6 address (mapped, compatible, 6to4, Teredo, NAT64, ISATAP). What is no address is not public.
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed in _NAT64_LOCAL or parsed in _SITE_LOCAL:
            return False
        if parsed in _NAT64:
            return _is_global(ipaddress.IPv4Address(int(parsed) & 0xFFFF_FFFF))
        if not all(_is_global(inner) for inner in _embedded(parsed)):
            return False
        if parsed.ipv4_mapped is not None:
            return True
    return _is_global(parsed)


def public_socket(address: AddrInfoType) -> socket.socket:
    """Make the socket for one address; raises ``PrivateAddressError`` unless the address is public."""
    if not is_public(str(address[4][0])):
        raise PrivateAddressError
    return any_socket(address)


def any_socket(address: AddrInfoType) -> socket.socket:
    """Make the socket for one address, private ones too: for origins the person allowed."""
    family, kind, protocol, _, _ = address
    return socket.socket(family=family, type=kind, proto=protocol)


def _is_global(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _embedded(address: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """Return the IPv4 addresses that an IPv6 address would be forwarded to."""
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    number = int(address)
    if address in _COMPATIBLE or (number >> 32) & 0xFFFF_FFFF in _ISATAP:
        inner.append(ipaddress.IPv4Address(number & 0xFFFF_FFFF))
    return [one for one in inner if one is not None]
