"""How well plans are read, measured against readings by hand: `make accuracy`."""
