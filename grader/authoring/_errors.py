"""The one exception of this floor."""


class AuthoringError(ValueError):
    """The course's own material is not right; the text says where, what was found and what to do."""
