"""The rules of the desk, as frozen values and pure functions: no clock, no files, no database, no screen."""
