"""The command line: one file a command, each ending in `run(studio or settings, arguments)`."""
