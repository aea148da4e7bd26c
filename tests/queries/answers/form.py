"""What an answer in a test is: the parameters given, the rows that come back, and the totals."""

from collections.abc import Mapping

from queries.answer import Cell

Answer = tuple[Mapping[str, str], list[tuple[Cell, ...]], Mapping[str, Cell]]
