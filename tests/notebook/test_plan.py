"""What is run of a submitted notebook: the student's cells in her order, read-only cells as they were released."""

from __future__ import annotations

import json

from grader.notebook import plan, read_notebook

SETUP, STUB = "import numpy as np", "def softmax(x):\n    raise NotImplementedError()"
WORK, LATER = "def softmax(x):\n    return x / x.sum()", "class Affine:\n    pass"


def cell(source, grade_id=None, kind="code", **marks):
    flags = {"locked": False, "solution": False, "grade": False, **marks}
    metadata = {"nbgrader": {"grade_id": grade_id, **flags}} if grade_id else {}
    return {"cell_type": kind, "source": source, "metadata": metadata}


def setup(source=SETUP):
    return cell(source, "setup", locked=True)


def softmax(source=WORK, **more):
    return cell(source, "softmax", solution=True, **more)


def checks(source='check("softmax")'):
    return cell(source, "check-softmax", locked=True, grade=True)


def affine(source=LATER):
    return cell(source, "Affine", solution=True)


EXAMPLE = {"cell_type": "code", "id": "example-01", "source": "y = softmax(np.ones(2))", "metadata": {}}
RELEASED = [setup(), softmax(STUB), checks(), EXAMPLE, affine("class Affine:\n    raise NotImplementedError()")]


def notebook(*cells):
    return read_notebook(json.dumps({"cells": list(cells), "metadata": {}}).encode())


def planned(*cells):
    return plan(notebook(*cells), notebook(*RELEASED))


def run(*cells):
    return [c.source for c in planned(*cells).cells]


def kinds(*cells):
    return sorted(note.kind for note in planned(*cells).notes)


def test_a_finished_notebook_runs_as_it_is_without_its_checks():
    cells = [setup(), softmax(), checks(), affine()]
    found = planned(*cells)
    assert [(c.number, c.grade_id, c.source) for c in found.cells] == [
        (1, "setup", SETUP), (2, "softmax", WORK), (4, "Affine", LATER),
    ]  # fmt: skip
    assert kinds(*cells) == []


def test_cells_of_her_own_run_in_her_order():
    mine, after = cell("helper = 1"), cell("print(helper)")
    assert run(setup(), mine, softmax(), after, checks(), affine()) == [
        SETUP, "helper = 1", WORK, "print(helper)", LATER,
    ]  # fmt: skip


def test_an_edited_read_only_cell_runs_as_released():
    cells = [setup("import numpy as np; np.exp = None"), softmax(), checks(), affine()]
    assert run(*cells) == [SETUP, WORK, LATER]
    assert kinds(*cells) == ["edited_locked_cell"]
    assert planned(*cells).notes[0].cell == 1


def test_white_space_around_a_read_only_cell_is_no_edit():
    assert kinds(setup(f"{SETUP}\n\n"), softmax(), affine()) == []


def test_an_edited_check_cell_does_not_run_and_is_no_matter():
    cells = [setup(), softmax(), checks("import os"), affine()]
    assert run(*cells) == [SETUP, WORK, LATER]


def test_a_deleted_read_only_cell_is_put_back():
    cells = [softmax(), checks(), affine()]
    found = planned(*cells)
    assert (found.cells[0].source, found.cells[0].number) == (SETUP, 0)
    assert kinds(*cells) == ["deleted_cell"]
    assert "`setup` is missing" in found.notes[0].message.render("en")


def test_a_moved_read_only_cell_runs_before_what_needs_it():
    assert run(softmax(), setup(), affine()) == [SETUP, WORK, LATER]


def test_a_deleted_exercise_is_noted():
    assert kinds(setup(), softmax()) == ["deleted_cell"]


def test_markdown_is_not_run():
    assert run(setup(), cell("# notes", kind="markdown"), softmax(), affine()) == [SETUP, WORK, LATER]


def test_an_exercise_that_became_text_by_a_slip_is_run():
    cells = [setup(), softmax(kind="markdown"), affine()]
    assert WORK in run(*cells)
    assert kinds(*cells) == ["retyped_cell"]


def test_a_cell_without_its_id_is_found_by_what_it_defines():
    cells = [setup(), cell(WORK), checks(), affine()]
    assert [c.grade_id for c in planned(*cells).cells] == ["setup", "softmax", "Affine"]
    assert kinds(*cells) == ["matched_by_name"]


def test_a_cell_without_its_id_and_name_is_found_by_its_place():
    cells = [setup(), cell("from mine import *"), checks(), affine()]
    assert [c.grade_id for c in planned(*cells).cells] == ["setup", "softmax", "Affine"]
    assert kinds(*cells) == ["matched_by_position"]


def test_a_second_definition_is_noted_and_the_exercises_own_counts():
    cells = [setup(), softmax(), cell("def softmax(x):\n    return 0"), affine()]
    found = planned(*cells)
    assert found.cells[1].keeps == ("softmax",)
    assert found.cells[2].keeps == ()
    assert "defined_twice" in kinds(*cells)


def test_an_untouched_stub_does_not_win_over_a_definition_elsewhere():
    found = planned(setup(), softmax(STUB), cell(WORK), affine())
    assert next(c for c in found.cells if c.source == STUB).keeps == ()


def test_an_unchanged_example_waits_until_it_is_needed():
    found = planned(setup(), softmax(), EXAMPLE, affine())
    assert [c.source for c in found.cells if c.lazy] == [EXAMPLE["source"]]


def test_a_changed_example_runs():
    changed = {**EXAMPLE, "source": "z = softmax(np.zeros(3))"}
    found = planned(setup(), softmax(), changed, affine())
    assert [c.lazy for c in found.cells if c.source == changed["source"]] == [False]


def test_an_empty_notebook_still_runs_the_setup():
    assert run() == [SETUP]
    assert kinds() == ["deleted_cell"] * 3


def answer(source="*Write your answer here.*", grade_id="written", **more):
    return cell(source, grade_id, "markdown", solution=True, grade=True, **more)


def written(*cells):
    cells_of_release = [*RELEASED, {**answer(), "metadata": {"nbgrader": {
        "grade_id": "written", "solution": True, "grade": True, "locked": False, "points": 4,
    }}}]  # fmt: skip
    notes = plan(notebook(*cells), notebook(*cells_of_release)).notes
    return [(note.kind, str(note.message), note.cell) for note in notes if "written" in note.kind]


def test_a_written_answer_is_told_with_the_points_a_person_gives():
    (told,) = written(setup(), softmax(), affine(), answer("Because rows differ."))
    assert told == (
        "written_answer",
        "The written question `written` has an answer; a person gives its 4 points, which are not in this score.",
        4,
    )


def test_a_written_question_left_as_released_emptied_or_deleted_has_no_answer():
    said = "The written question `written` (4 points, given by a person) has no answer."
    for cells in ([answer()], [answer("  \n")], []):
        assert written(setup(), softmax(), affine(), *cells) == [("no_written_answer", said, None)]
