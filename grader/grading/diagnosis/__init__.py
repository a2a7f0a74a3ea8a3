"""From a wrong value or an exception to a sentence that is true and helps.

One place, in this order (what a check stops on decides the first part, the rest is tried in turn):

1. not written, missing or misspelt, wrong number or kind of results, None, shape, nan and infinity: said by
   `grader.grading.expect` and the sandbox's errors, since there is nothing to guess;
2. the exact answers of a declared mistake (`grader.grading.run.Run.narrowed`);
3. a signature: how the wrong numbers relate to the right ones (`relation`), or where they are (`places`);
4. the worst few entries, in a table.

A relation is stated only if it holds for every entry, and a cause only if nothing else has the same effect here.
"""

from grader.grading.diagnosis.evidence import Evidence
from grader.grading.diagnosis.exceptions import explain_exception
from grader.grading.diagnosis.signatures import signature

__all__ = ["Evidence", "explain_exception", "signature"]
