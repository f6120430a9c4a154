"""What the command line does: one module a family of subcommands."""
