"""Recommendations labelled by hand: which ask for the same, and which do not."""
