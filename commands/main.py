"""``causerie``: the same engine without a window, and the way into it.

Each command lives in its group's file and is loaded when it is called, so that ``causerie --version`` opens
neither a database nor a window.
"""

from __future__ import annotations

import importlib
import importlib.metadata

import click

from commands.options import shared_before

_COMMANDS = {
    "add": "commands.pasting:add",
    "check": "commands.checking:check",
    "demo": "commands.demo:demo",
    "dismiss": "commands.acting:dismiss",
    "export": "commands.exporting:export",
    "follow": "commands.acting:follow",
    "forget": "commands.forgetting:forget",
    "hashtag": "commands.hashtag:hashtag",
    "ideas": "commands.ideas:ideas_group",
    "import": "commands.importing:import_file",
    "learned": "commands.learning:learned_group",
    "listen": "commands.listening:listen",
    "people": "commands.lists:people",
    "person": "commands.persons:person_group",
    "poll": "commands.listening:poll",
    "queue": "commands.lists:queue",
    "respond": "commands.acting:respond",
    "search": "commands.searching:search",
    "snooze": "commands.acting:snooze",
    "source": "commands.sources:source",
    "territory": "commands.territories:territory",
    "tone": "commands.tone:tone",
    "topic": "commands.topics:topic_group",
    "trends": "commands.rising:trends",
    "undo": "commands.acting:undo",
    "voice": "commands.voices:voice",
}
"""Every command and where it lives, module:name."""


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None


def version() -> str:
    """Return the installed version."""
    return importlib.metadata.version("causerie")


@click.group(cls=_LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@shared_before
@click.option("--minimised", is_flag=True, help="Open the window in the task bar only, or in the tray.")
@click.version_option(version=version(), prog_name="causerie")
@click.pass_context
def main(context: click.Context, /, *, minimised: bool, **before: object) -> None:
    """Listen, then answer like a real person. Without a command: open the window."""
    del before
    if context.invoked_subcommand is None:
        from commands.window import open_it  # noqa: PLC0415 - Qt is loaded for the window alone

        context.invoke(open_it, minimised=minimised)
