"""Pictures of what is wrong: numbers in, one small inline SVG out.

Pure functions. A picture holds numbers and the captions it was given, nothing else: no script, no style sheet, no
address, no id, so any number of them fit on one page and none can do anything there. Colours are those of the page
(``--bad``, ``--accent``, ``--paper``, the text's own colour) with others that show on light and dark where it has none.
What a colour says is also said by a shape or a hatching.
"""

from grader.pictures._bars import bars
from grader.pictures._curves import curves
from grader.pictures._decision_region import decision_region
from grader.pictures._error_map import error_map
from grader.pictures._paths import paths
from grader.pictures._svg import LIMIT, Captions, well_made

__all__ = ["LIMIT", "Captions", "bars", "curves", "decision_region", "error_map", "paths", "well_made"]
