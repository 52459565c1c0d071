"""End to end: the real bot process, played over the sandbox's HTTP and in the browser."""
