"""Measurements, for people to run: `python -m tests.bench`. Nothing here is a test, for time never fails one."""
