"""One screen a file: it asks the services and shows what they return."""
