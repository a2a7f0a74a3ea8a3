"""Reading a solution source: what its cells are, and what is refused with which words."""

from __future__ import annotations

import sys

import pytest

from grader.authoring import AuthoringError, course_source, read_source

SETUP_META = '"grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}'


def refusal(tiny) -> str:
    """The one sentence with which the tiny course's source is refused."""
    course = tiny.load()
    with pytest.raises(AuthoringError) as caught:
        course_source(course, course.assignments[0])
    text = str(caught.value)
    assert "\n" not in text
    assert str(tiny.source) in text
    return text


def test_the_cells_of_a_source(tiny):
    source = read_source(tiny.source)
    assert source.path == tiny.source
    assert [(c.number, c.kind, c.role, c.language, c.grade_id) for c in source.cells] == [
        (1, "markdown", "prose", "ko", None),
        (2, "markdown", "prose", "en", None),
        (3, "code", "setup", None, "setup"),
        (4, "markdown", "prose", None, None),
        (5, "code", "exercise", None, "softmax"),
        (6, "code", "example", None, None),
        (7, "code", "exercise", None, "Affine"),
    ]
    assert source.cells[5].tags == ("example",)
    assert source.cells[0].source == "# 소프트맥스\n확률로 바꿉니다."
    assert "secret_sum" in source.cells[4].source
    assert [c.grade_id for c in source.exercises] == ["softmax", "Affine"]


def test_cells_are_frozen(tiny):
    cell = read_source(tiny.source).cells[0]
    with pytest.raises(AttributeError):
        cell.source = "other"


def test_magics_come_back_and_blank_cells_go(tiny):
    tiny.edit("import numpy as np\n", "# %matplotlib inline\nimport numpy as np\n")
    tiny.append("\n# %%\n\n# %%\nx = 1\n")
    cells = read_source(tiny.source).cells
    assert cells[2].source.startswith("%matplotlib inline\n")
    assert [c.role for c in cells[-2:]] == ["exercise", "setup"]


def test_jupytext_header_is_not_a_cell(tiny):
    tiny.source.write_text("# ---\n# jupyter:\n#   jupytext:\n#     x: 1\n# ---\n\n" + tiny.source_text, "utf-8")
    assert len(read_source(tiny.source).cells) == 7


def test_a_missing_jupytext_is_named_with_its_remedy(tiny, monkeypatch):
    monkeypatch.setitem(sys.modules, "jupytext", None)
    assert "needs the package jupytext" in (said := refusal(tiny))
    assert said.endswith("pip install '.[teach]' in the grader's folder")


def test_a_missing_file(tiny):
    tiny.source.unlink()
    assert "there is no such file; write it" in refusal(tiny)


def test_a_file_that_is_not_utf8(tiny):
    tiny.source.write_bytes("# %% [markdown]\n# 한글".encode("euc-kr"))
    assert "cannot be read as UTF-8 text" in refusal(tiny)


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("    ### END SOLUTION\n\n# %% tags", "\n# %% tags", "is '### BEGIN SOLUTION' without an end"),
        ("    ### BEGIN SOLUTION\n    shifted", "    shifted", "is '### END SOLUTION' without a beginning"),
        (
            "    secret_sum",
            "    ### BEGIN SOLUTION\n    secret_sum",
            "inside a solution; end the one of line 10",
        ),
        ("    ### END SOLUTION", "    # END SOLUTION", "reads '# END SOLUTION'; write"),
        ("    ### END SOLUTION", "    ### end solution", "reads '### end solution'; write"),
        ("keepdims=True)\n    secret", "keepdims=True)  ### END SOLUTION\n    secret", "alone on the line"),
    ],
    ids=["no-end", "no-begin", "nested", "misspelt", "lower-case", "beside-code"],
)
def test_unbalanced_markers(tiny, old, new, said):
    tiny.edit(old, new)
    text = refusal(tiny)
    assert said in text
    assert "cell 5 (softmax): line " in text


@pytest.mark.parametrize(
    "old, new, where",
    [
        ("import numpy as np", "import numpy as np\n### BEGIN SOLUTION", "cell 3 (setup)"),
        ("softmax(np.array", "### END SOLUTION\nsoftmax(np.array", "cell 6"),
        ("# Turns scores", "# ### BEGIN SOLUTION\n# Turns scores", "cell 2"),
    ],
    ids=["setup", "example", "markdown"],
)
def test_markers_outside_an_exercise(tiny, old, new, where):
    tiny.edit(old, new)
    assert f"{where}: has a solution marker outside an exercise cell; move it" in refusal(tiny)


def test_an_exercise_without_a_solution_would_be_released_solved(tiny, exercise_cell):
    tiny.append(exercise_cell("extra", "def extra():\n    return 1\n"))
    assert "cell 8 (extra): has no solution to take out; put it between" in refusal(tiny)


def test_an_exercise_of_course_yaml_without_a_cell(tiny):
    tiny.edit("points: 2.5}", "points: 2.5}\n      - {id: Relu, points: 1}", "course.yaml")
    assert "the exercise 'Relu' of course.yaml has no cell here; write one" in refusal(tiny)


def test_a_cell_without_an_exercise(tiny):
    tiny.edit("      - {id: Affine, points: 2.5}\n", "", "course.yaml")
    said = refusal(tiny)
    assert "cell 7 (Affine): course.yaml has no exercise 'Affine' there (it has softmax); add it" in said


def test_a_repeated_grade_id(tiny, exercise_cell):
    tiny.append(exercise_cell("softmax", "### BEGIN SOLUTION\n1\n### END SOLUTION\n"))
    assert "cell 8 (softmax): its grade_id is that of cell 5 too; rename one of them" in refusal(tiny)


