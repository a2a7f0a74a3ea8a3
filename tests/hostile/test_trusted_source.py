"""The trusted side's source: nothing in it turns bytes of a student's into objects or code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import grader

PACKAGE = Path(grader.__file__).parent
GUEST = PACKAGE / "sandbox" / "guest"
MODULES = {"pickle", "_pickle", "cPickle", "dill", "joblib", "cloudpickle", "marshal", "shelve", "pty", "commands"}
NAMES = {"eval", "exec", "execfile", "compile", "__import__"}
ATTRIBUTES = {("os", "system"), ("os", "popen"), ("builtins", "eval"), ("builtins", "exec"), ("subprocess", "getoutput"),
              ("subprocess", "getstatusoutput"), ("yaml", "load"), ("np", "load"), ("numpy", "load")}  # fmt: skip
KEYWORDS = {"allow_pickle", "shell"}

# What is allowed all the same, and why; every entry has to be in use.
ALLOWED: dict[tuple[str, str], str] = {
    ("sandbox/guest/cells.py", "exec"): "the student's cells, in her own process, and the solution's, which is ours",
    ("sandbox/guest/cells.py", "compile"): "the same",
    ("sandbox/guest/pieces.py", "compile"): "pieces of the same cells, which cells.py executes",
    ("grading/keras_answers.py", "np.load"): "arrays of the course's own; without allow_pickle NumPy refuses objects",
    ("grading/recorded.py", "np.load"): "the same, of a learner's kit, on her own machine",
}


def uses(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The dangerous things a module uses, with their lines."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((n.name, node.lineno) for n in names if n.name.split(".")[0] in MODULES)
            case ast.ImportFrom(module=str() as module, names=names):
                if module.split(".")[0] in MODULES:
                    yield module, node.lineno
                for name in names:
                    if (module, name.name) in ATTRIBUTES or (module == "builtins" and name.name in NAMES):
                        yield f"{module}.{name.name}", node.lineno
            case ast.Name(id=name) if name in NAMES:
                yield name, node.lineno
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if (owner, name) in ATTRIBUTES:
                yield f"{owner}.{name}", node.lineno
            case ast.Call(keywords=keywords):
                for keyword in keywords:
                    harmless = isinstance(keyword.value, ast.Constant) and keyword.value.value is False
                    if keyword.arg in KEYWORDS and not harmless:
                        yield str(keyword.arg), node.lineno


def findings() -> list[tuple[str, str, int]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        found += [(name, what, line) for what, line in uses(ast.parse(path.read_text("utf-8")))]
    return found


def test_nothing_trusted_unpickles_or_evaluates():
    assert [f for f in findings() if f[:2] not in ALLOWED] == []


def test_every_exception_is_in_use_and_gives_its_reason():
    assert {f[:2] for f in findings()} == set(ALLOWED)
    assert all(ALLOWED.values())


def test_only_the_cells_of_a_notebook_are_executed():
    guest = {f[:2] for f in findings() if (PACKAGE / f[0]).is_relative_to(GUEST)}
    assert {name for name, what in guest if what != "compile"} == {"sandbox/guest/cells.py"}


@pytest.mark.parametrize(
    "source",
    ["import pickle", "from pickle import loads", "import joblib.numpy_pickle", "eval(x)", "f = exec", "os.system(x)",
     "from os import system", "np.load(x, allow_pickle=True)", "subprocess.run(x, shell=flag)", "import shelve as s",
     "builtins.eval(x)", "getattr(x, y)(allow_pickle=True)"],
)  # fmt: skip
def test_the_reader_of_sources_sees_what_it_looks_for(source):
    assert list(uses(ast.parse(source)))


@pytest.mark.parametrize(
    "source", ["evaluate(x)", "re.compile(x)", "np.frombuffer(x)", "run(x, shell=False)", "x.exec"]
)
def test_the_reader_of_sources_leaves_the_rest_alone(source):
    assert not list(uses(ast.parse(source)))
