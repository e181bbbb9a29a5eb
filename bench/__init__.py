"""The measurements: each runs alone, prints one table and compares with a minimal program in the same run."""
