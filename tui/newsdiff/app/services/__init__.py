"""What the app does for every screen: messages kept, clipboard, browser, memory."""
