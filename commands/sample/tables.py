"""One table of a TOML file, read field by field with its type, so that a slip names its file and key."""

from __future__ import annotations

from commands.sample.story import StoryError


class Table:
    """A TOML table that knows where it stands. Every accessor raises StoryError when the value has another type."""

    def __init__(self, where: str, values: object) -> None:
        if not isinstance(values, dict):
            raise StoryError(f"{where}: expected a table")
        self.where = where
        self._values: dict[str, object] = {str(key): value for key, value in values.items()}

    def names(self) -> tuple[str, ...]:
        """Return the names of its fields, in the order of the file."""
        return tuple(self._values)

    def only(self, *known: str) -> None:
        """Refuse fields nobody reads: a misspelt one would otherwise be lost in silence."""
        unknown = set(self._values) - set(known)
        if unknown:
            raise StoryError(f"{self.where}: unknown field {', '.join(sorted(unknown))}")

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text without white space around it; StoryError when it is missing and has no default."""
        value = self._values.get(name, default)
        if not isinstance(value, str):
            raise StoryError(f"{self.where}: {name} must be a text")
        return value.strip()

    def texts(self, name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._values.get(name, default)
        if not isinstance(value, (list, tuple)):
            raise StoryError(f"{self.where}: {name} must be a list of texts")
        return tuple(self._as_text(name, one) for one in value)

    def number(self, name: str) -> int | None:
        """Return a whole number, None when it is not there."""
        value = self._values.get(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise StoryError(f"{self.where}: {name} must be a whole number")
        return value

    def flag(self, name: str) -> bool:
        """Return a boolean, False when it is not there."""
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            raise StoryError(f"{self.where}: {name} must be true or false")
        return value

    def table(self, name: str) -> Table:
        """Return a table inside this one, an empty one when it is not there."""
        return Table(f"{self.where}: {name}", self._values.get(name, {}))

    def tables(self, name: str) -> tuple[Table, ...]:
        """Return the tables of a list (``[[name]]``), none when it is not there."""
        value = self._values.get(name, [])
        if not isinstance(value, list):
            raise StoryError(f"{self.where}: {name} must be a list of tables")
        return tuple(Table(f"{self.where}: {name} {place}", one) for place, one in enumerate(value, 1))

    def _as_text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            raise StoryError(f"{self.where}: {name} must hold texts only")
        return value
