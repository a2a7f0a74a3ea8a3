"""One check for every way in which a check may use a submission; all of them pass for the solution."""

import time

import numpy as np
import pytest

from grader.sandbox.errors import BadValue, MissingName, NotAttempted, StudentError, TimedOut
from grader.sandbox.host.proxy import Proxy

functions = pytest.mark.exercise("functions")
objects = pytest.mark.exercise("objects")
failures = pytest.mark.exercise("failures")
point = pytest.mark.points(1)


def caught(error, function, *args):
    """The error that a call ends with."""
    with pytest.raises(error) as info:
        function(*args)
    return info.value


@functions
@point
def test_function(submission):
    """A function is called with positional and keyword arguments."""
    assert submission.scale(3) == 6.0
    assert submission.scale(np.array([1.0, 2.0]), factor=3.0).tolist() == [3.0, 6.0]


@functions
@point
def test_callable_argument(submission):
    """A function of the check's own is called back, and sees every point."""
    points = []

    def square(x):
        points.append(float(x))
        return x * x

    assert abs(submission.slope(square, 3.0) - 6.0) < 1e-6
    assert points == [3.0 + 1e-4, 3.0 - 1e-4]


@functions
@point
def test_failing_callable_argument(submission):
    """An exception of the check's own function ends the student's call, not the check's process."""

    def refuse(x):
        raise ZeroDivisionError("not there")

    error = caught(StudentError, submission.slope, refuse, 1.0)
    assert "ZeroDivisionError: not there" in error.text
    assert submission.scale(1) == 2.0


@functions
@point
def test_closure_over_shared_array(submission):
    """A function that closes over an argument sees the student's changes to it."""
    W = np.array([1.0, 2.0, 3.0])
    grad = submission.partial.in_place(lambda _w: float(np.sum(W**2)), W)
    assert np.allclose(grad, [2.0, 4.0, 6.0])
    assert W.tolist() == [1.0, 2.0, 3.0]


@functions
@point
def test_arguments_are_copies(submission):
    """What a function does to an argument stays on its side, and the check can see it."""
    x = np.array([1.0, 2.0])
    submission.clear(x)
    assert x.tolist() == [1.0, 2.0]
    assert submission.changed()[0].tolist() == [0.0, 0.0]
    submission.clear(x=x)
    assert submission.changed()["x"].tolist() == [0.0, 0.0]
    submission.scale(x)
    assert submission.changed() == {}


@functions
@point
def test_in_place(submission):
    """Where changing in place is the contract, the change arrives in the same arrays and dicts."""
    weights = np.array([1.0, 2.0])
    params = {"W": weights}
    submission.step.in_place(params, {"W": np.array([10.0, 10.0])})
    assert params["W"] is weights
    assert weights.tolist() == [0.0, 1.0]
    params = {"old": 1.0, "kept": np.zeros(1)}
    submission.tidy.in_place(params)
    assert list(params) == ["kept", "new"]


@functions
@point
def test_several_results(submission):
    """Tuples, dicts and scalars come back as such."""
    first, rest, named = submission.split(np.array([1, 2, 3]))
    assert (first.tolist(), rest.tolist(), named) == ([1], [2, 3], {"first": 1})
    assert isinstance(named["first"], np.int64)


@functions
@point
def test_function_result(submission):
    """A function as a result is called in turn."""
    add = submission.adder(10)
    assert isinstance(add, Proxy)
    assert (add.type_name, add(5)) == ("function", 15)


@functions
@point
def test_seeded(submission):
    """Random numbers of the student's are the same on every run of a check."""
    first = submission.draw()
    assert first != submission.draw()
    assert 0 <= first < 1


@objects
@point
def test_class(submission):
    """A class is called and gives an instance, whose methods are called."""
    layer = submission.Dense(np.eye(2), np.ones(2))
    assert isinstance(layer, Proxy)
    assert layer.type_name == "Dense"
    assert layer.forward(np.zeros((1, 2))).tolist() == [[1.0, 1.0]]


@objects
@point
def test_state(submission):
    """What a method leaves in the instance is there for the next; two instances have states of their own."""
    layer, other = (submission.Dense(np.eye(2), np.zeros(2)) for _ in range(2))
    layer.forward(np.array([[1.0, 2.0]]))
    other.forward(np.array([[7.0, 7.0]]))
    layer.backward(np.array([[1.0, 0.0]]))
    assert layer.dW.tolist() == [[1.0, 0.0], [2.0, 0.0]]
    assert other.dW is None


@objects
@point
def test_attributes(submission):
    """Attributes are read and set."""
    layer = submission.Dense(np.eye(2), np.zeros(2))
    layer.b = np.array([5.0, 6.0])
    assert layer.b.tolist() == [5.0, 6.0]
    assert layer.forward(np.zeros((1, 2))).tolist() == [[5.0, 6.0]]


