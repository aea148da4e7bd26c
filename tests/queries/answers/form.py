"""What an answer in a test is: the parameters given, and the rows that come back."""

from queries.answer import Cell

Answer = tuple[dict[str, str], list[tuple[Cell, ...]]]
