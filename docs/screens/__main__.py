"""`python -m docs.screens`."""

from docs.screens import draw

if __name__ == "__main__":
    draw()
