package msg

func formsEnglish() Forms {
	return Forms{
		Commands: FormCommands{
			Convert: Help{
				Short: "convert a questionnaire into another format",
				Long: `Converts a questionnaire between .xlsx, .md, .csv and .yaml without loss; the
ending says the format. Unknown columns and sheets come along. Spreadsheets
(.xlsx) get fixed headings and lists to pick from in the cells. What a format
cannot hold, such as comments, is named. The new file is read again as a check.
An existing one is replaced with --force only.`,
				Example: `feldbuch questionnaire convert form.yaml form.xlsx
feldbuch questionnaire convert form.xlsx - --format md`,
			},
		},
		Flags: FormFlags{
			Format: "format instead of the ending's: xlsx, md, csv or yaml",
			Force:  "replace an existing file",
		},
		Convert: Convert{
			Wrote:      "Written and checked: %s, sheets: %d, rows: %d.",
			Exists:     "The file %s exists already. Name another one, or replace it with --force.",
			NeedFormat: "For standard output name the format with --format, e.g. --format md.",
			Remarks:    "Left out: comments and text beside the cells (%d); the format %s has no room for them.",
			Cells:      "Left out: cells in columns without a heading (%s).",
			CannotHold: "The questionnaire cannot be written as %s without loss (%s): %s Nothing was written.",
			Row:        "row", Column: "column",
			Reasons: map[string]string{
				"no_sheets":    "It has no sheets.",
				"sheet_name":   "A sheet of a spreadsheet cannot have this name.",
				"sheet_twice":  "There is a sheet of this name already.",
				"column_twice": "The sheet has this heading twice.",
				"too_long":     "The text is longer than a cell can hold.",
				"changed":      "Read again, it would be something else.",
			},
		},
	}
}
