"""Whether this machine has a network, as the system tells it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation


class Reachability(QObject):
    """Follows the system's word on the network; where the system says nothing, we are taken to be online.

    Signals:
        offline(bool): the connection went, or came back.
    """

    offline = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_offline = False
        self._system = QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None
        if self._system is not None:
            self._system.reachabilityChanged.connect(self.told)

    def begin(self) -> None:
        """Tell how it is now, if that is offline."""
        if self._system is not None:
            self.told(self._system.reachability())

    def told(self, reachability: QNetworkInformation.Reachability) -> None:
        """Take the system's word; an unknown state counts as online."""
        offline = reachability == QNetworkInformation.Reachability.Disconnected
        if offline != self._is_offline:
            self._is_offline = offline
            self.offline.emit(offline)
