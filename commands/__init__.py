"""Commands of the command line: settle doubts, find repeats, write a plan back."""
