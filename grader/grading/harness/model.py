"""Keras models: what they are made of and what they compute, however they are spelt.

Sequential, functional and subclassed models that are the same pass answer alike here: they are asked for the shapes of
their weights as a multiset, for their output once every weight has a value that follows from its shape alone (`fill`),
for losses, and for their output after training steps. No layer's name, order of creation or way of writing shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.grading.expect import Wrong, close, numbers, type_name
from grader.sandbox.errors import MissingName
from grader.sandbox.host.proxy import Proxy, renamed
from grader.text import _, join

Shape = tuple[int, ...]
Values = Callable[[Shape], NDArray[np.float32]]

# Keras computes in float32; passes of a few layers, fused or not, agree to about 1e-6.
RTOL, ATOL = 1e-4, 1e-5

# Layers that are made of layers and are looked at as one.
WHOLE = frozenset(("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "TimeDistributed", "MultiHeadAttention"))


def built(received: Any, name: str, *inputs: Any) -> Proxy:
    """The model that was given, built by calling it once if it was not yet.

    Args:
        received: what the student's function gave.
        name: how it was made, for messages (``"build_xor()"``).
        inputs: what it is to be called with; several are given to it as a list. Without any it is not called.

    Returns:
        the model; what is asked of it is called ``model.…`` whatever its class, so that answers can be compared.

    Raises:
        grader.grading.expect.Wrong: if it is no Keras model.
    """
    if received is None:
        raise Wrong(_("{what} is None.\n  Is a `return` missing?", what=name))
    model = renamed(received, "model") if isinstance(received, Proxy) else None
    if model is None or not _is_model(model):
        raise Wrong(_("{what} should be a Keras model.\n  received {type}", what=name, type=type_name(received)))
    if inputs:
        output(model, *inputs)
    return model


def output(model: Any, *inputs: Any, training: bool = False) -> Any:
    """What a model (or layer) gives for the inputs, as arrays.

    Args:
        model: the model.
        inputs: one input, or several that are given to it as a list.
        training: whether dropout and batch normalisation are to behave as in training.

    Returns:
        an array; for several outputs a list or dict of arrays, as the model gives them. Of a list of one output, as
        ``keras.Model(inputs=[x], outputs=[y])`` gives it, that output.
    """
    found = arrays(model(inputs[0] if len(inputs) == 1 else list(inputs), training=training), "model(x)")
    return found[0] if isinstance(found, list) and len(found) == 1 else found


def steady(model: Any, name: str, *inputs: Any) -> Any:
    """What a model gives for the inputs, which has to be the same in training: nothing is dropped or normalised there.

    Args:
        model: the model.
        name: the model, for messages.
        inputs: as for `output`.

    Returns:
        as `output`.

    Raises:
        grader.grading.expect.Wrong: if the model gives something else in training.
    """
    found, trained = output(model, *inputs), output(model, *inputs, training=True)
    ours, theirs = _flat(found), _flat(trained)
    if [one.shape for one in ours] != [other.shape for other in theirs] or not all(
        np.allclose(*pair, RTOL, ATOL, equal_nan=True) for pair in zip(ours, theirs, strict=True)
    ):
        raise Wrong(
            _("{what} gives something else in training: it should have no dropout and no batch normalization.",
              what=name)
        )  # fmt: skip
    return found


def arrays(value: Any, what: str) -> Any:
    """Tensors (single, or in lists, tuples and dicts) as arrays; a list of numbers is one array.

    Raises:
        grader.grading.expect.Wrong: if something is neither a tensor nor numbers.
    """
    if isinstance(value, list | tuple) and not all(isinstance(part, bool | int | float | np.generic) for part in value):
        return [arrays(part, what) for part in value]
    if isinstance(value, dict):
        return {key: arrays(part, what) for key, part in value.items()}
    if isinstance(value, Proxy) and (convert := attribute(value, "numpy")) is not None:
        return numbers(convert(), what)
    return numbers(value, what)


def attribute(thing: Any, name: str) -> Any:
    """An attribute of an object, or None if it has no such attribute."""
    try:
        return getattr(thing, name)
    except MissingName:
        return None


def shapes(model: Any, trainable: bool | None = None) -> list[Shape]:
    """The shapes of a model's weights, in its own order.

    Args:
        model: a built model or layer.
        trainable: True or False for the trainable ones or the others only.
    """
    which = {None: "weights", True: "trainable_weights", False: "non_trainable_weights"}[trainable]
    return [tuple(int(n) for n in weight.shape) for weight in getattr(model, which)]


def has_weights(model: Any, expected: Iterable[Shape], name: str, trainable: bool | None = True) -> None:
    """The weights of a model have the expected shapes, in any order.

    Args:
        model: a built model.
        expected: the right shapes, each as often as it occurs.
        name: the model, for messages.
        trainable: which weights, as for `shapes`.

    Raises:
        grader.grading.expect.Wrong: with the shapes that are missing and those that are too many.
    """
    ours, theirs = Counter(shapes(model, trainable)), Counter(expected)
    if ours == theirs:
        return
    lines = [_("{what} has other weights than it should.", what=name)]
    if missing := theirs - ours:
        lines.append(_("  missing: {shapes}", shapes=_listed(missing)))
    if surplus := ours - theirs:
        lines.append(_("  not expected: {shapes}", shapes=_listed(surplus)))
    raise Wrong(join(lines))


def parameters(model: Any, expected: int, name: str) -> None:
    """A built model has so many parameters in all.

    Raises:
        grader.grading.expect.Wrong: if it has another number.
    """
    close(model.count_params(), expected, f"{name}.count_params()", rtol=0, atol=0)


def output_shape(model: Any, expected: Shape, name: str, *inputs: Any) -> None:
    """The single output for the inputs has the expected shape, the batch included.

    Raises:
        grader.grading.expect.Wrong: if it has another one, or there are several outputs.
    """
    found = output(model, *inputs)
    if not isinstance(found, np.ndarray):
        raise Wrong(_("{what} should give one result.\n  received {count}", what=f"{name}(x)", count=len(found)))
    if found.shape != expected:
        raise Wrong(
            _("{what} has the wrong shape.\n  expected {expected}   received {received}",
              what=f"{name}(x)", expected=expected, received=found.shape)
        )  # fmt: skip


def known(shape: Shape) -> NDArray[np.float32]:
    """Values for a weight that follow from its shape alone.

    Vectors (biases; the scales and variances of a normalisation) are between 0.5 and 1.5, everything else has both
    signs and is of the size 2 / sqrt(fan in), so that activations are used on both sides.
    """
    draw = np.random.RandomState([len(shape) + 1, *(n % 2**31 for n in shape)])  # a frozen stream, in every NumPy
    if len(shape) < 2:
        return np.asarray(draw.uniform(0.5, 1.5, size=shape), dtype=np.float32)
    size = 2.0 / np.sqrt(np.prod(shape[:-1], dtype=float))
    return np.asarray(draw.uniform(-1.7, 1.7, size=shape) * size, dtype=np.float32)


def fill(model: Any, values: Values | Mapping[Shape, Any] = known) -> Any:
    """Gives every weight of a built model a value that follows from its shape alone.

    Weights of one shape all get the same values. So two models of the same pass are the same function afterwards,
    in whatever order their layers were made.

    Args:
        model: a built model.
        values: gives the value of a shape; or values of some shapes, the others being `known`.

    Returns:
        the model.
    """
    given = values if callable(values) else lambda shape: values.get(shape, known(shape))
    model.set_weights([np.asarray(given(shape), dtype=np.float32) for shape in shapes(model)])
    return model


def agrees(
    ours: Any, theirs: Any, name: str, *inputs: Any,
    values: Values | Mapping[Shape, Any] = known, rtol: float = RTOL, atol: float = ATOL,
) -> None:  # fmt: skip
    """Two built models are the same function, with the same values for their weights.

    Args:
        ours: the student's model.
        theirs: the reference's.
        name: the student's model, for messages.
        inputs: what both are called with.
        values: as for `fill`.
        rtol: relative tolerance.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: if weights or outputs differ.
    """
    has_weights(ours, shapes(theirs), name, None)
    found, right = output(fill(ours, values), *inputs), output(fill(theirs, values), *inputs)
    same_outputs(found, right, name, rtol=rtol, atol=atol)


def same_outputs(found: Any, right: Any, name: str, *, rtol: float = RTOL, atol: float = ATOL) -> None:
    """Outputs as `output` gives them are equal within a tolerance; of several, the first wrong one is told.

    Raises:
        grader.grading.expect.Wrong: if they differ.
    """
    single = isinstance(right, np.ndarray)
    ours, theirs = ([found], [right]) if single else (found, right)
    if single and not isinstance(found, np.ndarray):
        raise Wrong(_("{what} should give one result.\n  received {count}", what=f"{name}(x)", count=len(found)))
    if isinstance(ours, dict) and isinstance(theirs, dict) and ours.keys() == theirs.keys():
        ours, theirs = ([each[key] for key in theirs] for each in (ours, theirs))
    if not isinstance(ours, list) or len(ours) != len(theirs):
        raise Wrong(
            _("{what} should give {count} results.\n  received {received}", what=f"{name}(x)", count=len(theirs),
              received=len(ours) if isinstance(ours, list | dict) else 1)
        )  # fmt: skip
    for index, (mine, good) in enumerate(zip(ours, theirs, strict=True)):
        close(mine, good, f"{name}(x)" if single else f"{name}(x)[{index}]", rtol=rtol, atol=atol)


def compiled(model: Any, name: str) -> Any:
    """The model was compiled: it has a loss and an optimizer.

    Raises:
        grader.grading.expect.Wrong: if it was not.
    """
    if model.compiled is not True:
        raise Wrong(_("{what} was not compiled: give it an optimizer and a loss with `compile`.", what=name))
    return model


def eager(model: Any) -> Any:
    """Makes a compiled model run step by step: for a few steps that is ten times as fast as making a graph first."""
    model.run_eagerly = True
    return model


def loss(model: Any, x: Any, y: Any) -> float:
    """The loss that a compiled model says it has on one batch; no weight is changed, no metric kept."""
    eager(model).reset_metrics()
    return float(model.test_on_batch(x, y, return_dict=True)["loss"])


def steps(model: Any, x: Any, y: Any, count: int) -> list[float]:
    """Trains a compiled model on the same batch ``count`` times; gives the loss before each step."""
    losses = []
    eager(model)
    for _step in range(count):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(x, y, return_dict=True)["loss"]))
    return losses


def trains_like(
    ours: Any, theirs: Any, name: str, x: Any, y: Any, count: int = 3,
    *, values: Values | Mapping[Shape, Any] = known, rtol: float = 1e-3, atol: float = 1e-4,
) -> None:  # fmt: skip
    """Two compiled models without dropout, filled alike, have the same losses and outputs after training steps.

    A list of several inputs is one ``x``. Tells another loss before another optimizer: the loss before the first step
    is compared first.

    Args:
        ours: the student's model, built and compiled.
        theirs: the reference's.
        name: the student's model, for messages.
        x: the inputs of the batch.
        y: its targets.
        count: how many steps.
        values: as for `fill`.
        rtol: relative tolerance; a step's rounding grows over the following ones.
        atol: absolute tolerance.

    Raises:
        grader.grading.expect.Wrong: if weights, losses or outputs differ.
    """
    compiled(ours, name)
    has_weights(ours, shapes(theirs), name, None)
    found, right = steps(fill(ours, values), x, y, count), steps(fill(theirs, values), x, y, count)
    close(found[0], right[0], f"{name}: loss", rtol=rtol, atol=atol)
    given = x if isinstance(x, list) else [x]
    after = f"{name}(x), {count} × train_on_batch"
    same_outputs(output(ours, *given), output(theirs, *given), after, rtol=rtol, atol=atol)


def leaves(model: Any) -> list[Proxy]:
    """The layers of a model in its own order, those of models and layers inside it in their place.

    A layer's kind is its ``type_name`` (``"Dense"``); `attribute` asks for what it may not have (``"rate"``). What is
    written without a layer (``keras.random.dropout`` in a ``call``) does not show: ask for behaviour where you can.
    """
    found: list[Proxy] = []
    for layer in model.layers:
        inner = None if layer.type_name in WHOLE else attribute(layer, "layers") or attribute(layer, "_layers")
        found += leaves(_Box(inner)) if inner else [layer]
    return [layer for layer in found if layer.type_name != "InputLayer"]


def kinds(model: Any) -> Counter[str]:
    """How many layers of each kind a model has."""
    return Counter(layer.type_name for layer in leaves(model))


def learning_rate(model: Any) -> float:
    """The learning rate of a compiled model's optimizer."""
    return float(arrays(model.optimizer.learning_rate, "learning_rate"))


