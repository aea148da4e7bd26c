"""Plans to read, each with its truth beside it: a reading by hand (`NAME.truth.yaml`)."""
