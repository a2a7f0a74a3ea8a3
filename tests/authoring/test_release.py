"""The released notebook: what is in it, that nbformat and nbgrader take it, that a rebuild is no diff."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys

import nbformat
import pytest

from grader.authoring import AuthoringError, build_notebook, differences, release

LANGUAGES = ("ko", "en")


def test_the_cells_of_each_language(tiny):
    for language in LANGUAGES:
        assert [c["id"] for c in tiny.notebook(language)["cells"]] == [
            "text-01", "setup", "text-02", "softmax", "check-softmax", "example-01", "Affine", "check-Affine",
        ]  # fmt: skip
    assert tiny.text("text-01", "ko") == "# 소프트맥스\n확률로 바꿉니다."
    assert tiny.text("text-01", "en") == "# Softmax\nTurns scores into probabilities."
    assert tiny.text("text-02", "ko") == tiny.text("text-02", "en")


def test_the_notebook_says_which_it_is(tiny):
    notebook = tiny.notebook("ko")
    assert notebook["metadata"] == {
        "grader": {"course": "tiny", "assignment": "01_tiny", "language": "ko"},
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


def test_a_stub_in_korean_and_in_english(tiny):
    assert tiny.text("softmax", "en") == (
        "def softmax(x):\n"
        '    """\n'
        "    Computes the softmax.\n"
        "\n"
        "    x: (N, C)\n"
        '    """\n'
        "    # Guard against overflow.\n"
        "    # YOUR CODE HERE\n"
        "    raise NotImplementedError()"
    )
    korean = tiny.text("softmax", "ko")
    assert "    소프트맥스를 계산합니다.\n" in korean
    assert "    # 넘치지 않게 하세요.\n    # 여기에 코드를 작성하세요.\n    raise NotImplementedError()" in korean
    assert "softmax." not in korean


def test_every_region_of_a_class_becomes_a_stub(tiny):
    text = tiny.text("Affine")
    stub = "        # YOUR CODE HERE\n        raise NotImplementedError()"
    assert text.count(stub) == 2
    assert "self.W = W" in text
    assert "kept_input" not in text
    assert "SOLUTION" not in text


def test_language_lines_in_examples_and_indents_within_them(tiny):
    tiny.edit("    x: (N, C)\n", "    ko:   - 두 칸\n    en:   - two\n    ko:\n    en:\n")
    assert tiny.text("example-01", "ko").startswith("# 해 보세요\nsoftmax(")
    assert tiny.text("example-01", "en").startswith("# Try it\nsoftmax(")
    assert '\n      - two\n\n    """' in tiny.text("softmax", "en")


def test_no_line_of_a_solution_is_released(tiny):
    for language in LANGUAGES:
        text = json.dumps(tiny.notebook(language), ensure_ascii=False)
        for secret in ("shifted", "secret_sum", "kept_input", "self.dW"):
            assert secret not in text


def test_check_cells_carry_the_points(tiny):
    assert tiny.text("check-softmax") == 'check("softmax")'
    assert tiny.cell("check-softmax")["metadata"]["nbgrader"]["points"] == 8
    assert tiny.cell("check-Affine")["metadata"]["nbgrader"]["points"] == 2.5
    assert "points" not in tiny.cell("softmax")["metadata"]["nbgrader"]


def test_an_exercise_of_several_assignments_names_its_own(tiny):
    more = "  - id: 02_more\n    title: {en: More}\n    exercises: [{id: Affine, points: 1}]\n"
    (tiny.root / "course.yaml").write_text((tiny.root / "course.yaml").read_text("utf-8") + more, "utf-8")
    assert tiny.text("check-softmax") == 'check("softmax")'
    assert tiny.text("check-Affine") == 'check("Affine", assignment="01_tiny")'


def test_a_dotted_exercise_id_gives_valid_ids(tiny):
    tiny.edit("id: softmax", "id: net.softmax", "course.yaml")
    tiny.edit('"grade_id": "softmax"', '"grade_id": "net.softmax"')
    assert tiny.text("check-net-softmax") == 'check("net.softmax")'
    assert tiny.cell("net-softmax")["metadata"]["nbgrader"]["grade_id"] == "net-softmax"


def test_a_long_exercise_id_gives_valid_ids(tiny):
    long = "s" * 64
    tiny.edit("id: softmax", f"id: {long}", "course.yaml")
    tiny.edit('"grade_id": "softmax"', f'"grade_id": "{long}"')
    cells = tiny.notebook()["cells"]
    nbformat.validate(nbformat.reads(json.dumps(tiny.notebook()), as_version=4))
    assert [c["metadata"]["nbgrader"]["grade_id"] for c in cells[3:5]] == [long, f"check-{long}"]
    assert re.fullmatch(r"check-s+-[0-9a-f]{8}", cells[4]["id"])


