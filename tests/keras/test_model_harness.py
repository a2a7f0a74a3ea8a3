"""The harness for Keras models: one pass written in several ways answers alike, another pass does not."""

from __future__ import annotations

import numpy as np
import pytest

from grader.grading import expect
from grader.grading.harness import model as km
from grader.sandbox.guest.cells import Cells
from grader.sandbox.host.local import LocalTransport
from grader.sandbox.host.proxy import connect

pytestmark = pytest.mark.slow

SOURCE = """
import keras
from keras import layers


def sequential():
    model = keras.Sequential([layers.Dense(3, activation="relu"), layers.Dropout(0.5), layers.Dense(2)])
    model.compile(keras.optimizers.SGD(0.2), "mse")
    return model


def functional():
    x = keras.Input((4,))
    h = layers.Activation("relu")(layers.Dense(3)(x))
    model = keras.Model(x, layers.Dense(2)(layers.Dropout(0.5)(h)))
    model.compile(optimizer=keras.optimizers.SGD(0.2), loss=keras.losses.MeanSquaredError(), metrics=["mae"])
    return model


def listed():
    x = keras.Input((4,))
    h = layers.Dropout(0.5)(layers.Dense(3, "relu")(x))
    model = keras.Model(inputs=[x], outputs=[layers.Dense(2)(h)])
    model.compile(keras.optimizers.SGD(0.2), "mse")
    return model


class Subclass(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = layers.Dense(2)
        self.first = keras.Sequential([layers.Dense(3, activation=keras.ops.relu), layers.Dropout(0.5)])

    def call(self, x):
        return self.last(self.first(x))


def subclass():
    model = Subclass()
    model.compile(keras.optimizers.SGD(0.2), lambda y, p: keras.ops.mean((y - p) ** 2, axis=-1))
    return model


def tanh():
    return keras.Sequential([layers.Dense(3, activation="tanh"), layers.Dense(2)])


def wide():
    return keras.Sequential([layers.Dense(5, activation="relu"), layers.Dense(2)])


def pair():
    a, b = keras.Input((4,)), keras.Input((3,))
    return keras.Model([a, b], [layers.Dense(2)(a), layers.Dense(1)(b)])


def plain():
    first, second = layers.Dense(3, activation="relu"), layers.Dense(2)
    model = keras.Sequential([first, second])
    model.compile(keras.optimizers.SGD(0.2), "mse")
    return model


def nothing():
    pass


def a_class():
    return Subclass


def a_layer():
    return layers.Dense(2)
"""

X = np.random.RandomState(0).normal(size=(5, 4)).astype("float32")
Y = np.random.RandomState(1).normal(size=(5, 2)).astype("float32")
STYLES = ("sequential", "functional", "listed", "subclass")


@pytest.fixture(scope="module")
def cells():
    pytest.importorskip("tensorflow")
    cells = Cells(0)
    cells.run(1, SOURCE)
    return cells


@pytest.fixture
def client(cells):
    _submission, client = pair = connect(LocalTransport(cells, 60))
    client.begin(1)
    return pair


@pytest.fixture
def submission(client):
    return client[0]


def message(body) -> str:
    with pytest.raises(expect.Wrong) as caught:
        body()
    return caught.value.message.render("en")


@pytest.mark.parametrize("style", STYLES)
def test_what_drops_nodes_in_training_is_not_steady(submission, style):
    dropping = km.built(getattr(submission, style)(), style, X)
    assert "something else in training" in message(lambda: km.steady(dropping, style, X))
    steady = km.built(submission.plain(), "plain", X)
    np.testing.assert_array_equal(km.steady(steady, "plain", X), km.output(steady, X))


@pytest.mark.parametrize("style", STYLES)
def test_a_pass_is_the_same_in_every_style(submission, style):
    model = km.built(getattr(submission, style)(), style, X)
    km.parameters(model, 23, style)
    km.has_weights(model, [(3, 2), (2,), (4, 3), (3,)], style)
    km.output_shape(model, (5, 2), style, X)
    km.agrees(model, km.built(submission.plain(), "plain", X), style, X)
    assert km.kinds(model)["Dense"] == 2
    assert km.kinds(model)["Dropout"] == 1
    assert km.learning_rate(model) == pytest.approx(0.2)


@pytest.mark.parametrize("style", ["functional", "listed", "subclass"])
def test_losses_and_steps_are_the_same_in_every_style(submission, style):
    ours, theirs = (km.built(build(), "model", X) for build in (getattr(submission, style), submission.plain))
    for dropout in (layer for layer in km.leaves(ours) if layer.type_name == "Dropout"):
        dropout.rate = 0.0
    km.trains_like(ours, theirs, "model", X, Y, 3)
    assert km.loss(ours, X, Y) == pytest.approx(km.loss(theirs, X, Y), rel=1e-4)


def test_the_traces_do_not_tell_the_styles_apart(cells):
    subjects = []
    for style in ("sequential", "functional"):
        submission, client = connect(LocalTransport(cells, 60))
        client.begin(1)
        model = km.built(getattr(submission, style)(), style, X)
        km.parameters(model, 23, style)
        subjects.append([exchange.subject for exchange in client.trace][2:])
    assert subjects[0] == subjects[1]
    assert "model.count_params" in subjects[0]


def test_another_activation_is_found(submission):
    ours, theirs = (km.built(build(), "model", X) for build in (submission.tanh, submission.plain))
    assert "model(x) is wrong in" in message(lambda: km.agrees(ours, theirs, "model", X))


def test_other_weights_are_listed(submission):
    ours, theirs = (km.built(build(), "model", X) for build in (submission.wide, submission.plain))
    said = message(lambda: km.agrees(ours, theirs, "model", X))
    assert "missing: (3,), (3, 2), (4, 3)" in said
    assert "not expected: (4, 5), (5,), (5, 2)" in said


def test_several_inputs_and_outputs(submission):
    ours, theirs = (km.built(submission.pair(), "pair", X, X[:, :3]) for _ in range(2))
    km.agrees(ours, theirs, "pair", X, X[:, :3])
    assert "should give one result" in message(lambda: km.output_shape(ours, (5, 2), "pair", X, X[:, :3]))


@pytest.mark.parametrize(
    ("name", "said"),
    [("nothing", "is None"), ("a_class", "should be a Keras model"), ("a_layer", "received Dense")],
)
def test_what_is_no_model_is_told(submission, name, said):
    assert said in message(lambda: km.built(getattr(submission, name)(), name, X))


def test_a_model_that_was_not_compiled_is_told(submission):
    model = km.built(submission.tanh(), "tanh()", X)
    assert "was not compiled" in message(lambda: km.compiled(model, "tanh()"))


def test_a_history_is_read_from_fit_and_from_its_dict(submission):
    received = km.built(submission.plain(), "plain", X).fit(X, Y, epochs=2, verbose=0)
    recorded = km.history(received, "fit")
    assert list(recorded) == ["loss"]
    assert km.history(recorded, "fit") == recorded
    assert "is None" in message(lambda: km.history(None, "fit"))
    assert "should be the History" in message(lambda: km.history(3.0, "fit"))


def test_known_values_follow_from_the_shape_alone():
    assert np.array_equal(km.known((3, 4)), km.known((3, 4)))
    assert not np.array_equal(km.known((3, 4)).ravel()[:3], km.known((4, 3)).ravel()[:3])
    assert km.known((50,)).min() > 0
    assert km.known((50, 2)).min() < 0 < km.known((50, 2)).max()
