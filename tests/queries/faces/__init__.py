"""Tests of the forms in which an answer goes out."""
