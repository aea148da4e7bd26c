"""One root for every mistake we can explain, and a handful of children.

A message says what is wrong, where, and the remedy. The command line prints it
as it is, without a traceback.
"""


class DhrGraphError(Exception):
    """Something a person can put right; the message says how."""


class PlanError(DhrGraphError):
    """A plan, or a file beside it, that cannot be read."""


class QuestionError(DhrGraphError):
    """A question that is unknown, badly written or asked with wrong parameters."""


class StoreError(DhrGraphError):
    """A database that does not answer, refuses, or cannot keep what it was given."""


class SettingsError(DhrGraphError):
    """A setting that is missing or of the wrong form."""


class UnknownReferenceError(DhrGraphError):
    """A reference such as R10 that names nothing in the graph, or more than one thing."""
