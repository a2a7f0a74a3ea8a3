"""The stage for hostile submissions, put up once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.stage import Stage, set_stage


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with set_stage(tmp_path_factory.mktemp("hostile")) as found:
        yield found
