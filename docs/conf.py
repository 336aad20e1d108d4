"""How Sphinx builds the documentation: `make docs`. The reference is written anew from the code each time."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from docs.generated import write_reference  # noqa: E402 (the path is set just above)

project = "Cliffhanger"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "Cliffhanger"
html_static_path: list[str] = []
exclude_patterns = ["examples"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
# Pages carry no time, so that the same words make the same site.
html_last_updated_fmt = None
html_show_sphinx = False
html_show_copyright = False
highlight_language = "none"

write_reference(HERE / "reference")
