"""Talking to the world of mail: reading what comes, fetching it, sending replies. Knows no database and no screen."""
