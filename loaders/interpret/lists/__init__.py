"""Lists inside a cell: their numbers, and the pieces they cut it into."""