def test_a_grade_id_like_a_generated_one_is_refused(tiny):
    tiny.edit('"grade_id": "setup"', '"grade_id": "check-softmax"')
    with pytest.raises(AuthoringError, match=r"2 cells of the notebook would have the id 'check-softmax'; rename"):
        tiny.notebook()


def test_a_stub_that_is_not_python_is_refused(tiny):
    tiny.edit("    # en: Guard against overflow.\n", "    en: Guard against overflow.\n")
    tiny.notebook("ko")
    with pytest.raises(AuthoringError) as caught:
        tiny.notebook("en")
    assert "cell 5 (softmax): what is released of it in 'en' is not Python (line " in str(caught.value)
    assert "check where the solution and the language lines begin and end" in str(caught.value)


def test_magics_are_python_enough(tiny):
    tiny.edit("import numpy as np\n", "# %matplotlib inline\nimport numpy as np\n")
    assert tiny.text("setup").startswith("%matplotlib inline\n")


def test_a_language_the_course_does_not_have(tiny):
    tiny.edit("languages: [ko, en]", "languages: [ko]", "course.yaml")
    with pytest.raises(AuthoringError, match=r"01_tiny: 'en' is not a language of the course \(ko\)"):
        tiny.notebook("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nbformat_takes_it_and_writes_the_same_bytes(tiny, language):
    course = tiny.load()
    data = build_notebook(course, course.assignments[0], language)
    notebook = nbformat.reads(data.decode(), as_version=4)
    nbformat.validate(notebook)
    assert (nbformat.writes(notebook) + "\n").encode() == data


@pytest.mark.parametrize("language", LANGUAGES)
def test_nbgrader_recognises_the_cells(tiny, language):
    from nbgrader import utils
    from nbgrader.nbgraderformat import MetadataValidator

    notebook = nbformat.reads(json.dumps(tiny.notebook(language)), as_version=4)
    MetadataValidator().validate_nb(notebook)
    kinds = {
        cell.id: (utils.is_grade(cell), utils.is_solution(cell), utils.is_locked(cell), utils.is_task(cell))
        for cell in notebook.cells
    }
    read_only, answer, check = (
        (False, False, True, False),
        (False, True, False, False),
        (True, False, True, False),
    )
    assert kinds == {
        "text-01": read_only,
        "setup": read_only,
        "text-02": read_only,
        "softmax": answer,
        "check-softmax": check,
        "example-01": (False, False, False, False),
        "Affine": answer,
        "check-Affine": check,
    }
    assert "nbgrader" not in tiny.cell("example-01", language)["metadata"]
    assert [utils.determine_grade(c)[1] for c in notebook.cells if utils.is_grade(c)] == [8.0, 2.5]


def test_checksums_and_locks_are_what_nbgrader_would_set(tiny):
    from nbgrader import utils
    from nbgrader.preprocessors import LockCells

    notebook = nbformat.reads(json.dumps(tiny.notebook()), as_version=4)
    graded = [cell for cell in notebook.cells if "nbgrader" in cell.metadata]
    assert len(graded) == 7
    for cell in graded:
        assert cell.metadata.nbgrader.checksum == utils.compute_checksum(cell)
        assert cell.metadata.nbgrader.cell_type == cell.cell_type
    locked, _ = LockCells().preprocess(copy.deepcopy(notebook), {})
    assert locked == notebook


def test_two_builds_are_the_same_bytes_in_any_process(tiny):
    course = tiny.load()
    program = (
        "import sys, pathlib\n"
        "from grader.authoring import build_notebook\n"
        "from grader.course import load_course\n"
        "course = load_course(pathlib.Path(sys.argv[1]))\n"
        "sys.stdout.buffer.write(build_notebook(course, course.assignments[0], 'ko'))\n"
    )
    here = build_notebook(course, course.assignments[0], "ko")
    there = subprocess.run(
        [sys.executable, "-c", program, str(tiny.root)], check=True, capture_output=True, timeout=60
    ).stdout
    assert here == there == build_notebook(course, course.assignments[0], "ko")


def test_release_writes_each_language_once(tiny):
    course = tiny.load()
    first = release(course)
    korean, english = tiny.root / "assignments/01_tiny.ipynb", tiny.root / "assignments/en/01_tiny.ipynb"
    assert [(w.path, w.assignment, w.language, w.status) for w in first] == [
        (korean, "01_tiny", "ko", "new"),
        (english, "01_tiny", "en", "new"),
    ]
    assert korean.read_bytes() == build_notebook(course, course.assignments[0], "ko")
    assert differences(course) == []
    stamp = korean.stat().st_mtime_ns
    english.write_bytes(b"{}")
    assert [w.status for w in release(course)] == ["unchanged", "changed"]
    assert korean.stat().st_mtime_ns == stamp
    assert sorted(p.name for p in (tiny.root / "assignments").rglob("*") if p.is_file()) == ["01_tiny.ipynb"] * 2


def test_an_error_leaves_the_released_notebooks_alone(tiny):
    release(tiny.load())
    before = (tiny.root / "assignments/01_tiny.ipynb").read_bytes()
    tiny.edit("확률로", "더 나은 확률로")
    text = "  - id: 02_more\n    title: {en: More}\n    exercises: [{id: Relu, points: 1}]\n"
    (tiny.root / "course.yaml").write_text((tiny.root / "course.yaml").read_text("utf-8") + text, "utf-8")
    with pytest.raises(AuthoringError, match=r"02_more\.py: there is no such file"):
        release(tiny.load())
    assert (tiny.root / "assignments/01_tiny.ipynb").read_bytes() == before


def test_differences_name_what_is_missing(tiny):
    assert differences(tiny.load()) == [
        "assignments/01_tiny.ipynb: is missing; run grader release",
        "assignments/en/01_tiny.ipynb: is missing; run grader release",
    ]


def test_differences_name_the_first_cell_after_an_edit_of_the_source(tiny):
    release(tiny.load())
    tiny.edit("en: Computes the softmax.", "en: Computes a softmax.")
    assert differences(tiny.load()) == [
        "assignments/en/01_tiny.ipynb: differs from its source, first in cell 4 (softmax); run grader release"
    ]


@pytest.mark.parametrize(
    "change, said",
    [
        (
            lambda nb: nb["cells"][1].update(source=["x = 1"]),
            "differs from its source, first in cell 2 (setup)",
        ),
        (lambda nb: nb["cells"].append(nb["cells"][0]), "has 1 cells too many, from cell 9 on"),
        (lambda nb: nb["cells"].pop(), "differs from its source, first in cell 8 (check-Affine)"),
        (lambda nb: nb["metadata"].pop("grader"), "differs from its source outside the cells"),
        (lambda nb: nb.pop("cells"), "cannot be read as a notebook"),
    ],
)
def test_differences_name_an_edit_of_the_notebook(tiny, change, said):
    release(tiny.load())
    path = tiny.root / "assignments/01_tiny.ipynb"
    notebook = json.loads(path.read_bytes())
    change(notebook)
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1), "utf-8")
    (line,) = differences(tiny.load())
    assert line.startswith(f"assignments/01_tiny.ipynb: {said}")
    assert line.endswith("; run grader release")


