"""Tests of the command line, run in this process on a real database file."""
