"""Grades one submission in the sandbox: the plain function under everything that grades."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from grader.course import Assignment, Course, find_course, load_course
from grader.grading.assemble import assemble, cell_findings, note_findings, provenance, ungraded, unreadable
from grader.grading.check import Check
from grader.grading.follow_through import follow_through
from grader.grading.keras_answers import KerasAnswers, load_answers
from grader.grading.notebook_run import line_reader, released_notebook
from grader.grading.oracle import SourceOracle
from grader.grading.run import Run
from grader.grading.session import CheckSession, with_checks
from grader.notebook import Notebook, NotebookError, RunPlan, plan, read_notebook
from grader.result import Finding, Result, Status, Verdict
from grader.sandbox.environment import import_silently
from grader.sandbox.host.child import Budget, Load, SandboxTransport
from grader.sandbox.host.confinement import Confinement
from grader.sandbox.host.lending import Lender
from grader.sandbox.host.slots import SLOTS, Slot
from grader.sandbox.host.zygote import Zygote
from grader.text import Message, _, preferred_language

TRIES = 10
KERAS_PACKAGES = ("keras", "tensorflow")
AGREEING = 5  # tries that were disturbed and yet say the same: then it is the submission's own doing


@dataclass(frozen=True)
class Job:
    """One submission to be graded.

    Args:
        student: the student's id.
        assignment: the assignment's id.
        data: the notebook's bytes.
    """

    student: str
    assignment: str
    data: bytes


@dataclass
class Grader:
    """Grades submissions one after the other, with everything that can stay warm kept warm.

    Args:
        course: the course.
        session: the collected checks.
        confinement: how submissions are isolated.
        seed: the grading seed, which learners do not have.
        language: of the messages.
    """

    course: Course
    session: CheckSession
    confinement: Confinement
    seed: int
    language: str = "en"

    def __post_init__(self) -> None:
        self.confinement.protect_this_process()
        self._slot = Slot()
        self._zygotes: dict[str, Zygote] = {}
        self._oracles: dict[str, tuple[SourceOracle, KerasAnswers]] = {}
        self._released: dict[str, dict[str, Notebook]] = {}

    @cached_property
    def seeds(self) -> tuple[int, ...]:
        """The seeds every check is run with: the learners' own, then the grading seed."""
        return (self.course.seed, self.seed)

    def grade(self, job: Job) -> Result:
        """Grades one submission; every kind of bad submission gives a Result.

        If something outside the submission ends its process or the zygote meanwhile, it is graded again. In namespaces
        of its own no code can kill its process like that. Elsewhere what kills from outside strikes here and there; a
        submission that ends itself so does it at the same place every time.
        """
        disturbed: Counter[tuple[object, ...]] = Counter()
        for _attempt in range(TRIES):
            started = time.perf_counter()
            result, interrupted = self._grade(job)
            seconds = round(time.perf_counter() - started, 6)
            result = replace(result, provenance=replace(result.provenance, seconds=seconds))
            if not interrupted and result.status is not Status.NEEDS_REVIEW:
                return result
            if interrupted and self.confinement.level.has_namespaces:
                continue
            said = (result.findings, *(check.verdict for check in result.checks))
            disturbed[said] += 1
            if disturbed[said] == AGREEING:
                return result
        return disturbed_result(result, self.language)

    def _grade(self, job: Job) -> tuple[Result, bool]:
        """The Result, and whether something from outside may have changed it."""
        assignment = self.course.assignment(job.assignment)
        source = provenance(self.course, assignment, "", self.seeds, str(self.confinement.level), self.language)
        try:
            notebook = read_notebook(job.data)
        except NotebookError as error:
            sha256 = hashlib.sha256(job.data).hexdigest()
            return unreadable(job.student, assignment, error.message, replace(source, notebook_sha256=sha256)), False
        planned = plan(notebook, self._release(assignment, notebook))
        transport, reference = self._submission(assignment, planned), self._reference(assignment)
        try:
            runs = self._runs(assignment, notebook, transport, reference)
        finally:
            transport.close()
        findings = [
            *note_findings(planned.notes, self.language),
            *cell_findings(transport.failed_cells, self.language),
        ]
        source = replace(
            source,
            notebook_sha256=notebook.sha256,
            usage=_usage(transport),
            endings=tuple(reason for reason, _ending in transport.endings),
        )
        checks = self.session.checks(assignment.id)
        interrupted = transport.interrupted or reference.interrupted
        return assemble(job.student, runs, checks, findings, source), interrupted

    def close(self) -> None:
        """Ends the zygotes."""
        for zygote in self._zygotes.values():
            zygote.close()
        self._slot.close()

    def _runs(
        self, assignment: Assignment, notebook: Notebook, transport: SandboxTransport, reference: SandboxTransport
    ) -> Sequence[Run]:
        oracle, keras = self._oracle(assignment)
        runs: list[Run] = []
        for seed in self.seeds:
            run = Run(
                assignment, transport, oracle, keras, seed,
                failed_cells=transport.failed_cells, source=line_reader(notebook),
            )  # fmt: skip
            self.session.run(run, _still_passing(runs))
            runs.append(run)
        follow_through(self.session, runs, Lender(reference))
        runs[0].draw()
        return runs

    def _submission(self, assignment: Assignment, planned: RunPlan) -> SandboxTransport:
        cells = [Load(c.number, c.grade_id or f"cell {c.number}", c.source, c.keeps, c.lazy) for c in planned.cells]
        return self._transport(assignment, cells, self._slot.number)

    def _reference(self, assignment: Assignment) -> SandboxTransport:
        """The reference in a sandbox of its own: what a submission's code can ask of it could break a process.

        It is a user of its own, too, numbered above all those of submissions.
        """
        oracle, _keras = self._oracle(assignment)
        cells = [Load(c.number, c.grade_id or f"cell {c.number}", c.source) for c in oracle.solution.cells]
        return self._transport(assignment, cells, self._slot.number + SLOTS)

    def _transport(self, assignment: Assignment, cells: Sequence[Load], slot: int) -> SandboxTransport:
        limits = assignment.limits
        return SandboxTransport(
            zygote=self._zygote(assignment),
            settings=self.confinement.settings(limits.total, limits.memory_mb, slot),
            cells=cells,
            budget=Budget(limits.load, limits.call, limits.total, limits.output_kb * 1024),
            seed=self.course.seed,
        )

    def _zygote(self, assignment: Assignment) -> Zygote:
        if assignment.kind not in self._zygotes:
            imports = ("numpy", "tensorflow", "keras") if assignment.kind == "keras" else ("numpy",)
            self._zygotes[assignment.kind] = Zygote(imports, self.confinement.level)
            self._zygotes[assignment.kind].launch()  # it imports while the reference's side does
        return self._zygotes[assignment.kind]

    def _oracle(self, assignment: Assignment) -> tuple[SourceOracle, KerasAnswers]:
        if assignment.id not in self._oracles:
            answers = load_answers(self.course.checks, assignment.id)
            if assignment.kind == "keras":
                import_silently("tensorflow")
            self._oracles[assignment.id] = (SourceOracle(self.course, assignment), answers)
        return self._oracles[assignment.id]

    def _release(self, assignment: Assignment, submitted: Notebook) -> Notebook:
        """The stub notebook a submission was made from: in the language it names, else in the one it is most like."""
        if assignment.id not in self._released:
            self._released[assignment.id] = {
                language: released_notebook(self.course, assignment, language) for language in self.course.languages
            }
        released = self._released[assignment.id]
        if submitted.language in released:
            return released[submitted.language]
        texts = {cell.source for cell in submitted.cells}
        return max(released.values(), key=lambda r: sum(cell.source in texts for cell in r.cells))


