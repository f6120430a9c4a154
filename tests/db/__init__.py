"""Tests of desk/db."""
