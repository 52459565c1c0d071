"""The sandbox: its Bot API as strict as Telegram's, its page, and its client."""
