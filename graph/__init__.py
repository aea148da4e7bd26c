"""What a graph of plans is, and where it is kept."""
