"""`check()` where learners work: a real kernel, a browser's Python, a hosted service with only the notebook."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]

# A kernel as far as check() can tell: `get_ipython` and its namespace.
KERNEL = """
import builtins
class Kernel:
    user_ns = {"__name__": "__main__"}
builtins.get_ipython = lambda: Kernel
def cell(text):
    exec(text, Kernel.user_ns)
"""

SOFTMAX = '''
def softmax(x):
    """{doc}"""
    e = np.exp(x - np.max(x{rows}))
    return e / np.sum(e{rows})
'''
RIGHT, WHOLE = ", axis=-1, keepdims=True", ""


def softmax(doc="Turns scores into probabilities.", rows=RIGHT) -> str:
    return SOFTMAX.format(doc=doc, rows=rows)


# What a browser's Python lacks: processes, timers, and everything compiled but numpy. `subprocess` can be imported
# there, as pytest does, but starts nothing.
BROWSER = """
import os, signal, subprocess, sys
LEFT_OUT = {"pydantic", "ruamel", "rich", "jupytext", "sqlalchemy", "jinja2", "_posixsubprocess", "IPython", "nbformat",
            "click", "msgpack", "nh3"}
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in LEFT_OUT:
            raise ModuleNotFoundError(f"not in a browser: {name}", name=name)
def refuse(*_arguments, **_options):
    raise OSError("not in a browser")
sys.meta_path.insert(0, Refuse())
del sys.modules["_posixsubprocess"]
subprocess.Popen.__init__ = refuse
for name in ("fork", "forkpty", "posix_spawn", "posix_spawnp", "system"):
    delattr(os, name)
for name in ("setitimer", "alarm", "SIGALRM"):
    delattr(signal, name)
"""


def test_in_a_browser(kit, python):
    shown = python(
        f"""{BROWSER}{KERNEL}
cell("import numpy as np")
cell({softmax(rows=WHOLE)!r})
cell("from grader import check")
cell("report = check('softmax')")
report = Kernel.user_ns["report"]
print(report)
print("HTML", report._repr_html_())
cell({softmax()!r})
cell("print('AGAIN', check('softmax').result.passed, check().result.score)")
extensions = [m.__name__ for m in list(sys.modules.values())
              if (getattr(m, "__file__", None) or "").endswith((".so", ".pyd")) and "lib-dynload" not in m.__file__]
print("COMPILED", *sorted({{name.split(".")[0] for name in extensions}}))
print("LOADED", *sorted(LEFT_OUT & {{name.split(".")[0] for name in sys.modules}}))
""",
        kit,
    )
    assert "✗ Failed: softmax of a batch works on each row by itself, and a row alone gives the same.  0/2" in shown
    assert "More hints: grader hint softmax" in shown
    assert "<details><summary>Hint " in shown
    assert "AGAIN True 9" in shown
    assert "COMPILED numpy\n" in shown
    assert "LOADED\n" in shown


@pytest.mark.parametrize(
    ("doc", "environment", "option", "korean"),
    [
        ("점수를 확률로 바꿉니다.", {}, "", True),
        ("Turns scores into probabilities.", {"LC_ALL": "ko_KR.UTF-8"}, "", False),
        ("점수를 확률로 바꿉니다.", {"GRADER_LANG": "en"}, "", False),
        ("Turns scores into probabilities.", {"GRADER_LANG": "en"}, ", language='ko'", True),
        ("", {"LC_ALL": "ko_KR.UTF-8"}, "", True),
        ("", {}, "", False),
    ],
    ids=["notebook", "notebook before locale", "environment", "option", "locale", "English"],
)
def test_the_language(kit, python, doc, environment, option, korean):
    program = f"""{KERNEL}
cell("import numpy as np")
cell({softmax(doc=doc)!r})
cell("from grader import check")
cell("print(check('softmax'{option}))")
"""
    shown = python(program, kit, **environment)
    assert ("통과" in shown, "Passed" in shown) == (korean, not korean)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("check('sofmax')", "no exercise 'sofmax' in this course; did you mean 'softmax'?"),
        ("check('softmax', assignment='3')", "no assignment '3'; there are: 03_forward"),
        ("check('softmax', course='other')", "no kit is installed"),
        ("check()", "the notebook defines no exercise yet: run its cells first, or say check(assignment=…)"),
    ],
)
def test_what_cannot_be_checked(kit, python, call, sentence):
    program = f"""{KERNEL}
