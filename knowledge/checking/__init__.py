"""The check: terms and spelling by rule, facts against sources, coverage of the key messages."""
