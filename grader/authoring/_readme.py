"""The kit's README, in the languages of the course."""

from __future__ import annotations

from grader.course import Assignment, Course

_INSTALL_GIVEN = {
    "ko": "Python 3.11 이상을 준비하고 채점 도구와 JupyterLab을 설치합니다.",
    "en": "With Python 3.11 or newer, install the grader and JupyterLab.",
}
_INSTALL_UNKNOWN = {
    "ko": (
        "Python 3.11 이상을 준비하고, 강의에서 안내한 방법으로 `grader`를 설치합니다. 공개 패키지\n"
        "   저장소에는 이름만 같은 다른 패키지가 있으니 그것을 설치하지 마세요.\n"
        "   그다음 JupyterLab을 설치합니다."
    ),
    "en": (
        "With Python 3.11 or newer, install `grader` the way your course tells you. The public package\n"
        "   index has an unrelated package of the same name: do not install that one.\n"
        "   Then install JupyterLab."
    ),
}
_TEXT = {
    "ko": """\
## {title}

1. 이 압축 파일을 빈 폴더에 풉니다.
2. {install}

   ```
   {commands}
   ```

3. 압축을 푼 폴더에서 노트북을 엽니다. 표시된 자리에 코드를 쓰고 바로 아래의 `check(...)` 셀을 실행하면
   무엇이 왜 틀렸는지 알려 줍니다.

   ```
   jupyter lab {notebooks}
   ```

   막히면 힌트를 하나씩 볼 수 있습니다. 터미널에서 `grader hint {exercise}`처럼 입력합니다. `grader watch`를 켜 두면
   노트북을 저장할 때마다 다시 확인하고, `grader progress`는 어디까지 했는지 보여 줍니다.

4. 제출하기 전에 전체를 확인합니다. 인터넷 연결은 필요 없습니다.

   ```
   grader check
   ```

   pytest에 익숙하다면 같은 검사를 pytest로도 실행할 수 있습니다.

   ```
   pytest autograde_tests
   ```

Colab처럼 노트북만 여는 곳에서는 채점 도구와 이 압축 파일을 함께 설치하면 `check(...)`가 어디서나 작동합니다.

```
pip install {kit}
```

| 과제 | 제목 | 배점 | 마감 |
| --- | --- | ---: | --- |
{rows}
""",
    "en": """\
## {title}

1. Unzip this archive into an empty folder.
2. {install}

   ```
   {commands}
   ```

3. In that folder, open the notebooks. Write your code where they ask for it and run the `check(...)` cell
   below it: it tells you what is wrong and why.

   ```
   jupyter lab {notebooks}
   ```

   When you are stuck there are hints, one at a time: in a terminal, type `grader hint {exercise}`, for example.
   `grader watch` checks a notebook each time you save it, and `grader progress` says how far you are.

4. Before you hand in, check everything. This needs no network.

   ```
   grader check
   ```

   If you know pytest, the same checks run with pytest too.

   ```
   pytest autograde_tests
   ```

Where only the notebook is opened, as in Colab, install this archive beside the grader: `check(...)` then works
anywhere.

```
pip install {kit}
```

| Assignment | Title | Points | Due |
| --- | --- | ---: | --- |
{rows}
""",
}


def kit_readme(course: Course, install: str | None = None) -> str:
    """The README as Markdown, one section for each language of the course.

    Args:
        course: whose assignments the kit holds.
        install: the command that installs the grader, or None if learners get it from their instructor.
    """
    return f"# {course.id}\n\n" + "\n".join(_section(course, language, install) for language in course.languages)


def _section(course: Course, language: str, install: str | None) -> str:
    commands = ["pip install jupyterlab"] if install is None else [install, "pip install jupyterlab"]
    first = course.released(course.assignments[0], language)
    return _TEXT[language].format(
        title=course.title.in_language(language),
        install=(_INSTALL_UNKNOWN if install is None else _INSTALL_GIVEN)[language],
        commands="\n   ".join(commands),
        notebooks=first.parent.relative_to(course.root).as_posix(),
        exercise=course.assignments[0].exercises[0].id,
        kit=f"{course.id}-kit.zip",
        rows="\n".join(_row(assignment, language) for assignment in course.assignments),
    )


def _row(assignment: Assignment, language: str) -> str:
    due = assignment.due or "-"
    return f"| `{assignment.id}` | {assignment.title.in_language(language)} | {assignment.points:g} | {due} |"
