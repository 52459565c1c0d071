"""Questions answered from what the documents say: the structured parts first, then their own sentences."""