def test_differences_of_a_file_that_is_not_json(tiny):
    release(tiny.load())
    (tiny.root / "assignments/01_tiny.ipynb").write_bytes(b"\xff\x00 no notebook")
    assert differences(tiny.load()) == ["assignments/01_tiny.ipynb: cannot be read as a notebook; run grader release"]


def test_differences_name_surplus_files_but_not_hidden_ones(tiny):
    release(tiny.load())
    for name in ("old.ipynb", "en/note.txt", ".ipynb_checkpoints/01_tiny-checkpoint.ipynb", ".DS_Store"):
        path = tiny.root / "assignments" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert differences(tiny.load()) == [
        "assignments/en/note.txt: is made by no assignment of course.yaml; remove it",
        "assignments/old.ipynb: is made by no assignment of course.yaml; remove it",
    ]


WRITTEN = """
# %% [markdown] lang="LANG" nbgrader={"grade": true, "grade_id": "written", "locked": false, "points": 4, "schema_version": 3, "solution": true, "task": false}
# The model answer, which nobody but an assistant reads.
"""


def test_a_written_question_is_released_empty_and_graded_by_hand(tiny):
    from nbgrader import utils

    for language in ("ko", "en"):
        tiny.append(WRITTEN.replace("LANG", language))
    for language, stub in (("ko", "*여기에 답을 쓰세요.*"), ("en", "*Write your answer here.*")):
        cell = nbformat.from_dict(tiny.cell("written", language))
        assert (cell.cell_type, "".join(cell.source)) == ("markdown", stub)
        cell.source = "".join(cell.source)
        assert utils.is_grade(cell)
        assert utils.is_solution(cell)
        assert not utils.is_locked(cell)
        assert cell.metadata.nbgrader.points == 4
        assert cell.metadata.nbgrader.checksum == utils.compute_checksum(cell)
        assert "model answer" not in json.dumps(tiny.notebook(language))
