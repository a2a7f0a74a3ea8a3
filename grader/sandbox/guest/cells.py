"""Runs the cells of a notebook in one namespace, without a kernel.

Plain Python cells are compiled as they are. A cell that is not plain Python goes through IPython's transformer, so
magics, ``!`` and ``?`` work; IPython is only loaded when a notebook needs it.
"""

from __future__ import annotations

import builtins
import linecache
import sys
import types
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager, suppress
from functools import lru_cache
from inspect import CO_COROUTINE
from typing import Any

from grader.sandbox.guest.pieces import Waiting, definitions_of, needed_names, waiting
from grader.sandbox.guest.seeding import seed_everything

_NEVER_OFFERED = frozenset(["In", "Out", "exit", "quit", "get_ipython", "display", "open"])


class Cells:
    """The cells of one notebook and the namespace they share.

    Args:
        seed: set before every cell, so a notebook that draws numbers is the same on every run.
        namespace: an existing namespace (the running notebook's), or None for a fresh one.
    """

    def __init__(self, seed: int = 0, namespace: dict[str, Any] | None = None) -> None:
        self.seed = seed
        self.module = types.ModuleType("__main__")
        self.namespace: dict[str, Any] = self.module.__dict__ if namespace is None else namespace
        self._own = namespace is None
        if self._own:
            self.namespace["display"] = _display
            self.namespace["get_ipython"] = self._shell
        self._given = frozenset(self.namespace) if self._own else frozenset()
        self._kept: dict[str, Any] = {}
        self._waiting: list[Waiting] = []

    def run(
        self, number: int, source: str, keeps: Sequence[str] = (), lazy: bool = False, definitions: bool = False
    ) -> None:
        """Executes one cell; whatever it raises is left to the caller.

        Args:
            number: the cell's number in the notebook.
            source: its text.
            keeps: names whose value after this cell is brought back by `settle`.
            lazy: whether to wait until a later cell takes a name from this one.
            definitions: whether to execute only its functions, classes, imports and constants.
        """
        filename = cell_filename(number)
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        seed_everything(self.seed)
        with _quiet_checks():
            text = self._plain(source, filename)
            if lazy:
                self._waiting += waiting(text, filename)
                return
            if self._waiting:
                self._run_needed(needed_names(text, definitions))
            self._execute(definitions_of(text, filename) if definitions else _compiled(text, filename))
        self._kept.update({name: self.namespace[name] for name in keeps if name in self.namespace})

    def _run_needed(self, names: Set[str]) -> None:
        """Runs the waiting pieces that define one of ``names``, each after those that it needs itself."""
        for piece in [w for w in self._waiting if w.names & names]:
            if piece in self._waiting:
                self._waiting.remove(piece)
                self._run_needed(piece.needs)
                with suppress(Exception):  # an example that fails is not the student's fault
                    self._execute(piece.code)

    def _execute(self, code: types.CodeType) -> None:
        if code.co_flags & CO_COROUTINE:
            import asyncio  # takes longer than all of this module, and few notebooks wait for anything

            asyncio.run(types.FunctionType(code, self.namespace)())
        else:
            exec(code, self.namespace)

    def settle(self) -> None:
        """After all cells: an exercise's own definition counts, whatever later experiments made of the name."""
        self.namespace.update(self._kept)

    def _plain(self, source: str, filename: str) -> str:
        """The cell as plain Python."""
        try:
            _compiled(source, filename)
        except SyntaxError:
            if not _may_be_ipython(source):
                raise
            from grader.sandbox.guest.shell import transform

            self.namespace.setdefault("get_ipython", self._shell)
            source = transform(source)
            _compiled(source, filename)
        return source

    def _shell(self) -> Any:
        """``get_ipython()``, as in a notebook; IPython is loaded when it is first called."""
        from grader.sandbox.guest.shell import shell_for

        return shell_for(self.namespace)

    def defined_names(self) -> list[str]:
        """Names that the cells defined and a learner would recognise as hers."""
        return [
            name
            for name in list(self.namespace)
            if isinstance(name, str)
            and not name.startswith("_")
            and name not in _NEVER_OFFERED
            and name not in self._given
        ]

    def place_of(self, error: BaseException) -> tuple[int, int] | None:
        """The (cell, line) where ``error`` left the notebook's own code, if it did."""
        if isinstance(error, SyntaxError) and (number := cell_number(error.filename)) is not None:
            return number, error.lineno or 1
        place = None
        frame = error.__traceback__
        while frame is not None:
            number = cell_number(frame.tb_frame.f_code.co_filename)
            if number is not None:
                place = (number, frame.tb_lineno)
            frame = frame.tb_next
        return place


@lru_cache(maxsize=256)  # the cells of a solution run once for every mistake
def _compiled(source: str, filename: str) -> types.CodeType:
    code: types.CodeType = compile(source, filename, "exec", PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    return code


def cell_filename(number: int) -> str:
    """The file name under which a cell's code is compiled."""
    return f"<cell {number}>"


def cell_number(filename: object) -> int | None:
    """The cell whose code was compiled under ``filename``, if it is a cell's."""
    if isinstance(filename, str) and filename.startswith("<cell ") and filename.endswith(">"):
        digits = filename[6:-1]
        return int(digits) if digits.isdecimal() else None
    return None


def _may_be_ipython(source: str) -> bool:
    return any(mark in source for mark in "%!?") or source.lstrip().startswith((",", ";", "/"))


def _display(*objects: object, **_options: object) -> None:
    """IPython's ``display``, as text."""
    for value in objects:
        builtins.print(repr(value))


@contextmanager
def _quiet_checks() -> Iterator[None]:
    """While cells run, ``from grader import check`` gives a check that does nothing: grading runs the real ones."""
    stand_in: Any = types.ModuleType("grader")
    stand_in.check = lambda *_args, **_options: None
    real = sys.modules.get("grader")
    sys.modules["grader"] = stand_in
    try:
        yield
    finally:
        if real is None:
            sys.modules.pop("grader", None)
        else:
            sys.modules["grader"] = real
