"""What every process that computes numbers has in its environment, inside the sandbox and outside: grades agree."""

from __future__ import annotations

import logging
import os
import sys
from importlib import import_module

# One thread, for a sum must not depend on how many there are; no oneDNN, which adds in an order of its own.
SAME_NUMBERS = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "CUDA_VISIBLE_DEVICES": "",
}
# TensorFlow talks to the terminal otherwise.
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3"}


def set_environment() -> None:
    """Sets them in this process and those it starts; NumPy and TensorFlow read them when they are imported."""
    os.environ.update({**SAME_NUMBERS, **QUIET})


def import_silently(name: str) -> None:
    """Imports a package that writes to the terminal: from C++ while it is imported, and warnings of its own later."""
    if name in sys.modules:
        return
    saved, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        import_module(name)
    finally:
        os.dup2(saved, 2)
        os.close(saved)
        os.close(nothing)
    logging.getLogger(name).setLevel(logging.ERROR)
