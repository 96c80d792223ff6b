"""Where reports lie on this machine: files and folders, and how large they may be."""
