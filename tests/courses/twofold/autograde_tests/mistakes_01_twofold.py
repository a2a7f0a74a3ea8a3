from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

mistakes.edit(
    "double", "squared", {"2.0 * x": "x ** 2"}, en="x is squared, not doubled.", ko="두 배가 아니라 제곱입니다."
)
mistakes.edit("double", "sign", {"2.0 * x": "-2.0 * x"}, en="The sign is the other way.", ko="부호가 반대입니다.")
mistakes.edit(
    "total", "mean", {"np.sum": "np.mean"}, en="That is the mean; the sum is asked for.", ko="평균이 아니라 합입니다."
)
