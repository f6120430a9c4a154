"""Tests of desk/domain."""
