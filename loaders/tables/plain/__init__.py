"""Reads text with tabs and separated values."""
