"""What every process that computes numbers has in its environment, inside the sandbox and outside: grades agree."""

from __future__ import annotations

import os

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
