"""The check, through its public doors."""
