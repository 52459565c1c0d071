"""One feature a file; each ends in `handlers = [...]`. Their order is in `bot.app`."""
