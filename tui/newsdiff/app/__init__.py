"""The reader: screens, widgets, themes. Started by the command line.

`NewsDiffApp` comes from `newsdiff.app.main`, so that naming this room loads no Textual.
"""
