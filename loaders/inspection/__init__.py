"""What the loader understood of a plan, in words, before anything is stored."""
