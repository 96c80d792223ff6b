"""What is kept: articles, and what the reader decided about them."""
