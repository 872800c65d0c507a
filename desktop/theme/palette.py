"""What the tokens mean to Qt's own widgets: a palette, and a small style sheet for what a palette cannot say."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from desktop.theme.tokens import Role, Tokens

_ROLES = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.HOVER,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.Button: Role.SURFACE,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.NEGATIVE,
    QPalette.ColorRole.Highlight: Role.ACCENT,
    QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
    QPalette.ColorRole.PlaceholderText: Role.FAINT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.INFO,
    QPalette.ColorRole.ToolTipBase: Role.RAISED,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.Mid: Role.CONTROL,
    QPalette.ColorRole.Accent: Role.ACCENT,
}
_FAINT_WHEN_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a scheme; disabled text is faint."""
    made = QPalette()
    for qt_role, role in _ROLES.items():
        made.setColor(qt_role, QColor(tokens.colour(role)))
    for qt_role in _FAINT_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, qt_role, QColor(tokens.faint))
    return made


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Return the style sheet of scroll bars, tooltips, menus and text fields at a text scale.

    It names no ``QWidget`` and no ``QLabel``: a rule for those would beat the palette of every child.
    """

    def px(pixels: float) -> str:
        return f"{round(pixels * scale)}px"

    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(10)}; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}; margin: 2px; }}
QScrollBar::handle {{ background: {tokens.control}; border-radius: {px(3)}; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {tokens.raised}; color: {tokens.text}; border: 1px solid {tokens.border};
    padding: {px(4)} {px(6)}; }}
QMenu {{ background: {tokens.raised}; color: {tokens.text}; border: 1px solid {tokens.border}; padding: {px(4)}; }}
QMenu::item {{ padding: {px(6)} {px(24)} {px(6)} {px(12)}; border-radius: {px(4)}; }}
QMenu::item:selected {{ background: {tokens.selected}; color: {tokens.text}; }}
QMenu::item:disabled {{ color: {tokens.faint}; }}
QMenu::separator {{ height: 1px; background: {tokens.border}; margin: {px(4)} 0; }}
QLineEdit {{ background: {tokens.window}; border: 1px solid {tokens.control};
    border-radius: {px(6)}; padding: 0 {px(6)}; min-height: {px(30)}; }}
QLineEdit:focus {{ border: 2px solid {tokens.accent}; }}
"""
