"""The floor of the window's start: Qt, one table with a few rows, painted. Prints "painted" and ends."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QTableView


class FirstPaint(QObject):
    """Ends the application after the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the paint events of the table's viewport."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        print("painted", flush=True)
        QApplication.quit()


def main() -> int:
    """Show the table until it is painted."""
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    table = QTableView()
    table.setModel(QStringListModel([f"row {number}" for number in range(20)], table))
    table.resize(1280, 800)
    watcher = FirstPaint(table)
    table.viewport().installEventFilter(watcher)
    table.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
