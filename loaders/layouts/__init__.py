"""From a document to rows and blocks: which column says what, and what stands over what."""
