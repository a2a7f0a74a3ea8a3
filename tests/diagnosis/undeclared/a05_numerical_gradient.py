"""Undeclared mistakes of 05_numerical_gradient."""

from tests.diagnosis.wrong import code, edit

QUOTIENT = "return (f(x + h) - f(x - h)) / (2 * h)"

WRONG = (
    edit("numerical_diff", "numerator_not_bracketed", {QUOTIENT: "return f(x + h) - f(x - h) / (2 * h)"}, says="numerical_diff(x ** 2, 3.0) has the wrong value"),
    edit("numerical_diff", "rounded", {QUOTIENT: "return round((f(x + h) - f(x - h)) / (2 * h), 2)"}, says="These are the expected values rounded to 2 decimal places."),
    edit("numerical_diff", "divided_by_x", {QUOTIENT: "return (f(x + h) - f(x - h)) / (2 * h) / x"}, says="numerical_diff(x ** 2, 3.0) has the wrong value"),
    edit("numerical_diff", "multiplied_by_x", {QUOTIENT: "return (f(x + h) - f(x - h)) / (2 * h) * x"}, says="numerical_diff(x ** 2, 3.0) has the wrong value"),
    edit("numerical_diff", "absolute", {QUOTIENT: "return abs(f(x + h) - f(x - h)) / (2 * h)"}, says="It is -1 times the expected value. The sign is the other way round."),
    edit("numerical_diff", "second", {QUOTIENT: "return (f(x + h) - 2 * f(x) + f(x - h)) / h**2"}, says="numerical_diff(x ** 2, 3.0) has the wrong value"),
    edit("numerical_diff", "array_of_one", {QUOTIENT: "return np.array([(f(x + h) - f(x - h)) / (2 * h)])"}, says="numerical_diff(x ** 2, 3.0) has the wrong shape."),
    edit("numerical_diff", "prints", {QUOTIENT: "print((f(x + h) - f(x - h)) / (2 * h))"}, says="Is a `return` missing?"),
    edit("numerical_diff", "f_times", {QUOTIENT: "return (f * (x + h) - f * (x - h)) / (2 * h)"}, says="A function stands where its value is meant: call it, f(x)."),
    edit("numerical_diff", "h_relative", {"    h = 1e-4\n": "    h = 1e-4 * abs(x)\n"}, hidden_only=True, says="A hidden check of numerical_diff failed: The derivative has to be right for any smooth function, also where it"),
    edit("numerical_diff", "no_difference", {QUOTIENT: "return f(x + h) / (2 * h)"}, says="numerical_diff(x ** 2, 3.0) has the wrong value"),
    edit("numerical_diff", "whole_number", {QUOTIENT: "return int((f(x + h) - f(x - h)) / (2 * h))"}, says="This is the expected value without its fraction."),
    edit("numerical_diff", "zero_h", {"    h = 1e-4\n": "    h = 1 // 10000\n"}, says="Something is divided by 0."),
    edit("numerical_gradient", "gives_a_list", {"return grad": "return grad.tolist()"}, says="numerical_gradient(f, x) has the wrong type."),
    edit("numerical_gradient", "whole_numbers", {"np.zeros_like(x)": "np.zeros(x.shape, dtype=int)"}, says="These are the expected values without their fractions: its dtype is int64, which holds whole numbers only."),
    edit("numerical_gradient", "begins_at_one", {"np.zeros_like(x)": "np.ones_like(x)",
                                                 "grad[idx] =": "grad[idx] +="}, says="Every entry is off by the same +1."),
    edit("numerical_gradient", "last_left_out", {"np.ndindex(x.shape)": "list(np.ndindex(x.shape))[:-1]"}, says="Only index 4 of axis 0 is wrong; the rest is right."),
    edit("numerical_gradient", "absolute", {"(above - below)": "abs(above - below)"}, says="Only signs are wrong: these are the absolute values."),
    edit("numerical_gradient", "times_x", {"(2 * h)": "(2 * h) * kept"}, says="numerical_gradient(f, x) is wrong in"),
    edit("numerical_gradient", "turned", {"return grad": "return grad.T"}, says="These are the right values, transposed."),
    edit("numerical_gradient", "returns_inside", {"        x[idx] = kept\n    return grad":
                                                  "        x[idx] = kept\n        return grad"}, says="Only index 0 of axis 0 (the first) is right."),
    edit("numerical_gradient", "unit_length", {"return grad": "return grad / np.linalg.norm(grad)"}, says="Every entry is 2.5655 times the expected one. Its length (the root of the sum of the squares) has become 1."),
    edit("numerical_gradient", "restored_by_h", {"        x[idx] = kept\n    return":
                                                 "        x[idx] += h / 2\n    return"}, says="Only index 0 of axis 0 (the first) is right."),
    edit("numerical_gradient", "returns_x", {"return grad": "return x"}, says="numerical_gradient(f, x) is wrong in"),
    code("numerical_gradient", "range_of_size", """
        def numerical_gradient(f, x):
            h = 1e-4
            grad = np.zeros_like(x)
            for i in range(x.size):
                kept = x[i]
                x[i] = kept + h
                above = f(x)
                x[i] = kept - h
                grad[i] = (above - f(x)) / (2 * h)
                x[i] = kept
            return grad
    """, says="Axis 0 has 3 entries, so there is no index 3: do the loop's limits come from the right axis?"),
    code("numerical_gradient", "not_an_array", """
        def numerical_gradient(f, x):
            grad = []
            for value in x:
                grad.append((f(value + 1e-4) - f(value - 1e-4)) / 2e-4)
            return np.array(grad)
    """, says="numerical_gradient(f, x) has the wrong shape."),
)  # fmt: skip
