"""Whole office days in a second: the real calling rule against a model of the house, for what-ifs and comparisons."""
