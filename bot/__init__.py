"""Telegram in, Telegram out: the handlers, the desk behind them, and the command line."""
