"""What every room needs to know of language: sentences, words, figures, stop words.

Knows no article and no screen. Words are folded the same way everywhere.
"""
