"""Statuses in words and colours, and what they come to."""
