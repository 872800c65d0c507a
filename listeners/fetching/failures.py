"""What went wrong with a request, in one sentence: what, where, and what to do."""

from __future__ import annotations

import errno

import aiohttp

from listeners.fetching.addresses import was_refused
from listeners.fetching.expanding import BrokenBodyError, TooLargeError, UnknownCodingError
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import Words, words

EXPECTED = (
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    ValueError,
    TooLargeError,
    BrokenBodyError,
    UnknownCodingError,
)
"""All that asking a server can raise. ``ValueError`` covers names that cannot be encoded for DNS or for a header."""

_REFUSALS = frozenset({errno.ECONNREFUSED, errno.ECONNRESET})

_TOO_LARGE = words(
    "Sources", "{host} sends more than a feed should hold (20 MB). Look for a shorter feed of that site."
)
_NOT_AN_ADDRESS = words("Sources", "{host} is not a usable address. Check the address of the source.")
_DAMAGED = words(
    "Sources", "{host} sent a damaged answer. Causerie will try again; tell whoever runs the site if it lasts."
)
_PRIVATE = words(
    "Sources",
    "{host} leads to a private address. If it is a machine of yours, allow private addresses for this source.",
)
_LED_TO_PRIVATE = words(
    "Sources",
    "This feed sends us on to a private address, {host}. If it is a machine of yours, make it a source of its own.",
)
_MEANINGS: tuple[tuple[type[Exception], ErrorKind, Words], ...] = (
    (TooLargeError, ErrorKind.TOO_LARGE, _TOO_LARGE),
    (BrokenBodyError, ErrorKind.BROKEN, _DAMAGED),
    (UnknownCodingError, ErrorKind.BROKEN, _DAMAGED),
    (
        TimeoutError,
        ErrorKind.TIMEOUT,
        words("Sources", "{host} took too long to answer. Causerie will try again by itself."),
    ),
    (
        aiohttp.ClientSSLError,
        ErrorKind.CERTIFICATE,
        words(
            "Sources",
            "The security certificate of {host} cannot be trusted, so Causerie does not read it. "
            "Tell whoever runs the site.",
        ),
    ),
    (
        aiohttp.ClientConnectorDNSError,
        ErrorKind.NETWORK,
        words("Sources", "No server called {host} was found. Check the address, then your connection."),
    ),
    (aiohttp.InvalidURL, ErrorKind.ADDRESS, _NOT_AN_ADDRESS),
    (
        aiohttp.ClientConnectorError,
        ErrorKind.NETWORK,
        words(
            "Sources", "{host} cannot be reached. Causerie will try again; check your connection if others fail too."
        ),
    ),
    (
        aiohttp.ClientResponseError,
        ErrorKind.BROKEN,
        words("Sources", "What answers at {host} does not speak HTTP as it should. Check the address of the source."),
    ),
    (ValueError, ErrorKind.ADDRESS, _NOT_AN_ADDRESS),
)
"""What each exception means, the most particular first."""

_BROKE_OFF = words("Sources", "{host} broke off in the middle of its answer. Causerie will try again by itself.")

_UNAUTHORISED = words(
    "Sources", "{host} asks for a password or a valid token ({status}). Check the address of the source."
)
_STATUSES: dict[int, tuple[ErrorKind, Words]] = {
    401: (ErrorKind.AUTHORISATION, _UNAUTHORISED),
    407: (ErrorKind.AUTHORISATION, _UNAUTHORISED),
    403: (
        ErrorKind.HTTP,
        words("Sources", "{host} refuses to show this feed ({status}). Check that it is public."),
    ),
    404: (
        ErrorKind.HTTP,
        words("Sources", "{host} has nothing at this address ({status}). Check the address of the source."),
    ),
    410: (
        ErrorKind.GONE,
        words(
            "Sources", "{host} says this feed is gone for good ({status}). Remove the source, or change its address."
        ),
    ),
    413: (ErrorKind.TOO_LARGE, _TOO_LARGE),
    429: (
        ErrorKind.TOO_MANY_REQUESTS,
        words("Sources", "{host} asks us to come less often ({status}). Causerie waits and tries again by itself."),
    ),
}
_SERVER_TROUBLE = words("Sources", "{host} has a problem of its own ({status}). Causerie will try again by itself.")
_NO_FEED = words("Sources", "{host} did not give the feed (it answered {status}). Check the address of the source.")


def failure(error: Exception, host: str, *, redirected: bool = False) -> SourceError:
    """Say in one sentence what an exception of ``EXPECTED`` means; ``host`` is who was asked, maybe after redirects."""
    if was_refused(error):
        return SourceError(ErrorKind.ADDRESS, (_LED_TO_PRIVATE if redirected else _PRIVATE).given(host=host))
    for kind_of_exception, kind, sentence in _MEANINGS:
        if isinstance(error, kind_of_exception):
            return SourceError(kind, sentence.given(host=host))
    return SourceError(ErrorKind.NETWORK, _BROKE_OFF.given(host=host))


def was_reached(error: Exception) -> bool:
    """Tell whether an exception of ``EXPECTED`` shows that the host itself was there.

    It does not where no connection came about, or where another machine than the named one seems to be in between:
    a certificate that is not the host's, a public name that leads to a private address. A login page of a Wi-Fi
    does all of these. A connection that was refused was refused by somebody.
    """
    if isinstance(error, (aiohttp.ClientConnectorCertificateError, aiohttp.ClientSSLError, TimeoutError)):
        return False
    if isinstance(error, aiohttp.ClientConnectorError):
        return error.os_error.errno in _REFUSALS
    return not was_refused(error)


def refused_status(status: int, host: str) -> SourceError:
    """Say what an HTTP status other than success means for the source at ``host``."""
    other = (ErrorKind.HTTP, _SERVER_TROUBLE if status >= 500 else _NO_FEED)
    kind, sentence = _STATUSES.get(status, other)
    return SourceError(kind, sentence.given(host=host, status=status))


def not_a_web_address(shown: str) -> SourceError:
    """Say that only http and https are asked; ``shown`` is the masked URL."""
    return SourceError(
        ErrorKind.ADDRESS,
        words("Sources", "{url} is not a web address. Give one that starts with https:// or http://.").given(url=shown),
    )


def led_elsewhere(host: str) -> SourceError:
    """Say that a redirect leads to something that is not a web address."""
    return SourceError(
        ErrorKind.REDIRECT,
        words(
            "Sources", "{host} sends us on to something that is not a web page. Look for the feed's present address."
        ).given(host=host),
    )


def too_many_redirects(host: str) -> SourceError:
    """Say that redirects go in a circle or further than five hops."""
    return SourceError(
        ErrorKind.REDIRECT,
        words("Sources", "{host} sends us from page to page without end. Look for the feed's present address.").given(
            host=host
        ),
    )


def paced(host: str) -> SourceError:
    """Say that a host which asked for fewer requests was not asked this time."""
    return SourceError(
        ErrorKind.TOO_MANY_REQUESTS,
        words(
            "Sources", "{host} asked for fewer requests: its sources now take turns, a minute apart. Nothing to do."
        ).given(host=host),
    )
