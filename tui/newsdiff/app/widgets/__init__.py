"""The widgets. Each shows values and posts messages; none holds the truth."""
