"""One reader a format, each giving the same tables of cells."""
