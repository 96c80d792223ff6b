"""The Differences view: the ledger of details that disagree, and of quotes."""
