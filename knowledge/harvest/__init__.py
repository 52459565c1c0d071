"""Past releases from an agency's own site: found, fetched politely, cleaned, and kept so that a run can go on later."""
