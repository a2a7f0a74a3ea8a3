# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown] lang="ko"
# # 수열과 개수
# 이동 평균을 구하고 개수를 셉니다.

# %% [markdown] lang="en"
# # Series and counts
# Averages over a window, and a tally of what was seen.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np


# %% nbgrader={"grade": false, "grade_id": "moving_average", "locked": false, "schema_version": 3, "solution": true, "task": false}
def moving_average(x, k):
    """
    ko: 길이가 k인 창을 한 칸씩 옮기며 평균을 구합니다.
    en: The mean of every window of k neighbours.

    x: (N,), k <= N -> (N - k + 1,)
    """
    ### BEGIN SOLUTION
    total = np.cumsum(np.concatenate(([0.0], x)))
    return (total[k:] - total[:-k]) / k
    ### END SOLUTION


# %% tags=["example"]
moving_average(np.array([1.0, 2.0, 6.0]), 2)


# %% nbgrader={"grade": false, "grade_id": "Tally", "locked": false, "schema_version": 3, "solution": true, "task": false}
class Tally:
    """
    ko: 무엇을 몇 번 보았는지 셉니다.
    en: Counts how often each item was seen.
    """

    def __init__(self):
        ### BEGIN SOLUTION
        self.counts = {}
        self.total = 0
        ### END SOLUTION

    def add(self, items):
        ### BEGIN SOLUTION
        for item in items:
            self.counts[item] = self.counts.get(item, 0) + 1
            self.total += 1
        ### END SOLUTION

    def most_common(self):
        ### BEGIN SOLUTION
        return max(self.counts, key=self.counts.get)
        ### END SOLUTION
