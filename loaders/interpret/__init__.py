"""From a cell to what it says: pure functions that keep the place of every word."""
