"""Where a request goes next, and what it may take along."""

from __future__ import annotations

from dataclasses import dataclass, field

from yarl import URL

FOLLOWED = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})


def web_address(text: str) -> URL:
    """Return the text as an absolute http(s) URL without its fragment; raises ``ValueError`` when it is none."""
    url = URL(text.strip())
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("not an http(s) address")
    return url.with_fragment(None) if url.raw_fragment else url


def same_origin(one: URL, other: URL) -> bool:
    """Tell whether scheme, host and port are the same (RFC 6454)."""
    return one is other or (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)


def same_place(first: URL, then: URL) -> bool:
    """Tell whether ``then`` is the origin of ``first``, or its move from http to https on the usual ports."""
    if same_origin(first, then):
        return True
    moved = first.scheme == "http" and then.scheme == "https" and (first.port, then.port) == (80, 443)
    return moved and first.host == then.host


class EndlessRedirectError(Exception):
    """The redirects go in a circle, or further than allowed."""


@dataclass(slots=True)
class Route:
    """The way of one request from the URL asked for to the one that answers.

    Attributes:
        first: the URL asked for. here: where the request stands.
        permanent: where the leading permanent redirects lead, None while there are none.
    """

    first: URL
    most: int
    here: URL = field(init=False)
    permanent: URL | None = None
    _lasting: bool = True
    _seen: set[URL] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.here = self.first

    @property
    def keeps_secrets(self) -> bool:
        """Whether the first URL's user, password and validators may be sent to where the request stands."""
        return same_place(self.first, self.here)

    def follow(self, status: int, location: str) -> None:
        """Move on to where a redirect points.

        User and password of the first URL stay with it as long as it is the same place; those that a redirect
        brings itself are dropped. A step down from https to http is followed but never written as permanent.

        Raises:
            ValueError: it points to no http(s) address.
            EndlessRedirectError: in a circle, or one hop too many.
        """
        self._seen.add(self.here.with_user(None))
        target = web_address(str(self.here.join(URL(location.strip())))).with_user(None)
        if target in self._seen or len(self._seen) > self.most:
            raise EndlessRedirectError
        if same_place(self.first, target):
            target = target.with_user(self.first.user).with_password(self.first.password)
        downgrade = self.here.scheme == "https" and target.scheme == "http"
        self._lasting = self._lasting and status in _PERMANENT and not downgrade
        if self._lasting:
            self.permanent = target
        self.here = target
