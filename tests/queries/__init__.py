"""The questions, asked on both databases."""
