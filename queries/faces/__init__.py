"""The forms in which an answer goes out, a module each."""
