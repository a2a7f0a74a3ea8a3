"""The catalogues are complete: a sentence without a translation, or with other places than its English, fails."""

import importlib.util
from pathlib import Path

import pytest

from grader.text import Message, _, join, parse_bilingual, preferred_language, verbatim

TOOL = Path(__file__).parents[1] / "tools" / "messages.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("messages_tool", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_message_is_translated_and_compiled(tool):
    assert tool.problems() == []


def test_the_tool_sees_a_missing_translation(tool, monkeypatch):
    found = tool.sources()
    monkeypatch.setattr(tool, "sources", lambda: found | {"A sentence nobody has translated."})
    assert tool.problems() == ["not translated: 'A sentence nobody has translated.'"]


def test_a_message_is_said_in_each_language():
    message = _("{subject} is not written yet.", subject="softmax")
    assert message.render("en") == "softmax is not written yet."
    assert message.render("ko") == "softmax: 아직 작성하지 않았습니다."


def test_a_message_inside_a_message_is_said_in_the_same_language():
    inner = _("a single number")
    assert join([inner, verbatim("x{y}")]).render("ko") == "숫자 하나\nx{y}"


def test_braces_in_parameters_are_left_alone():
    assert Message("{text}", {"text": "{0} {evil}"}).render("en") == "{0} {evil}"


def test_bilingual_text_is_split_by_language_codes():
    text = parse_bilingual("Right\nfor all.\nko: 모두\n맞음.")
    assert text.in_language("en") == "Right\nfor all."
    assert text.in_language("ko") == "모두\n맞음."


@pytest.mark.parametrize(
    ("explicit", "environment", "spoken"),
    [
        ("ko", {"GRADER_LANG": "en"}, "ko"),
        (None, {"GRADER_LANG": "ko", "LANG": "en_US.UTF-8"}, "ko"),
        (None, {"LANG": "ko_KR.UTF-8"}, "ko"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_language_is_chosen_from_option_environment_locale(monkeypatch, explicit, environment, spoken):
    for name in ("GRADER_LANG", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred_language(explicit) == spoken
