"""How the desk's findings look: pure functions from values to messages. Every value is escaped in here."""
