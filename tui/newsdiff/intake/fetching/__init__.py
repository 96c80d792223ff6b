"""Asking servers for pages: politely, several at once, and with mistrust.

`fetcher.Fetcher` is the door; `newsdiff.intake.fetch` opens it for one address.
"""
