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
			Diff: Help{
				Short: "compare two versions of a questionnaire",
				Long: `Shows question by question what was added, removed, moved or changed (wording by
language, type, choice lists, logic), and what that does to answers collected so
far. Exit status 0: the same, 3: different.`,
				Example: `feldbuch questionnaire diff old.xlsx new.xlsx
feldbuch questionnaire diff old.yaml new.yaml --json`,
			},
			Show: Help{
				Short: "show a questionnaire's structure with its logic",
				Long: `Shows groups, questions, conditions and constraints as an outline, behind each
choice list the number of its entries. With --list a list is shown, with codes
and texts. Without a file: the shipped questionnaire.`,
				Example: `feldbuch questionnaire show form.xlsx
feldbuch questionnaire show --list mode`,
			},
			New: Help{
				Short: "start a questionnaire from an example",
				Long: `Makes a commented questionnaire in German and English with one example of each
important thing: group, choice list, relevance, constraint with a message,
repeat, calculation, gap table and breakdown. The ending says the format: .xlsx,
.yaml, .md or .csv.`,
				Example: "feldbuch questionnaire new form.xlsx",
			},
			Print: Help{
				Short: "print a questionnaire for pen and paper",
				Long: `Writes the questionnaire as one HTML file to be printed from a browser: numbered
questions with boxes and lines, skip logic in words, long lists in an appendix.
The file needs no network. Without FILE: the shipped questionnaire; without -o:
to standard output.`,
				Example: `feldbuch questionnaire print -o paper.html
feldbuch questionnaire print form.xlsx -o form.html --form-language de`,
			},
		},
		Flags: FormFlags{
			Format:       "format instead of the ending's: xlsx, md, csv or yaml",
			Force:        "replace an existing file",
			List:         "show this choice list only",
			FormLanguage: "language of the questionnaire, e.g. en or “English (en)”",
			Output:       "target file (.html), - for standard output",
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
				"changed":      "Read again, it would be something else, probably because of an invisible control character.",
			},
		},
		Diff: Diff{
			Equal:        "%s and %s are the same.",
			Alike:        "%s and %s differ only in what neither interviews nor tables show, such as remarks.",
			Summary:      "%s → %s: questions and groups changed: %d, choice lists changed: %d.",
			Means:        "What that does to answers collected so far:",
			Language:     "language %s",
			Rule:         "row “%s” of the sheet %s; the tables are computed anew",
			Moved:        "moved:",
			Order:        "at another place in its group",
			Type:         "type:",
			List:         "choice list:",
			SeeList:      "choice list %s: see below",
			ListOf:       "choice list %s, questions: %d (%s)",
			PerhapsNow:   "Is the question called “%s” now? With its old name the answers would stay together.",
			Quoted:       "“%s”",
			OtherColumns: "other columns changed for: %s",
			Reordered:    "another order",
			More:         "… and %d more",
			Effects: map[string]string{
				"kept":        "answers are kept",
				"old_codes":   "answers are kept; some have codes that no longer exist",
				"recomputed":  "is computed anew",
				"asked_again": "is asked anew; interviews held so far have no answer here that fits",
				"lost":        "answers stay in the file but are not in the tables of the new version",
			},
		},
		Outline: Outline{
			Lists: "Choice lists", Required: "required",
			NoList: "This questionnaire has no choice list “%s”.",
		},
		New: NewForm{
			Wrote: "Made: %[1]s. Check it: feldbuch questionnaire check %[1]s. Try it: feldbuch interview --questionnaire %[1]s",
		},
		Paper: Paper{
			Version: "Version", Business: "Business", Interviewer: "Interviewer", Date: "Date",
			Legend:   "○ mark one answer, □ several are possible. * Answer needed.",
			Question: "question %d",
			Only:     "Only if %s.",
			OnlyIf:   "Only if this condition holds:",
			And:      "and", Or: "or",
			Not:         "not (%s)",
			Compared:    "question %d %s %s",
			Chosen:      "question %d has %s marked",
			NotChosen:   "question %d does not have %s marked",
			Answered:    "question %d is answered",
			Unanswered:  "question %d is left open",
			Quoted:      "“%s”",
			Repeat:      "Fill in once for each entry.",
			HowOften:    "How often:",
			EntryNumber: "Entry no. ______ (copy the page for further entries)", No: "No.",
			ForInterviewer: "For the interviewer:", Acknowledged: "confirmed", Several: "Several answers are possible.",
			Rank: "Please put into an order with numbers, 1 first.", NotOnPaper: "On the device only.",
			DontKnow: "don’t know", Refused: "no answer",
			Appendix: "Appendix: long choice lists", ListNumber: "List %d", SeeList: "Write a code or text from list %d of the appendix.",
			Wrote:      "Written: %s (%s). Print the file from a browser.",
			NotHTML:    "The paper version is an HTML file; %s ends otherwise. Name it form.html, for example.",
			NoLanguage: "The questionnaire has no language “%s”; it has: %s.",
		},
	}
}
