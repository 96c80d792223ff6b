"""What changes after cleaning: restored and dropped lines, rules, repeated lines."""
