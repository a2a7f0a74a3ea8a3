"""Everything that runs in the student's process. Nothing here knows a check, a reference, a path or a grade."""
