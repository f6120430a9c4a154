"""What leaves the desk: sentences, read-back, replies, calendar files, sheets and tables."""
