"""Undeclared mistakes of 03_forward."""

from tests.diagnosis.wrong import code, edit

LAST = "return e / np.sum(e, axis=-1, keepdims=True)"
END = "return identity_function(a3)"

WRONG = (
    edit("softmax", "divides_by_largest", {LAST: "return e / np.max(e, axis=-1, keepdims=True)"}, says="Every entry is 1.3576 times the expected one. Its largest entry has become 1."),
    edit("softmax", "sum_of_columns", {LAST: "return e / np.sum(e, axis=0, keepdims=True)"}, says="Each row given by itself comes out right; only the batch as a whole does not."),
    edit("softmax", "one_too_many", {LAST: "return e / (1 + np.sum(e, axis=-1, keepdims=True))"}, says="Every entry is 0.57584 times the expected one."),
    edit("softmax", "base_two", {"np.exp(shifted)": "2**shifted"}, says="Whole numbers cannot be raised to a negative power here; make one of the two a float: 2.0 ** x."),
    edit("softmax", "absolute", {"np.exp(shifted)": "np.exp(np.abs(shifted))"}, says="nan comes from 0/0, from infinity minus infinity, or from the root or logarithm of a negative number."),
    edit("softmax", "minus_scores", {"np.exp(shifted)": "np.exp(-x)"}, says="These are the right values, reversed along axis 0."),
    edit("softmax", "whole_numbers", {LAST: "return (e / np.sum(e, axis=-1, keepdims=True)).astype(int)"}, says="These are the expected values without their fractions: its dtype is int64, which holds whole numbers only."),
    edit("softmax", "rounded", {LAST: "return np.round(e / np.sum(e, axis=-1, keepdims=True), 3)"}, says="These are the expected values rounded to 3 decimal places."),
    edit("softmax", "gives_a_list", {LAST: "return (e / np.sum(e, axis=-1, keepdims=True)).tolist()"}, says="softmax(x) has the wrong type."),
    edit("softmax", "sorted", {LAST: "return np.sort(e / np.sum(e, axis=-1, keepdims=True), axis=-1)"}, says="Each row has the right numbers, in another order."),
    edit("softmax", "backwards", {LAST: "return (e / np.sum(e, axis=-1, keepdims=True))[..., ::-1]"}, says="These are the right values, reversed along axis 0."),
    edit("softmax", "complement", {LAST: "return 1 - e / np.sum(e, axis=-1, keepdims=True)"}, says="These are 1 minus the expected values."),
    edit("softmax", "math_exp", {"np.exp(shifted)": "math.exp(shifted)",
                                 "def softmax": "import math\n\ndef softmax"}, says="A function for single numbers (math.exp, float, int) was given an array: use NumPy's (np.exp)."),
    edit("softmax", "no_return", {LAST: "y = e / np.sum(e, axis=-1, keepdims=True)"}, says="Is a `return` missing?"),
    edit("softmax", "in_place_on_integers",
         {"shifted = x - np.max(x, axis=-1, keepdims=True)":
          "shifted = x\n    shifted -= np.mean(x, axis=-1, keepdims=True)"}, says="A result of type float64 cannot be stored in place in an array of type int64: begin with x.astype(float), or w"),
    edit("softmax", "index_slip", {LAST: "return e / np.sum(e, axis=-1, keepdims=True)[0]"}, says="Each row given by itself comes out right; only the batch as a whole does not."),
    edit("softmax", "float16", {"np.exp(shifted)": "np.exp(shifted.astype(np.float16))"}, says="Everything is right to about 2 digits: look for rounding, a dtype of few digits, or a small number that was ad"),
    edit("softmax", "running_sum", {LAST: "return e / np.cumsum(e, axis=-1)"}, says="Only index 2 of axis 1 (the last) is right."),
    code("softmax", "sigmoid", "def softmax(x):\n    return 1 / (1 + np.exp(-x))\n", says="softmax(x) is wrong in"),
    code("softmax", "row_by_row", """
        def softmax(x):
            rows = []
            for row in x:
                e = np.exp(row - np.max(row))
                rows.append(e / np.sum(e))
            return np.array(rows)
    """, says="As a batch of one row it comes out right; only as a single row (1-D) it does not."),
    edit("forward", "relu", {"z1 = sigmoid(a1)": "z1 = np.maximum(a1, 0)",
                             "z2 = sigmoid(a2)": "z2 = np.maximum(a2, 0)"}, says="forward(init_network(), x) is wrong in", hint="relu_hidden"),
    edit("forward", "same_bias", {'network["B2"]': 'network["B1"]'}, says="Arrays of shapes (2,) and (3,) cannot be combined: from the right, each pair of lengths must be equal or one o"),
    edit("forward", "sigmoid_of_input", {'a1 = np.dot(x, ': "a1 = np.dot(sigmoid(x), "}, says="forward(init_network(), x) is wrong in"),
    edit("forward", "two_results", {END: "return identity_function(a3), z2"}, says="forward(init_network(), x) should give one result."),
    edit("forward", "bias_subtracted", {'+ network["B3"]': '- network["B3"]'}, says="Each column is off by a number of its own, the same all over it: look at what is added to it."),
    edit("forward", "fourth_layer", {END: 'return np.dot(a3, network["W4"])'}, says="The dict has no key 'W4': compare it with the keys that were put in."),
    edit("forward", "first_row", {END: "return a3[0] if a3.ndim == 2 else a3"}, says="Each row given by itself comes out right; only the batch as a whole does not."),
    edit("forward", "turned", {END: "return a3.T"}, says="Each row given by itself comes out right; only the batch as a whole does not."),
    edit("forward", "second_bias_missing", {' + network["B2"]': ""}, says="forward(init_network(), x) is wrong in"),
    edit("forward", "attribute_for_key", {'network["B3"]': "network.B3"}, says="The entries of a dict are read with square brackets: [\"B3\"]."),
    edit("forward", "unwritten_helper", {END: "return identity(a3)"}, says="`identity` is not defined here: is it misspelt, or defined in a cell that failed or was deleted?"),
    edit("forward", "batch_mean", {END: "return a3 - a3.mean(axis=0) + a3.mean()"}, says="Each row given by itself comes out right; only the batch as a whole does not."),
)  # fmt: skip
