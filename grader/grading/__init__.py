"""One submission in, one Result out: checks run by pytest, comparison, diagnosis."""
