"""Diagnosis: what a learner is told of wrong code, and that it is true of that code."""
