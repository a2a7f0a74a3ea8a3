"""Pieces of cells: examples that wait for a cell that takes something from them, and what a cell defines.

What an example computes with the learner's functions may take long, so it is not run for a name that the later cell
gives a value itself, nor for a module that both import.
"""

from __future__ import annotations

import ast
import dis
import types
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

_Block = ast.For | ast.AsyncFor | ast.While | ast.If | ast.With | ast.AsyncWith | ast.Try
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_CERTAIN = (*_DEFINITIONS, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)  # give a name a value for sure


@dataclass(frozen=True)
class Waiting:
    """A piece of a cell that has not run yet.

    Args:
        code: the piece.
        names: what it defines.
        needs: what it takes from cells before it.
    """

    code: types.CodeType
    names: frozenset[str]
    needs: frozenset[str]


def waiting(text: str, filename: str) -> Iterator[Waiting]:
    """An example cell as two pieces: its imports, which others use all over a notebook, and all of it.

    Args:
        text: the cell as plain Python.
        filename: under which it is compiled.
    """
    tree = ast.parse(text)
    imports = _compiled([s for s in tree.body if isinstance(s, (ast.Import, ast.ImportFrom))], filename)
    yield Waiting(imports, _stored(imports), frozenset())
    whole = _compiled(tree.body, filename)
    yield Waiting(whole, _stored(whole) - _stored(imports), needed_names(text))


def definitions_of(text: str, filename: str) -> types.CodeType:
    """What a cell defines, without what it does: its functions, classes, imports and constants.

    Args:
        text: the cell as plain Python.
        filename: under which it is compiled.
    """
    return _compiled([s for s in ast.parse(text).body if _defines(s)], filename)


def _defines(statement: ast.stmt) -> bool:
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        with suppress(ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            ast.literal_eval(statement.value or ast.Constant(None))
            return True
        return False
    return isinstance(statement, (*_DEFINITIONS, ast.Import, ast.ImportFrom))


@lru_cache(maxsize=256)  # the cells of a solution run once for every mistake
def needed_names(text: str, definitions: bool = False) -> frozenset[str]:
    """The names that a cell takes from cells before it, in its functions and classes too.

    Args:
        text: the cell as plain Python.
        definitions: whether to look only at what `definitions_of` executes.
    """
    body = [s for s in ast.parse(text).body if _defines(s) or not definitions]
    certain = frozenset(name for statement in body if isinstance(statement, _CERTAIN) for name in _given(statement))
    return frozenset(_needed(body, set(), certain))


def _needed(statements: Sequence[ast.stmt], bound: set[str], certain: frozenset[str]) -> set[str]:
    """What statements load that is not in ``bound``; what they surely define is added to it.

    A function finds what the cell defines below it (``certain``): it runs later.
    """
    needed: set[str] = set()
    for statement in statements:
        if isinstance(statement, _Block):
            needed |= _needed_by_block(statement, bound, certain)
        else:
            known = bound | certain if isinstance(statement, _DEFINITIONS) else bound
            needed |= _loaded(_compiled([statement])) - known
            if isinstance(statement, _CERTAIN):
                bound |= _given(statement)
    return needed


def _needed_by_block(block: _Block, bound: set[str], certain: frozenset[str]) -> set[str]:
    head = [part for part in ast.iter_child_nodes(block) if isinstance(part, (ast.expr, ast.withitem))]
    names = [node for part in head for node in ast.walk(part) if isinstance(node, ast.Name)]
    needed = {node.id for node in names if isinstance(node.ctx, ast.Load)} - bound
    inside = bound | {node.id for node in names if isinstance(node.ctx, ast.Store)}
    for handler in getattr(block, "handlers", ()):
        needed |= _needed(handler.body, {*inside, handler.name} if handler.name else set(inside), certain)
    for field in ("body", "orelse", "finalbody"):
        needed |= _needed(getattr(block, field, ()), set(inside), certain)
    return needed


def _given(statement: ast.stmt) -> frozenset[str]:
    return _stored(_compiled([statement]))


def _compiled(statements: Sequence[ast.stmt], filename: str = "<part>") -> types.CodeType:
    tree = ast.Module(list(statements), [])
    code: types.CodeType = compile(tree, filename, "exec", PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    return code


def _stored(code: types.CodeType) -> frozenset[str]:
    """The names that a cell's own lines give a value."""
    return frozenset(i.argval for i in dis.get_instructions(code) if i.opname in ("STORE_NAME", "STORE_GLOBAL"))


def _loaded(code: types.CodeType) -> set[str]:
    """The global names that code uses, in its functions and classes too."""
    names = {i.argval for i in dis.get_instructions(code) if i.opname in ("LOAD_NAME", "LOAD_GLOBAL")}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= _loaded(constant)
    return names
