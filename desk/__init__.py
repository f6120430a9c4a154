"""Desk: the front desk of a public library that lends group rooms."""
