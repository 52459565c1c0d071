"""What we may say: documents, their index, the search over it, and the checks against it."""