@objects
@point
def test_list_of_layers(submission):
    """A list of instances comes back as a list of proxies."""
    layers = submission.Net().layers
    assert [layer.type_name for layer in layers] == ["Dense", "Doubler"]
    assert layers[1].forward(4) == 8


@objects
@point
def test_dict_of_objects(submission):
    """A dict of instances comes back as a dict of proxies."""
    net = submission.Net()
    assert sorted(net.by_name) == ["dense", "double"]
    net.by_name["dense"].b = np.array([1.0, 1.0])
    assert net.predict(np.zeros(2)).tolist() == [2.0, 2.0]


@objects
@point
def test_object_argument(submission):
    """An object of the student's, given back to her, is the object itself."""
    net = submission.Net()
    assert submission.same_layer(net, net.layers[0]) is True
    assert submission.same_layer(net, net.layers[1]) is False


@objects
@point
def test_keep(submission):
    """Plain data that calls must share is kept on the student's side."""
    net = submission.Net()
    kept = net.keep("params")
    assert isinstance(kept, Proxy)
    submission.step(kept, {"W": np.full((2, 2), 10.0)})
    assert net.params["W"].tolist() == [[0.0, -1.0], [-1.0, 0.0]]
    assert net.predict(np.array([1.0, 0.0])).tolist() == [0.0, -2.0]


@objects
@point
def test_length_and_items(submission):
    """``len``, indexing and iteration work as on the object."""
    deck = submission.Deck()
    assert len(deck) == 3
    assert deck[1] == "card 1"
    assert list(deck) == ["card 0", "card 1", "card 2"]
    error = caught(StudentError, deck.__getitem__, 9)
    assert (error.kind, error.text) == ("IndexError", "no such card")


@objects
@point
def test_truth(submission):
    """A proxy is true and is shown by the name of its type."""
    deck = submission.Deck()
    assert deck
    assert repr(deck) == "<Deck Deck>"


@failures
@point
def test_missing_name(submission):
    """A name that is not there comes with the nearest that is."""
    with pytest.raises(MissingName) as info:
        _ = submission.Scale_
    assert str(info.value) == "Scale_ is not defined. Did you mean `scale`?"
    with pytest.raises(MissingName) as info:
        _ = submission.zzzzzz
    assert str(info.value) == "zzzzzz is not defined."


@failures
@point
def test_missing_method(submission):
    """So does a method that is not there."""
    layer = submission.Dense(np.eye(2), np.zeros(2))
    with pytest.raises(MissingName) as info:
        _ = layer.foward
    assert str(info.value) == "Dense.foward is not defined. Did you mean `forward`?"
    assert info.value.owner == "Dense"
    with pytest.raises(StudentError) as info:
        _ = submission.Odd().broken
    assert info.value.text == "no inner part"


@failures
@point
def test_not_implemented(submission):
    """NotImplementedError says that nothing was written."""
    assert str(caught(NotAttempted, submission.unwritten)) == "unwritten is not written yet."


@failures
@point
def test_exception_with_place(submission):
    """The student's exception comes with the cell and the line of her notebook."""
    error = caught(StudentError, submission.divide, 4)
    assert str(error).startswith("divide stopped with ZeroDivisionError: ")
    assert error.place is not None
    assert error.place.line >= 7
    recursion = caught(StudentError, submission.recursive)
    assert recursion.kind == "RecursionError"


@failures
@point
def test_call_limit(submission):
    """A call that does not end costs its limit and no more."""
    started = time.perf_counter()
    error = caught(TimedOut, submission.forever)
    assert str(error) == "forever did not finish within 0.3 s: look for a loop that never ends."
    assert time.perf_counter() - started < 3


@failures
@point
def test_call_limit_of_stubborn_code(submission):
    """Neither does one that catches every exception."""
    assert str(caught(TimedOut, submission.stubborn)).startswith("stubborn did not finish")


@failures
@point
def test_not_data(submission):
    """What is neither data nor an object to be asked is refused by name."""
    assert str(caught(BadValue, submission.strange)) == (
        "strange gave something that is not data: ndarray of dtype <U4 and 1 dimensions."
    )
    assert submission.names().type_name == "generator"


@failures
@point
def test_too_much_data(submission):
    """Far too much data is refused, and the submission goes on."""
    assert "far too much data: an array of 80000000 bytes" in str(caught(BadValue, submission.huge))
    assert "more than 10000 items" in str(caught(BadValue, submission.many))
    assert "nested more than 16 deep" in str(caught(BadValue, submission.deep))
    assert submission.scale(1) == 2.0


@failures
@point
def test_not_callable(submission):
    """A plain value is a value; calling what cannot be called is an error of the student's."""
    assert submission.constant == 3.5
    error = caught(StudentError, submission.Deck())
    assert error.kind == "TypeError"
