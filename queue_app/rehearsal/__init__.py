"""A simulated office that drives the real rules: the demo now, what-if questions later."""
