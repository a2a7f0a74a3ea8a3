"""IPython without a kernel: magics work, nothing is written to disk, no history thread is started."""

from __future__ import annotations

import os
from typing import Any

from IPython.core.history import HistoryManager
from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import Magics, line_magic, magics_class

_shells: list[GradingShell] = []


class GradingShell(InteractiveShell):  # type: ignore[misc]  # IPython is untyped
    """A shell that runs magics in the notebook's namespace and starts no other program."""

    def system(self, cmd: str) -> None:
        """``!command``: says that it was not run; in a notebook a failing command stops nothing either."""
        print(f"!{cmd}: not run while grading")

    system_piped = system_raw = system

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        """``x = !command``: no output."""
        self.system(cmd)
        return [] if split else ""

    def enable_gui(self, gui: str | None = None) -> None:
        """``%gui``: there is no screen."""

    def init_history(self) -> None:
        """Keeps no history on disk (its writer is a thread, and a process with threads cannot be isolated)."""
        HistoryManager.enabled = False
        super().init_history()


@magics_class
class _Plots(Magics):  # type: ignore[misc]
    @line_magic  # type: ignore[untyped-decorator]
    def matplotlib(self, _line: str) -> None:
        """``%matplotlib inline`` and its kin: plots are drawn on the Agg canvas, which needs no screen."""
        os.environ["MPLBACKEND"] = "Agg"


def create_shell() -> GradingShell:
    """Makes the shell ahead of time (the zygote does, so that children need not)."""
    shell = GradingShell()
    shell.register_magics(_Plots)
    _shells.append(shell)
    return shell


def shell_for(namespace: dict[str, Any]) -> GradingShell:
    """The shell of this process, with ``namespace`` as its user namespace."""
    shell = _shells[0] if _shells else create_shell()
    if shell.user_ns is not namespace:
        shell.user_ns = namespace
    return shell


def transform(source: str) -> str:
    """IPython syntax as plain Python."""
    return str(TransformerManager().transform_cell(source))
