"""How large a plan may be: far above any real one, so that a damaged or hostile file ends soon."""

FILE = 50_000_000
"""Bytes of a file."""
UNPACKED = 250_000_000
"""Bytes of everything packed in a file."""
PARTS = 5_000
"""Files packed in a file."""
ELEMENTS = 1_500_000
"""Elements and attributes of all XML in a file: each takes a hundred bytes of memory and more."""
PAGES = 300
ROWS = 20_000
"""Rows of a table, blank ones between others not counted."""
COLUMNS = 200
CELLS = 300_000
"""Cells and paragraphs of a document, blank cells among the others counted."""
CELL = 1_000_000
"""Characters of a cell."""
TEXT = 10_000_000
"""Characters of a document."""
DEPTH = 200
"""Elements one inside the other."""
