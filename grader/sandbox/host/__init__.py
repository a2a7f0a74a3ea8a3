"""The trusted side of the sandbox: starts and kills the student's process, and asks it for values."""
