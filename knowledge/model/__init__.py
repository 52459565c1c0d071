"""The bundled Indonesian embedding model: its weights, and everything that made them."""
