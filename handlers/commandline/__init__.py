"""The command line as a door: one module a command, each with `arguments(parser)` and `run(arguments, settings)`."""
