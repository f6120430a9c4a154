"""Tests of desk/services."""
