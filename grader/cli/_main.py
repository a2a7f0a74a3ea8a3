"""The `grader` command: finds the verb, says mistakes in one sentence, chooses the exit code."""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Sequence

import click

import grader

# Verbs in the order of a course's life: learner, teaching assistant, instructor.
VERBS = ("check", "hint", "watch", "progress", "grade", "release", "mutants", "record", "doctor")

EXIT_USAGE = 2
EXIT_NO_SANDBOX = 3


class Problem(Exception):
    """Ends the command with one sentence.

    Args:
        sentence: what was received and what to type next.
        code: the exit code.
    """

    def __init__(self, sentence: str, code: int = EXIT_USAGE) -> None:
        super().__init__(sentence)
        self.code = code


class _Verbs(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"grader.cli._{cmd_name}").command
        return command


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(grader.__version__, prog_name="grader")
def cli() -> None:
    """Learn deep learning by building it: check your notebooks, grade a class, release a course."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and exits."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code."""
    try:
        code = cli.main(arguments, prog_name="grader", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return EXIT_USAGE
    except click.UsageError as error:
        click.echo(f"grader: {_sentence(error)}", err=True)
        return EXIT_USAGE
    except click.ClickException as error:
        click.echo(f"grader: {error.format_message()}", err=True)
        return EXIT_USAGE
    except click.exceptions.Abort:
        click.echo("grader: interrupted; what was graded so far is kept", err=True)
        return 130
    except Problem as problem:
        click.echo(f"grader: {problem}", err=True)
        return problem.code


def _sentence(error: click.UsageError) -> str:
    """Click's message as one sentence with the nearest valid choice and the next thing to type."""
    text = error.format_message().rstrip(".")
    where = error.ctx.command_path if error.ctx else "grader"
    if isinstance(error, click.NoSuchOption):
        near = difflib.get_close_matches(error.option_name, _options(error.ctx), n=1)
        return f"unknown option {error.option_name!r}{_guess(near)}; see {where} --help"
    received = text.split("'")[1] if text.startswith("No such command '") else None
    if received is not None:
        near = difflib.get_close_matches(received, VERBS, n=1)
        return f"unknown command {received!r}{_guess(near)}; commands: {', '.join(VERBS)}"
    return f"{text}; see {where} --help"


def _guess(near: Sequence[str]) -> str:
    return f", did you mean {near[0]!r}?" if near else ""


def _options(context: click.Context | None) -> list[str]:
    params = context.command.params if context else []
    return [name for param in params for name in param.opts] + ["--help"]
