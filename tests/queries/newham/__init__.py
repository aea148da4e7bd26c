"""The questions on the Newham plan, worked out by hand from the document."""
