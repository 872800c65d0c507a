"""Whether anything is fetched: as the person chose, and as the polls find the network."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from listeners.messages import Event, NetworkFound
from listeners.polling.network import Network
from listeners.schedule.rounds import due_now, host_of
from storage.records.sources import Source, SourceHealth, SourceKind

_LOG = logging.getLogger(__name__)
_PROBES = 2


class Online:
    """Holds back sources while there is no network for them, and says when that changes.

    Attributes:
        by_hand: the person wants nothing to be fetched.
    """

    def __init__(self, network: Network, emit: Callable[[Event], None]) -> None:
        self.by_hand = False
        self._network = network
        self._emit = emit
        self._said = False

    def holds(self, source: Source) -> bool:
        """Tell whether a source is left alone: files need no network, one's own machines no Internet."""
        if source.kind is not SourceKind.FEED:
            return False
        return self.by_hand or (self._network.offline and not source.allow_private)

    def turned(self) -> bool | None:
        """Say it when the network went (returns True) or came back (False) since the last look; None for no change."""
        if self._network.offline == self._said:
            return None
        self._said = self._network.offline
        _LOG.info("offline: %s, login page: %s", self._network.offline, self._network.login_page)
        self._emit(NetworkFound(self._network.offline, self._network.login_page))
        return self._said

    def probes(
        self, sources: Iterable[Source], healths: Mapping[int, SourceHealth], now: datetime
    ) -> tuple[Source, ...]:
        """Return which sources to ask whether the network is back: two of different hosts, others each time.

        Such as answered well the last time, if there are any; none while the person wants nothing to be fetched.
        """
        if self.by_hand:
            return ()
        waiting = [one for one in sources if self.holds(one)]
        well = [one for one in waiting if one.id in healths and healths[one.id].error is None]
        by_host = {host_of(one): one for one in reversed(due_now(well or waiting, healths, now, everything=True))}
        return tuple(by_host.values())[-_PROBES:]
