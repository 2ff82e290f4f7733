"""Compares the XForms that pyxform makes of forms in markdown and of the same forms
converted to spreadsheets: FOLDER holds NAME.md and NAME.xlsx. Prints one line of JSON
a form: name, outcome (same, different, refused), detail."""

import json
import logging
import pathlib
import sys

logging.disable(logging.CRITICAL)
sys.path.insert(0, sys.argv[1])
from pyxform.xls2xform import convert  # noqa: E402


def xform(path, kind):
    return convert(path.read_bytes(), form_name="data", file_type=kind).xform


for md in sorted(pathlib.Path(sys.argv[2]).glob("*.md")):
    outcome, detail = "same", ""
    try:
        wanted = xform(md, ".md")
    except Exception as refused:
        outcome, detail = "refused", str(refused)
    else:
        try:
            got = xform(md.with_suffix(".xlsx"), ".xlsx")
        except Exception as failed:
            got = f"{type(failed).__name__}: {failed}"
        if got != wanted:
            outcome, detail = "different", f"{wanted}\n--\n{got}"
    print(json.dumps({"name": md.stem, "outcome": outcome, "detail": detail}))
