"""What lies on the Events screen: reports, events, choices, and the work on them."""
