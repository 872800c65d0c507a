"""One window a data folder: a second start asks the first to come forward, and ends."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK = "window"
"""The lock of the data folder that the window holds: the system lets go of it however the window ends."""
ANSWER_MS = 2_000
_LONGEST_ADDRESS = 100
"""Systems take about 107 characters for the path of a socket."""
_SHOW, _SHOWN = b"show\n", b"shown\n"


def address(data: Path) -> str:
    """Return where the window of a data folder listens: a socket in it, or a name where a path cannot be one."""
    inside = str(data.resolve() / "window.sock")
    if sys.platform != "win32" and len(inside.encode()) <= _LONGEST_ADDRESS:
        return inside
    return "causerie-" + hashlib.sha256(inside.encode()).hexdigest()[:24]


def ask_to_come_forward(data: Path) -> bool:
    """Ask the window of a data folder to show itself, and say whether it answered. Blocks two seconds at most."""
    socket = QLocalSocket()
    socket.connectToServer(address(data))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(_SHOW)
    socket.flush()
    # What came while it was flushed is no news any more to who waits for news.
    came = socket.bytesAvailable() > 0 or socket.waitForReadyRead(ANSWER_MS)
    answered = came and bytes(socket.readAll().data()) == _SHOWN
    socket.abort()
    return answered


class Door(QObject):
    """Listens for a second start.

    Signals:
        asked(): somebody started Causerie again on this folder.
    """

    asked = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        """Begin to listen; to be made only with the lock held, for what stands there is then of a dead window."""
        super().__init__(parent)
        where = address(data)
        QLocalServer.removeServer(where)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self.is_open = self._server.listen(where)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda one=socket: self._heard(one))
            if socket.bytesAvailable():
                self._heard(socket)

    def _heard(self, socket: QLocalSocket) -> None:
        """Answer one word; whoever says another is not ours."""
        is_ours = bytes(socket.read(len(_SHOW) + 1).data()) == _SHOW
        if is_ours:
            socket.write(_SHOWN)
            socket.flush()
        socket.readyRead.disconnect()
        socket.abort()
        socket.deleteLater()
        if is_ours:
            self.asked.emit()
