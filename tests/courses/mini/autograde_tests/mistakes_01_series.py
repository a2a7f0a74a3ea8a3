"""Known mistakes of 01_series."""

from grader.grading.mistakes import Mistakes

mistakes = Mistakes()

mistakes.edit(
    "moving_average",
    "sum_not_mean",
    {") / k": ")"},
    en="these are sums: divide by the length of the window.",
    ko="합을 구했습니다. 창의 길이로 나누세요.",
)
# With k = 1 these two answer alike; the check with k = 3 tells them apart.
mistakes.edit(
    "moving_average",
    "one_too_many",
    {") / k": ") / (k + 1)"},
    en="the window has k numbers, and k + 1 was divided by.",
    ko="창에는 k개의 수가 있는데 k + 1로 나누었습니다.",
)
mistakes.edit(
    "moving_average",
    "always_two",
    {") / k": ") / 2"},
    en="2 was divided by, whatever the length of the window.",
    ko="창의 길이와 상관없이 2로 나누었습니다.",
)


@mistakes.add("moving_average", "same_length", en="windows stick out at the ends.", ko="창이 양 끝 밖으로 나갔습니다.")
def moving_average(x, k):
    import numpy as np

    return np.convolve(np.concatenate((x, np.zeros(k))), np.ones(k) / k, "same")


mistakes.edit(
    "Tally",
    "distinct",
    {"self.total += 1": "self.total = len(self.counts)"},
    en="total is the number of different items.",
    ko="total이 서로 다른 것의 개수입니다.",
)
mistakes.edit(
    "Tally",
    "forgets",
    {"self.counts.get(item, 0) + 1": "1"},
    en="a second sighting overwrites the first.",
    ko="두 번째로 본 것이 첫 번째를 덮어씁니다.",
)

mistakes.hints(
    "moving_average",
    en=[
        "How many windows are there, and how many numbers in each?",
        "Look at the last window: it begins <k> numbers before the end.",
        "y_i = (x_i + … + x_(i+k-1)) / k for i from 0 to N - k.",
    ],
    ko=[
        "창은 몇 개이고, 창 하나에는 수가 몇 개 있나요?",
        "마지막 창을 보세요. 끝에서 <k>개 앞에서 시작합니다.",
        "y_i = (x_i + … + x_(i+k-1)) / k, i는 0부터 N - k까지.",
    ],
)