cell("from grader import check")
try:
    cell({call!r})
except ValueError as error:
    print(error)
"""
    shown = python(program, kit)
    assert sentence in shown
    assert len(shown.splitlines()) == 1


@pytest.mark.parametrize(
    ("doc", "sentence"),
    [("점수를 확률로 바꿉니다.", "혹시 'softmax'인가요?"), ("Makes probabilities.", "did you mean 'softmax'?")],
)
def test_a_notebook_shows_one_sentence_in_its_language_and_no_traceback(kit, python, doc, sentence):
    program = f"""
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.run_cell('def softmax(x):\\n    "{doc}"')
shell.run_cell("from grader import check; check('sofmax')")
"""
    shown = python(program, kit)
    assert sentence in shown
    assert len(shown.splitlines()) == 1


def test_outside_a_notebook(kit, python):
    program = """
from grader import check
try:
    check("softmax")
except ValueError as error:
    print(error)
"""
    assert python(program, kit) == "check() works in a running notebook; in a terminal type: grader check\n"


@pytest.fixture(scope="module")
def installed(kit_zip, tmp_path_factory) -> Path:
    """A folder with the installed kit, as ``pip install`` of the zip makes it."""
    folder = tmp_path_factory.mktemp("installed")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--quiet",
         "--disable-pip-version-check", "-w", folder / "wheels", kit_zip],
        capture_output=True, text=True, check=False, cwd=folder, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (wheel,) = (folder / "wheels").iterdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_an_installed_kit_holds_the_data_and_nothing_else(installed):
    files = sorted(p.relative_to(installed).as_posix() for p in installed.rglob("*") if p.is_file())
    assert [name for name in files if ".dist-info/" not in name] == [
        f"deep_learning_from_scratch_kit/{name}"
        for name in (
            "autograde_tests/keras/03_forward.npz",
            "autograde_tests/recorded/03_forward.npz",
            "autograde_tests/test_03_forward.py",
            "course.json",
        )
    ]


def test_only_the_notebook_and_an_installed_kit(installed, python, tmp_path):
    program = f"""{KERNEL}
cell("import numpy as np")
cell({softmax(rows=WHOLE)!r})
cell("from grader import check")
cell("print(check('softmax'))")
cell({softmax()!r})
cell("print('AGAIN', check('softmax').result.passed, check('softmax', course='deep-learning-from-scratch').result.score)")
"""
    shown = python(program, tmp_path / "elsewhere", PYTHONPATH=f"{ROOT}:{installed}")
    assert "Looks like: The whole batch adds up to 1" in shown
    assert "AGAIN True 9" in shown


def test_neither_a_kit_nor_a_course(python, tmp_path):
    program = f"""{KERNEL}
cell("from grader import check")
try:
    cell("check('softmax')")
except ValueError as error:
    print(error)
"""
    shown = python(program, tmp_path / "elsewhere")
    assert "and no kit is installed: open the notebook inside the kit, or type: pip install KIT.zip" in shown


def test_a_released_notebook_in_a_real_kernel(kit, monkeypatch):
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    for name in ("GRADER_LANG", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(kit / "assignments/03_forward.ipynb", as_version=4)
    wanted = ("setup", "softmax", "check-softmax")
    notebook.cells = [cell for cell in notebook.cells if cell.id in wanted]
    assert [cell.id for cell in notebook.cells] == list(wanted)
    stub = notebook.cells[1].source
    notebook.cells += [nbformat.v4.new_code_cell(text) for text in (stub_with_a_mistake(stub), 'check("softmax")')]
    client = nbclient.NotebookClient(notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": kit}})
    client.execute()
    untouched, wrong = (notebook.cells[i].outputs for i in (2, 4))
    assert [output.output_type for output in (*untouched, *wrong)] == ["execute_result"] * 2
    assert "· 미작성: " in untouched[0].data["text/plain"]
    assert "✗ 실패: " in wrong[0].data["text/plain"]
    html = wrong[0].data["text/html"]
    assert html.startswith('<div class="grader-report" lang="ko">')
    assert html.count("<details>") == 3
    assert "배치 전체의 합이 1입니다" in html
    assert "9점 만점에" in html


def stub_with_a_mistake(stub: str) -> str:
    wrong = "e = np.exp(x - np.max(x))\n    return e / np.sum(e)"
    assert "raise NotImplementedError()" in stub
    return stub.replace("raise NotImplementedError()", wrong)