def _usage(transport: SandboxTransport) -> dict[str, float]:
    """What a submission's processes used."""
    endings = [ending for _reason, ending in transport.endings]
    return {
        "processes": len(endings),
        "cpu_seconds": round(sum(ending.cpu for ending in endings), 3),
        "max_rss_mib": round(max((ending.max_rss_kib for ending in endings), default=0) / 1024, 1),
    }


def _still_passing(runs: Sequence[Run]) -> Callable[[Check], bool]:
    """Whether a check passed with every seed so far: one that failed cannot pass any more."""
    failed = {name for run in runs for name, kept in run.done.items() if kept.outcome.verdict is not Verdict.PASS}
    return lambda check: check.name not in failed


def grade(
    assignment: str | Assignment,
    notebook: str | Path | bytes,
    *,
    course: Course | Path | None = None,
    student: str | None = None,
    language: str | None = None,
    seed: int | None = None,
) -> Result:
    """Grades one notebook in the sandbox.

    Args:
        assignment: the assignment or its id.
        notebook: path of the notebook, or its bytes.
        course: the course or its folder; by default the one around the notebook or the current folder.
        student: the student's id; by default the notebook's file name.
        language: of the messages (``ko`` or ``en``); by default as the locale says.
        seed: the grading seed; by default from where ``course.yaml`` says.

    Returns:
        the Result. A notebook that cannot be read has one too, with status ``unreadable``, and so has one that needs
        Keras where that is not installed (``needs_review``, without a score).

    Raises:
        grader.course.CourseError: if there is no course or it is not valid.
        KeyError: if the course has no such assignment.
        OSError: if the file cannot be read.
        grader.sandbox.errors.InternalFailure: if this machine has no sandbox.
    """
    path = None if isinstance(notebook, bytes) else Path(notebook)
    loaded = course if isinstance(course, Course) else load_course(_course_folder(course, path))
    ident = assignment if isinstance(assignment, str) else assignment.id
    found = loaded.assignment(ident)
    data = notebook if isinstance(notebook, bytes) else Path(notebook).read_bytes()
    job = Job(student or (path.stem if path else "student"), ident, data)
    chosen = preferred_language(language)
    confinement = Confinement.choose()
    if (refused := ungradable(job.student, loaded, ident, confinement, chosen)) is not None:
        return refused
    secret = loaded.grading_seed.resolve() if seed is None else seed

    def body(session: CheckSession) -> Result:
        grader = Grader(loaded, session, confinement, secret, chosen)
        try:
            return grader.grade(job)
        finally:
            grader.close()

    return with_checks(loaded, [found], body, language=chosen)


