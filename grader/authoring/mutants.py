"""Small changes to a right answer, one at a time: what a check should notice if it tells right from wrong.

The operators are those of mutation testing (DeMillo, Lipton and Sayward, "Hints on test data selection", 1978), chosen
for numerical code: an operator, an axis, a factor, a bound, a sign, a statement. Only solution regions are changed.
"""

from __future__ import annotations

import ast
import copy
import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from IPython.core.inputtransformer2 import TransformerManager

from grader.authoring._code import find_regions

_Node = TypeVar("_Node", bound=ast.AST)
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_FUNCTIONS = {
    "maximum": "minimum", "minimum": "maximum", "max": "mean", "min": "max", "sum": "mean", "mean": "sum",
    "argmax": "argmin", "argmin": "argmax", "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like",
    "ones_like": "zeros_like", "exp": "expm1", "log": "log1p", "sqrt": "square", "square": "sqrt", "sin": "cos",
    "cos": "sin", "floor": "ceil", "ceil": "floor", "any": "all", "all": "any", "var": "std", "std": "var",
    "sigmoid": "tanh", "tanh": "sigmoid", "normal": "uniform", "uniform": "normal", "random": "standard_normal",
    "standard_normal": "random", "hstack": "vstack", "vstack": "hstack",
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A right answer with one small change.

    Args:
        before: the lines as they were, as Python writes them without comments.
        after: the lines in their place.
        source: the whole changed cell.
    """

    before: str
    after: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every small change to the solution regions of a cell; each text once.

    Args:
        source: a solution cell with its markers.

    Raises:
        SyntaxError: if it is not Python.
        ValueError: if its markers do not pair up.
    """
    tree = ast.parse(TransformerManager().transform_cell(source))
    plain = ast.unparse(tree)
    seen = {plain}
    regions = [range(region.begin + 1, region.end + 2) for region in find_regions(source)]
    for place in _places(tree, ()):
        if not any(place.line in region for region in regions):
            continue
        for instead in _instead(place):
            changed = place.with_(instead, tree)
            if changed not in seen:
                seen.add(changed)
                yield Mutant(*_difference(plain, changed), changed)


@dataclass(frozen=True)
class _Place:
    """Where a node stands in the tree, and the parameters of the function around it."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.expr | ast.stmt
    parameters: tuple[str, ...]

    @property
    def line(self) -> int:
        return self.node.lineno

    def with_(self, instead: ast.AST | Sequence[ast.stmt], tree: ast.AST) -> str:
        """The text of the tree with something else in this place; the tree is left as it was."""
        siblings = getattr(self.parent, self.field)
        if self.index is None:
            setattr(self.parent, self.field, instead)
        else:
            new = [instead] if isinstance(instead, ast.AST) else list(instead)
            setattr(self.parent, self.field, [*siblings[: self.index], *new, *siblings[self.index + 1 :]])
        try:
            return ast.unparse(ast.fix_missing_locations(tree))
        finally:
            setattr(self.parent, self.field, siblings)


def _places(node: ast.AST, parameters: tuple[str, ...]) -> Iterator[_Place]:
    """The statements and expressions below a node."""
    if isinstance(node, (ast.FunctionDef, ast.Lambda)):
        parameters = tuple(a.arg for a in (*node.args.args, *node.args.kwonlyargs) if a.arg != "self")
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        for index, item in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(item, (ast.stmt, ast.expr)) and not _is_text(item):
                yield _Place(node, field, index, item, parameters)
            if isinstance(item, ast.AST) and not _is_text(item):
                yield from _places(item, parameters)


def _is_text(node: ast.AST) -> bool:
    """Whether a statement is a docstring or another text without effect."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _instead(place: _Place) -> Iterator[ast.AST | list[ast.stmt]]:
    """What could stand in a place."""
    if isinstance(place.node, ast.stmt):
        yield from _statements(place.node)
        return
    yield from _operands(place.node)
    yield from _calls(place.node)
    yield from _constants(place.node)
    if isinstance(place.node, ast.Name) and isinstance(place.node.ctx, ast.Load) and place.node.id in place.parameters:
        yield from (ast.Name(other, ast.Load()) for other in place.parameters if other != place.node.id)


def _statements(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    """A statement left out, a branch taken always, a loop that ends early."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)) or _sets_none(node):
        return
    if isinstance(node, ast.Return):
        yield from _returns(node)
        return
    yield [ast.Pass()]
    if isinstance(node, ast.AugAssign):
        yield [ast.Assign([node.target], node.value)]
        if type(node.op) in _OPERATORS:
            yield [_changed(node, op=_OPERATORS[type(node.op)]())]
    elif isinstance(node, ast.If):
        yield node.body
        if node.orelse:
            yield node.orelse
    elif isinstance(node, (ast.For, ast.While)):
        yield [_changed(node, body=[*node.body, ast.Break()])]
        if isinstance(node, ast.For):
            items = ast.Call(ast.Name("list", ast.Load()), [node.iter], [])
            but_the_last = ast.Slice(None, ast.UnaryOp(ast.USub(), ast.Constant(1)), None)
            yield [_changed(node, iter=ast.Subscript(items, but_the_last, ast.Load()))]


def _sets_none(node: ast.stmt) -> bool:
    """Whether a statement only says that there is no value yet; without it nothing is different."""
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value is None


def _returns(node: ast.Return) -> Iterator[list[ast.stmt]]:
    if node.value is None:
        return
    yield [ast.Return(None)]
    yield [ast.Return(ast.UnaryOp(ast.USub(), node.value))]
    if isinstance(node.value, ast.Tuple):
        for i in range(len(node.value.elts) - 1):
            parts = [*node.value.elts]
            parts[i : i + 2] = reversed(parts[i : i + 2])
            yield [ast.Return(_changed(node.value, elts=parts))]


def _operands(node: ast.expr) -> Iterator[ast.expr]:
    """Another operator, one operand only, operands in the other order."""
    if isinstance(node, ast.BinOp):
        if type(node.op) in _OPERATORS:
            yield _changed(node, op=_OPERATORS[type(node.op)]())
        yield from (node.left, node.right)
        if not isinstance(node.op, (ast.Add, ast.Mult)):
            yield _changed(node, left=node.right, right=node.left)
    elif isinstance(node, ast.BoolOp):
        yield _changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        yield from node.values
    elif isinstance(node, ast.Compare):
        for i, operator in enumerate(node.ops):
            for other in _COMPARISONS[type(operator)]:
                yield _changed(node, ops=[*node.ops[:i], other(), *node.ops[i + 1 :]])
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, ast.Slice):
        yield from (_changed(node, **{end: None}) for end in ("lower", "upper", "step") if getattr(node, end))
    else:
        yield from _of_array(node)


def _of_array(node: ast.expr) -> Iterator[ast.expr]:
    """An array not transposed, or all of it."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        yield node.value


def _calls(node: ast.expr) -> Iterator[ast.expr]:
    """An argument in place of the call, an argument left out, the first two exchanged, another function."""
    if not isinstance(node, ast.Call):
        return
    yield from (argument for argument in node.args if not isinstance(argument, ast.Starred))
    for i in range(len(node.keywords)):
        yield _changed(node, keywords=[*node.keywords[:i], *node.keywords[i + 1 :]])
    if len(node.args) > 1:
        yield _changed(node, args=[node.args[1], node.args[0], *node.args[2:]])
        yield _changed(node, args=node.args[:-1])
    if isinstance(node.func, ast.Attribute):
        if not isinstance(node.func.value, ast.Name) or not (node.args or node.keywords):
            yield node.func.value  # x.copy(), x.sum(axis=0).reshape(2, 3)
        if node.func.attr in _FUNCTIONS:
            yield _changed(node, func=_changed(node.func, attr=_FUNCTIONS[node.func.attr]))
    elif isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
        yield _changed(node, func=ast.Name(_FUNCTIONS[node.func.id], ast.Load()))


def _constants(node: ast.expr) -> Iterator[ast.expr]:
    """Another number near by, the other truth value."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield from (_number(value + 1), _number(value - 1))
    elif isinstance(value, float):
        yield from (_number(value * 2), _number(value / 2), _number(value + 1), _number(0.0))


def _number(value: float) -> ast.expr:
    """A number as it is written: a negative one is a sign and a number."""
    return ast.Constant(value) if value >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-value))


def _changed(node: _Node, **fields: object) -> _Node:
    """The same node with other fields; its parts are not copied."""
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def _difference(plain: str, changed: str) -> tuple[str, str]:
    """The lines that are not the same, before and after."""
    lines = list(difflib.unified_diff(plain.splitlines(), changed.splitlines(), n=0, lineterm=""))[2:]
    sides = [[line[1:].strip() for line in lines if line[0] == mark] for mark in "-+"]
    return "\n".join(sides[0]), "\n".join(sides[1])
