"""Reads workbooks to the end as openpyxl does in read-only mode, trusting what they say
of themselves. Prints one object: file, sheet, [last row with a value, values]."""

import json
import sys

import openpyxl

seen = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, read_only=True)
    book.properties.creator  # the properties are read, too
    seen[path] = {}
    for sheet in book.worksheets:
        last = values = 0
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            filled = sum(value not in (None, "") for value in row)
            if filled:
                last, values = number, values + filled
        seen[path][sheet.title] = [last, values]
print(json.dumps(seen))
