"""What a widget or a painter left on a picture, for tests to look at."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def colours(image: QImage) -> Counter[str]:
    """Return how many pixels of the picture have which colour, ``#rrggbb``."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    values = memoryview(plain.constBits()).cast("I")
    return Counter({f"#{value & 0xFFFFFF:06X}": count for value, count in Counter(values).items()})


def picture(widget: QWidget, width: int = 0, height: int = 0) -> QImage:
    """Return the widget as it looks at a size; its size hint where none is given."""
    hint = widget.sizeHint()
    widget.resize(width or hint.width(), height or hint.height())
    return widget.grab().toImage()
