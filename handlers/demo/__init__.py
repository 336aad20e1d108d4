"""The sample newsroom: `saga` tells a story in scenes, `newsroom` serves it over HTTP as feeds and pages on loopback.

Its outlets and two of its networks are invented (`bot.sources.inventions`), and so is nearly all that they report.
"""
