# %% [markdown] lang="ko"
# # 두 배와 합
# %% [markdown] lang="en"
# # Twice, and the sum
# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from grader import check


# %% nbgrader={"grade": false, "grade_id": "double", "locked": false, "schema_version": 3, "solution": true, "task": false}
def double(x):
    """Twice the array x."""
    ### BEGIN SOLUTION
    return 2.0 * x
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "total", "locked": false, "schema_version": 3, "solution": true, "task": false}
def total(x):
    """The sum of the array x."""
    ### BEGIN SOLUTION
    return float(np.sum(x))
    ### END SOLUTION
