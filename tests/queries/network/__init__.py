"""Tests of the questions that are answered by computing over a network."""
