"""`bot/` thinks: values in, values out. No sockets, no files, no clocks, no logging."""
