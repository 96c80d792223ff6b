"""The reader: screens, widgets, themes. Started by the command line."""
