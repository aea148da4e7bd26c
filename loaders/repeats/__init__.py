"""Finds recommendations of different reviews that ask for the same."""
