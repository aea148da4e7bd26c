"""Reads OpenDocument sheets."""
