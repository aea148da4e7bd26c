"""From a document to records."""
