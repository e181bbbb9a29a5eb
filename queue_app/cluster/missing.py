"""What is said when a part of the cluster is not there."""


class Missing(Exception):
    """A program or a package is not installed; the text is one sentence that says what to do."""