def history(received: Any, name: str) -> dict[str, list[float]]:
    """What a History recorded: per name, a number for each epoch. Its dict is accepted in its place.

    Raises:
        grader.grading.expect.Wrong: if it is neither.
    """
    recorded = attribute(received, "history") if isinstance(received, Proxy) else received
    if received is None:
        raise Wrong(_("{what} is None.\n  Is a `return` missing?", what=name))
    if not isinstance(recorded, dict):
        raise Wrong(_("{what} should be the History that `fit` gives.\n  received {type}",
                      what=name, type=type_name(received)))  # fmt: skip
    return {str(key): [float(v) for v in values] for key, values in recorded.items()}


class _Box:
    """Layers that are kept in a list, where a model would have them."""

    def __init__(self, layers: Sequence[Proxy]) -> None:
        self.layers = layers


def _flat(outputs: Any) -> list[NDArray[Any]]:
    """The arrays of what `output` gives."""
    if isinstance(outputs, dict):
        outputs = list(outputs.values())
    return [array for part in outputs for array in _flat(part)] if isinstance(outputs, list) else [np.asarray(outputs)]


def _is_model(thing: Proxy) -> bool:
    """Whether it is an instance that can be trained; a class of models, or a layer, is not."""
    return attribute(thing, "train_on_batch") is not None and isinstance(attribute(thing, "built"), bool)


def _listed(found: Counter[Shape]) -> str:
    return ", ".join(f"{shape} × {n}" if n > 1 else str(shape) for shape, n in sorted(found.items()))
