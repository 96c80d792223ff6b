"""Who, when and what: title, outlet, byline, agency, date, warnings."""
