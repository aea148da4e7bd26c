"""The names of people, which are left out."""
