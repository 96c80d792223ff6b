"""The forms that reports come in: data files, mails, saved pages, archives, feeds.

`unpack.unpack` tells what an input is and yields the raw reports in it, one by one;
each form is a module with one generator. Nothing here cleans a text.
"""
