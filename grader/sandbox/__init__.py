"""Where a submission's code runs, and how the trusted side talks to it.

``guest`` is everything that runs in the student's process, ``host`` everything that does not, ``wire`` the plain
data that crosses between them. Guest code imports nothing of the host.
"""
