"""Layers: ``forward``, ``backward`` and gradient attributes, as in the book.

The first wrong output is told and what follows from it held back: forward before dx before the gradients of the
parameters, in the order given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import close
from grader.grading.harness.gradient import central_difference, compare


def forward(layer: Any, reference: Any, name: str, *inputs: Any, rtol: float = 1e-6, atol: float = 1e-9) -> Any:
    """``layer.forward(*inputs)`` gives what the reference layer gives.

    Returns:
        the reference's output.

    Raises:
        grader.grading.expect.Wrong: if it differs.
    """
    received, expected = layer.forward(*inputs), reference.forward(*inputs)
    close(received, expected, f"{name}.forward(…)", rtol=rtol, atol=atol)
    return expected


def backward(
    layer: Any, reference: Any, name: str, dout: Any, gradients: Sequence[str] = (),
    *, rtol: float = 1e-6, atol: float = 1e-9,
) -> None:  # fmt: skip
    """``layer.backward(dout)`` and the gradient attributes it leaves are those of the reference layer.

    Call `forward` on both first.

    Args:
        layer: the student's layer.
        reference: the reference layer.
        name: the class's name.
        dout: upstream gradient, of the output's shape.
        gradients: names of attributes (``"dW", "db"``) to be compared after dx.
        rtol: relative tolerance.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: for the first that differs.
    """
    received, expected = layer.backward(dout), reference.backward(dout)
    close(received, expected, f"{name}.backward(dout)", rtol=rtol, atol=atol)
    for attribute in gradients:
        close(
            getattr(layer, attribute),
            getattr(reference, attribute),
            f"{name}.{attribute}",
            rtol=rtol,
            atol=atol,
        )


def gradient_check(
    build: Callable[[NDArray[Any]], Any], x: NDArray[np.float64], dout: NDArray[np.float64], name: str,
    *, rtol: float = 1e-4, atol: float = 1e-6,
) -> None:  # fmt: skip
    """``backward`` is the derivative of the student's own ``forward``: d(sum(dout * forward(x)))/dx by differences.

    Args:
        build: makes a fresh layer of the student's.
        x: input; keep kinks (0 for ReLU, ties for pooling) out of it.
        dout: upstream gradient of the output's shape.
        name: the class's name.
        rtol: relative tolerance; central differences in float64 are good to 1e-8 here.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: if they differ.
    """
    layer = build(x)
    layer.forward(x)
    received = layer.backward(dout)

    def scalar(point: NDArray[Any]) -> float:
        return float(np.sum(dout * np.asarray(build(point).forward(point))))

    compare(received, central_difference(scalar, x), f"{name}.backward(dout)", rtol, atol)
