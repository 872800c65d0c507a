"""Is it the source that fails, or the machine that is offline? Told by what all hosts of one round answer."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sign:
    """What a poll met that may not be its source's doing.

    Attributes:
        host: who was asked.
        private: a source of the person's own network, which may answer while the Internet does not.
        well: it answered well the last time.
        page: what tells one foreign page from another (where it came from, or its digest); "" for no answer.
    """

    host: str
    private: bool
    well: bool
    page: str = ""


TakeBack = Callable[[], None]
"""Takes a failure back that was written down."""

_FEWEST_HOSTS = 2


@dataclass(frozen=True, slots=True)
class _Held:
    """A poll that waits for the verdict on what it met."""

    sign: Sign
    take_back: TakeBack
    verdict: asyncio.Future[bool]


@dataclass(slots=True)
class Network:
    """Keeps back what looks like a failure until the round shows whose it is; for one event loop.

    A round is all polls that are under way together. One public host that is reached clears all others: what fails
    then fails by itself. Where nobody was reached, two hosts or more that answered the last time and are not there
    now, or that answer with the same foreign page, are no coincidence: the machine is offline, or stands before the
    login page of a Wi-Fi. A host that never answered, or failed already, proves nothing. What was blamed on a source
    shortly before, when it was the first that could not be reached, is taken back.

    Attributes:
        offline: nobody was reached the last time; until somebody is.
        login_page: and a foreign page answered in the place of the hosts.
    """

    offline: bool = False
    login_page: bool = False
    _under_way: int = 0
    _held: list[_Held] = field(default_factory=list)
    _reached: set[bool] = field(default_factory=set)
    _lately: dict[str, TakeBack] = field(default_factory=dict)
    _only_private: bool = False

    @contextmanager
    def poll(self) -> Iterator[None]:
        """Count a poll as under way for the length of a block."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self._look()
            if not self._under_way:
                self._reached.clear()

    def reached(self, *, private: bool) -> None:
        """A host answered as itself; ``private``: of the person's own network, which proves little of the others."""
        self._reached.add(private)
        if not private:
            self._lately.clear()
        if not private or self._only_private:
            self.offline = self.login_page = False
        for held in self._held:
            if self._is_cleared(held.sign) and not held.verdict.done():
                held.verdict.set_result(False)

    async def is_to_blame(self, sign: Sign, take_back: TakeBack) -> bool:
        """Wait until the round shows it: True when the machine is offline, False when the source failed by itself.

        To be asked inside ``poll``, holding nothing that other polls wait for.

        Args:
            sign: what the poll met.
            take_back: called later, should it turn out that the machine was offline by then.
        """
        if self._is_cleared(sign):
            return False
        held = _Held(sign, take_back, asyncio.get_running_loop().create_future())
        self._held.append(held)
        self._look()
        try:
            return await held.verdict
        finally:
            self._held.remove(held)

    def _is_cleared(self, sign: Sign) -> bool:
        return False in self._reached or (sign.private and bool(self._reached))

    def _look(self) -> None:
        """Give the verdict once nobody is left who could still be reached."""
        waiting = [held for held in self._held if not held.verdict.done()]
        if not waiting or len(waiting) < self._under_way:
            return
        signs = [held.sign for held in waiting]
        login = _is_login_page(signs)
        gone = {sign.host for sign in signs if sign.well} | self._lately.keys()
        offline = login or len(gone) >= _FEWEST_HOSTS
        if offline:
            self.offline, self.login_page = True, login
            self._only_private = all(sign.private for sign in signs)
            for take_back in self._lately.values():
                take_back()
            self._lately.clear()
        else:
            self._lately.update(
                {held.sign.host: held.take_back for held in waiting if held.sign.well and not held.sign.private}
            )
        for held in waiting:
            held.verdict.set_result(offline)


def _is_login_page(signs: list[Sign]) -> bool:
    hosts: dict[str, set[str]] = defaultdict(set)
    for sign in signs:
        if sign.page:
            hosts[sign.page].add(sign.host)
    return any(len(asked) >= _FEWEST_HOSTS for asked in hosts.values())
