"""Tests of `loaders/tables/`."""
