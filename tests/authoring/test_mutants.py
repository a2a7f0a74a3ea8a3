"""Small changes to a right answer: which there are, and that each is one change inside the solution."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.authoring.mutants import mutants


def cell(solution: str, head: str = "def f(x, k=3):") -> str:
    body = "".join(f"    {line}\n" for line in solution.splitlines())
    return f'{head}\n    """Returns x + 1."""\n    ### BEGIN SOLUTION\n{body}    ### END SOLUTION\n'


def after(solution: str) -> set[str]:
    """What stands in the place of a solution, in all its mutants."""
    return {mutant.after for mutant in mutants(cell(solution))}


@pytest.mark.parametrize(
    ("solution", "expected"),
    [
        ("return x + 2", {"return x - 2", "return x", "return 2", "return x + 3", "return x + 1", "return -(x + 2)"}),
        ("return x - k", {"return k - x", "return x + k", "return k"}),
        ("return x @ k", {"return k @ x", "return x"}),
        ("return x > 0", {"return x >= 0", "return x < 0", "return x > 1"}),
        ("return x.max(axis=1, keepdims=True)", {
            "return x.max(keepdims=True)", "return x.max(axis=1)", "return x.mean(axis=1, keepdims=True)",
            "return x.max(axis=0, keepdims=True)", "return x.max(axis=1, keepdims=False)",
        }),
        ("return np.dot(x, k.T)", {"return np.dot(k.T, x)", "return np.dot(x, k)", "return x", "return k.T"}),
        ("return x[1:k]", {"return x[:k]", "return x[1:]", "return x", "return x[2:k]"}),
        ("return x.copy()", {"return x"}),
        ("return x if x else k", {"return x", "return k"}),
        ("return x, k", {"return (k, x)", "return"}),
        ("return -x", {"return x"}),
        ("return x * 0.5", {"return x * 1.0", "return x * 0.25", "return x / 0.5", "return x"}),
        ("return x and not k", {"return x or not k", "return x and k"}),
        ("x += k\nreturn x", {"x -= k", "x = k", "pass"}),
        ("for i in range(k):\n    x = x + i\nreturn x", {"for i in list(range(k))[:-1]:", "break", "pass"}),
        ("if k:\n    x = 2\nelse:\n    x = 3\nreturn x", {"x = 2", "x = 3"}),
    ],
)  # fmt: skip
def test_what_can_stand_in_the_place_of_a_solution(solution, expected):
    assert expected <= after(solution)


def test_only_the_solution_is_changed():
    """Not what learners are given: names, defaults, texts."""
    source = cell("return x + k", "def f(x, k=3, *, flag=True):")
    for mutant in mutants(source):
        assert ast.unparse(ast.parse(source).body[0].args) == ast.unparse(ast.parse(mutant.source).body[0].args)
        assert "Returns x + 1." in mutant.source


def test_what_makes_no_difference_is_not_tried():
    assert after("self.dW = None") == set()
    assert after('"""A text."""') == set()
    assert list(mutants("def f(x):\n    return x + 1\n")) == []


def test_magics_are_no_obstacle():
    assert any(mutant.after == "return x - 1" for mutant in mutants("%matplotlib inline\n" + cell("return x + 1")))


PARTS = st.sampled_from(["x", "k", "2", "0.5", "x.T", "x[0]", "x[1:, ::2]", "np.sum(x, axis=0)", "f(x, k)", "-x"])
EXPRESSIONS = st.recursive(
    PARTS,
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from(["+", "*", "@", "-", "<", "and"]), inner),
    max_leaves=5,
)
STATEMENTS = st.builds(
    str.format,
    st.sampled_from(["y = {}", "x += {}", "if {}:\n    y = 1", "for i in {}:\n    x = i", "return {}", "return x, {}"]),
    EXPRESSIONS,
)


@given(st.lists(STATEMENTS, min_size=1, max_size=4).map("\n".join))
def test_each_is_a_program_of_its_own(solution):
    source = cell(solution)
    found = [mutant.source for mutant in mutants(source)]
    assert len(set(found)) == len(found)
    assert ast.unparse(ast.parse(source)) not in found
    for text in found:
        assert ast.unparse(ast.parse(text)) == text
