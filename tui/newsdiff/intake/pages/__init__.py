"""What stands where on an HTML page, and which of it is the article."""