def test_grade_ids_that_become_the_same_are_refused(tiny):
    for grade_id in ("a.b", "a-b"):
        tiny.append("\n# %% nbgrader=" + '{"grade": false, ' + SETUP_META.replace("setup", grade_id) + "\nx = 1\n")
    assert "cell 9 (a-b): its grade_id is that of cell 8 too" in refusal(tiny)


def test_the_two_languages_of_a_text_may_share_a_grade_id(tiny):
    meta = '{"grade": false, ' + SETUP_META.replace("setup", "intro")
    for language in ("ko", "en"):
        tiny.edit(f'# %% [markdown] lang="{language}"', f'# %% [markdown] lang="{language}" nbgrader={meta}')
    assert [c.grade_id for c in read_source(tiny.source).cells[:2]] == ["intro", "intro"]


@pytest.mark.parametrize(
    "old, new, said",
    [
        ('lang="ko"', 'lang="kr"', "cell 1: its lang is 'kr'; write one of ko, en"),
        ('lang="ko"', 'lnag="ko"', "cell 1: its '# %%' line has the unknown key 'lnag'; valid keys are lang"),
        ('lang="ko"', "lang=ko", "cell 1: its '# %%' line has 'lang=ko'; write key=value with JSON values"),
        (
            'tags=["example"]',
            'tags="example"',
            "a cell has metadata.tags that no notebook can have: 'example' is not",
        ),
        ('tags=["example"]', 'tags=["example"] lang="en"', "cell 6: is a code cell with a lang; remove it"),
        ('"locked": true', '"locked": tru', "cell 3: its '# %%' line has"),
        ('"locked": true, ', "", "cell 3: nbgrader metadata lacks 'locked'; add it"),
        ('"locked": true', '"locked": 1', "cell 3: nbgrader 'locked' is 1; write true or false"),
        ('"schema_version": 3', '"schema_version": 2', "cell 3: nbgrader schema_version is 2; write 3"),
        (
            '"grade_id": "setup"',
            '"grade_id": "set up"',
            "cell 3: nbgrader grade_id is 'set up'; write letters",
        ),
        ('"grade_id": "setup", ', "", "cell 3: nbgrader grade_id is None; write letters"),
        ('"task": false', '"mine": 1', "cell 3: nbgrader metadata has the unknown key 'mine'; remove it"),
        ('"locked": true', '"locked": false', "solution=False and locked=False; set exactly one"),
        ('"grade": false', '"grade": true', "cell 3: nbgrader metadata gives points here; remove them"),
        ("nbgrader={", 'tags=["example"] nbgrader={', "has both the tag 'example' and nbgrader metadata"),
        ('# %% tags=["example"]', "# %% [raw]", "cell 6: is a raw cell; make it '# %% [markdown]' or '# %%'"),
    ],
)
def test_a_wrong_cell_header(tiny, old, new, said):
    tiny.edit(old, new)
    assert said in refusal(tiny)


def test_nbgrader_metadata_that_is_no_object(tiny):
    tiny.edit('tags=["example"]', "nbgrader=3")
    assert "cell 6: nbgrader metadata is 3; write it as a JSON object" in refusal(tiny)


def test_a_markdown_cell_cannot_be_an_exercise(tiny):
    meta = '{"grade": false, "grade_id": "q", "locked": false, "schema_version": 3, "solution": true}'
    tiny.append(f"\n# %% [markdown] nbgrader={meta}\n# text\n")
    said = refusal(tiny)
    assert "cell 8: is a markdown cell marked as a solution; for a written question set grade too" in said


def test_a_written_question_needs_points(tiny):
    meta = '{"grade": true, "grade_id": "q", "locked": false, "schema_version": 3, "solution": true}'
    tiny.append(f"\n# %% [markdown] nbgrader={meta}\n# text\n")
    assert "cell 8: is a written question worth None points; write a number above 0, at most 1000" in refusal(tiny)


@pytest.mark.parametrize("kept, lost, number", [("ko", "en", 1), ("en", "ko", 1)])
def test_prose_in_one_language_only(tiny, kept, lost, number):
    text = tiny.source_text
    begin = text.index(f'# %% [markdown] lang="{lost}"')
    end = text.index("# %%", begin + 1)
    tiny.source.write_text(text[:begin] + text[end:], "utf-8")
    said = refusal(tiny)
    assert f"cell {number}: prose in '{kept}' has no partner in '{lost}' (1 and 0 cells" in said
    assert said.endswith("write the missing one")


def test_a_partner_beyond_a_code_cell_is_no_partner(tiny):
    tiny.append('\n# %% [markdown] lang="ko"\n# 끝\n\n# %%\nx = 1\n\n# %% [markdown] lang="en"\n# End\n')
    assert "cell 8: prose in 'ko' has no partner in 'en'" in refusal(tiny)


def test_a_course_in_one_language_needs_no_partners(tiny):
    tiny.edit("languages: [ko, en]", "languages: [en]", "course.yaml")
    course = tiny.load()
    assert len(course_source(course, course.assignments[0]).cells) == 7


def test_language_lines_of_one_language_only(tiny):
    tiny.edit("    en: Computes the softmax.\n", "")
    tiny.edit("    # en: Guard against overflow.\n", "")
    assert "cell 5 (softmax): has 'ko:' lines and no 'en:' line; write both" in refusal(tiny)


@pytest.mark.parametrize(
    "old, new",
    [('"""\n    ko: 소프', '"""ko: 소프'), ("self.b = b\n", "self.b = b  # ko: 편향\n")],
    ids=["docstring-quotes", "after-code"],
)
def test_a_language_text_beside_something_else(tiny, old, new):
    tiny.edit(old, new)
    assert "has a text in one language beside something else; give that text a line of its own" in refusal(tiny)
