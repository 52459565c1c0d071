"""The search systems that are measured side by side, each built as its own documentation builds it."""
