"""The Cleaned text screen and the rules made there."""
