"""What a new version of a plan says otherwise than the one before, kept in the graph."""
