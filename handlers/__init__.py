"""`handlers/` touch the world: three stories (`news`, `delivery`, `commands`) and the doors they go through."""
