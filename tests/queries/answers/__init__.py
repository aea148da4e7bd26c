"""The whole answers of the questions to the example, a module for each question."""
