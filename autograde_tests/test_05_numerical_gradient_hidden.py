import numpy as np
import pytest

from grader.grading import expect

RTOL, ATOL = 1e-6, 5e-6  # as in the public checks


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The difference has to be taken evenly over both sides of x.\nko: 차분은 x의 양쪽에서 고르게 구해야 합니다."
)
def test_numerical_diff_is_even_at_a_corner(submission, rng):
    """At the corner of a function like |x| the slopes of both sides cancel.

    ko: |x|처럼 꺾인 함수의 모서리에서는 양쪽 기울기가 지워집니다.
    """
    for corner in rng.uniform(-3.0, 3.0, 3).tolist():
        received = submission.numerical_diff(lambda x, c=corner: abs(x - c), corner)
        expect.close(received, 0.0, "numerical_diff(f, x)", atol=ATOL)


@pytest.mark.exercise("numerical_diff")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: The derivative has to be right for any smooth function, also where it falls and where x is negative or 0.\n"
    "ko: 어떤 매끄러운 함수이든, 값이 줄어드는 곳이나 x가 음수 또는 0인 곳에서도 미분이 맞아야 합니다."
)
def test_numerical_diff_any_function(submission, rng):
    """Other functions, at negative and positive x and at 0.

    ko: 다른 함수들, 음수와 양수, 0인 x에서도 맞습니다.
    """
    # 0 as well: a step proportional to x is no step there
    for x in (*rng.uniform(-2.0, 2.0, 4).tolist(), 0.0):
        a, b, c = rng.uniform(-2.0, 2.0, 3).tolist()
        received = submission.numerical_diff(lambda v, a=a, b=b, c=c: a * v**4 + b * v + c * float(np.cos(v)), x)
        expect.close(received, 4 * a * x**3 + b - c * np.sin(x), "numerical_diff(f, x)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: It has to work for arrays of every shape, down to a single entry.\n"
    "ko: 원소가 하나뿐인 배열까지, 모든 모양의 배열에서 맞아야 합니다."
)
def test_numerical_gradient_any_shape(submission, rng):
    """Long vectors, columns, 3-D arrays and a single entry.

    ko: 긴 벡터, 열 하나, 3차원 배열, 원소 하나에서도 맞습니다.
    """
    for shape in [(1,), (1, 1), (6, 1), (2, 4, 3), (30,)]:
        c, x = rng.uniform(0.5, 1.5, shape), rng.uniform(-1.0, 1.0, shape)
        expected = 2 * np.sum(c * x) * c + 3 * x**2
        received = submission.numerical_gradient.in_place(lambda v, c=c: float(np.sum(c * v) ** 2 + np.sum(v**3)), x)
        expect.close(received, expected, "numerical_gradient(f, x)", rtol=RTOL, atol=ATOL)


@pytest.mark.exercise("numerical_gradient")
@pytest.mark.points(1)
@pytest.mark.hidden(
    "en: Asking twice about a network has to give the same gradient twice, for weights of any shape.\n"
    "ko: 가중치의 모양이 어떻든 같은 신경망에 대해 두 번 구하면 같은 기울기가 두 번 나와야 합니다."
)
def test_numerical_gradient_of_a_network_twice(submission, rng):
    """The gradient of a function that reads its array itself is the same at the second call.

    ko: 배열을 직접 읽는 함수의 기울기를 다시 구해도 같습니다.
    """
    W, c = rng.uniform(-1.0, 1.0, (2, 3, 2, 2)), rng.uniform(0.5, 1.5, (2, 3, 2, 2))
    expected = np.cos(np.sum(c * W)) * c + 2 * W
    for _time in range(2):
        received = submission.numerical_gradient.in_place(lambda _W: float(np.sin(np.sum(c * W)) + np.sum(W**2)), W)
        expect.close(received, expected, "numerical_gradient(f, x)", rtol=RTOL, atol=ATOL)
