"""Finding numbers, money, dates, times, places, people, organisations and quotes in Indonesian text."""
