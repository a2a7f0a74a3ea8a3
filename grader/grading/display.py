"""What ``check`` shows in a notebook: HTML that needs no script, and the same as plain text.

Words and pictures take the colour of the page around them, whatever its theme; only edges have a colour of their own,
one that stands out from light and from dark. Every verdict is written in words, so no colour carries a meaning alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from grader.result import CheckResult, Result, Verdict, tone, verdict_name
from grader.text import Message, _

MARKS = {Verdict.PASS: "✓", Verdict.NOT_ATTEMPTED: "·", Verdict.SKIPPED: "-", Verdict.INTERNAL: "!"}

_STYLE = """\
.grader-report{line-height:1.5;max-width:60em}
.grader-report h4{margin:.6em 0 .2em}
.grader-report ul{list-style:none;margin:0;padding:0}
.grader-report li{border-left:4px solid #808080;margin:.3em 0;padding:.1em .7em}
.grader-report li.good{border-color:#2e9e4f}
.grader-report li.bad{border-color:#d9534f}
.grader-report li.held{border-color:#b565d9}
.grader-report .mark{display:inline-block;width:1.2em;font-weight:bold}
.grader-report .points{opacity:.75;margin-left:.5em;white-space:nowrap}
.grader-report pre{background:rgba(128,128,128,.12);color:inherit;margin:.3em 0;padding:.5em .7em;\
white-space:pre-wrap;overflow-wrap:anywhere}
.grader-report .picture{max-width:100%;overflow:auto}
.grader-report details{border:1px solid rgba(128,128,128,.5);border-radius:4px;margin:.4em 0;padding:.2em .7em}
.grader-report summary{cursor:pointer}
.grader-report p{margin:.3em 0;white-space:pre-wrap}"""


@dataclass(frozen=True)
class Report:
    """A Result for the learner's eyes: HTML where there is room for it, text everywhere.

    Args:
        result: what was found.
        hints: by exercise, its hints in the language of the result.
    """

    result: Result
    hints: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __repr__(self) -> str:
        rows = [f"! {finding.message}" for finding in self.result.findings]
        for exercise, checks in _by_exercise(self.result):
            rows.append(exercise)
            for row in checks:
                rows.append(f"  {_mark(row)} {self._word(row)}: {row.title}  {_points(row)}")
                rows += [f"      {line}" for line in row.message.splitlines()]
            if self._remaining(exercise, checks):
                more = self._in_words(_("More hints: grader hint {exercise}", exercise=exercise))
                rows.append(f"  {more}")
        return "\n".join([*rows, *self._total()])

    def _repr_html_(self) -> str:
        findings = "".join(f"<p>! {escape(finding.message)}</p>" for finding in self.result.findings)
        exercises = "".join(self._exercise(exercise, checks) for exercise, checks in _by_exercise(self.result))
        total = "".join(f"<p><b>{escape(text)}</b></p>" for text in self._total())
        language = escape(self.result.provenance.language)
        return f'<div class="grader-report" lang="{language}"><style>{_STYLE}</style>{findings}{exercises}{total}</div>'

    def _exercise(self, exercise: str, checks: Sequence[CheckResult]) -> str:
        rows = "".join(self._row(row) for row in checks)
        return f"<h4>{escape(exercise)}</h4><ul>{rows}</ul>{self._details(exercise, checks)}"

    def _row(self, row: CheckResult) -> str:
        message = f"<pre>{escape(row.message)}</pre>" if row.message else ""
        picture = f'<div class="picture">{row.picture}</div>' if row.picture else ""
        return (
            f'<li class="{tone(row.verdict)}"><span class="mark" aria-hidden="true">{_mark(row)}</span>'
            f"<b>{escape(self._word(row))}</b> {escape(row.title)}"
            f'<span class="points">{_points(row)}</span>{message}{picture}</li>'
        )

    def _details(self, exercise: str, checks: Sequence[CheckResult]) -> str:
        """The hints that are left, each folded away inside the one before it."""
        count = len(self.hints.get(exercise, ()))
        inner = ""
        for number, hint in reversed(self._remaining(exercise, checks)):
            summary = self._in_words(_("Hint {number} of {count}", number=number, count=count))
            inner = f"<details><summary>{escape(summary)}</summary><p>{escape(hint)}</p>{inner}</details>"
        return inner

    def _remaining(self, exercise: str, checks: Sequence[CheckResult]) -> list[tuple[int, str]]:
        """The hints not said yet, with their numbers; none if all is right."""
        if all(row.verdict is Verdict.PASS for row in checks):
            return []
        numbered = list(enumerate(self.hints.get(exercise, ()), start=1))
        said = bool(numbered) and any(numbered[0][1] in row.message for row in checks)
        return numbered[1:] if said else numbered

    def _word(self, row: CheckResult) -> str:
        return verdict_name(row.verdict, self.result.provenance.language)

    def _total(self) -> list[str]:
        if self.result.score is None:
            return []
        score, full = f"{self.result.score:g}", f"{self.result.max_score:g}"
        return [self._in_words(_("{score} of {max_score} points", score=score, max_score=full))]

    def _in_words(self, message: Message) -> str:
        return message.render(self.result.provenance.language)


def _by_exercise(result: Result) -> list[tuple[str, list[CheckResult]]]:
    return [(name, list(rows)) for name, rows in groupby(result.checks, key=lambda row: row.exercise)]


def _mark(row: CheckResult) -> str:
    return MARKS.get(row.verdict, "✗")


def _points(row: CheckResult) -> str:
    return f"{'–' if row.points is None else format(row.points, 'g')}/{row.max_points:g}"
