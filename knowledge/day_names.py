"""The names of the months and of the days of the week, as they are printed and in small letters."""

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")  # in the order of `date.weekday`
SMALL_MONTHS, SMALL_DAYS = (tuple(name.lower() for name in names) for names in (MONTHS, DAYS))
ANY_MONTH, ANY_DAY = "|".join(SMALL_MONTHS), "|".join(SMALL_DAYS)  # the alternatives of a pattern