def _course_folder(course: Path | None, notebook: Path | None) -> Path:
    if course is not None:
        return course
    start = [Path.cwd()] + ([notebook.resolve().parent] if notebook else [])
    return next((root for folder in start if (root := find_course(folder))), Path.cwd())


def unknown_assignment(student: str, course: Course, language: str) -> Result:
    """The Result of a submission of which nobody can tell which assignment it is for."""
    known = ", ".join(a.id for a in course.assignments)
    message = _("It cannot be told which assignment this is. Next: grader grade … -a ASSIGNMENT ({known})", known=known)
    return ungraded(student, "", 0.0, Status.UNREADABLE, message, language)


def unread_result(student: str, course: Course, assignment: str, problem: Message, language: str) -> Result:
    """The Result of a submission whose bytes could not be had (a password, a damaged archive): no score."""
    points = float(course.assignment(assignment).points)
    return ungraded(student, assignment, points, Status.UNREADABLE, problem, language)


def ungradable(student: str, course: Course, assignment: str, confinement: Confinement, language: str) -> Result | None:
    """The Result of a submission that this machine cannot grade; None if it can.

    Without Keras every check would fail, in the reference as in the submission, and say nothing of either.
    """
    found = course.assignment(assignment)
    if found.kind != "keras":
        return None
    missing = [name for name in KERAS_PACKAGES if find_spec(name) is None]
    if missing:
        message = _(
            "Grading this assignment needs the package {package}, which is not installed, so there is no score. "
            "Next: pip install '.[keras]' in the grader's folder, then grade again",
            package=missing[0],
        )
    elif not confinement.has_folder:
        message = _(
            "Keras needs a folder it can write to, which submissions do not have at isolation level {level}, so there "
            "is no score. Next: grader doctor, which says how this machine gets level A; then grade again",
            level=str(confinement.level),
        )
    else:
        return None
    return ungraded(student, assignment, float(found.points), Status.NEEDS_REVIEW, message, language)


def disturbed_result(result: Result, language: str) -> Result:
    """The Result of a submission whose processes something kept killing: what was seen, for a person to look at."""
    message = _(
        "Something other than the submission ended its process {count} times (is this machine short of memory?), so "
        "this score is not final. Grade it again.",
        count=TRIES,
    )
    finding = Finding("disturbed", message.render(language))
    return replace(result, status=Status.NEEDS_REVIEW, findings=(*result.findings, finding))


def failed_result(student: str, course: Course, assignment: str, language: str) -> Result:
    """The Result of a submission on which the grader itself failed again and again: unscored, to be graded again."""
    message = _(
        "The grader failed on this submission again and again; it has no score. Grade it again, or tell the authors."
    )
    points = float(course.assignment(assignment).points)
    return ungraded(student, assignment, points, Status.NEEDS_REVIEW, message, language)
