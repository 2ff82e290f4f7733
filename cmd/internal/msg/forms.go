package msg

// Forms is what is said by the commands that convert, compare, print, start and
// show questionnaires.
type Forms struct {
	Commands FormCommands
	Flags    FormFlags
	Convert  Convert
}

// FormCommands are the helps of these commands.
type FormCommands struct {
	Convert Help
}

// FormFlags explain their flags.
type FormFlags struct {
	Format, Force string
}

// Convert is what converting a questionnaire says.
type Convert struct {
	Wrote       string // with the file, the number of sheets and of rows
	Exists      string // with the file
	NeedFormat  string
	Remarks     string // with how many, and the format
	Cells       string // with the cells
	CannotHold  string // with the format, the place and the reason
	Row, Column string // in the place
	// Reasons are sentences by xlsform.WriteErrorKind.
	Reasons map[string]string
}

// FormTextsIn are the texts in a language; German for one that is not there.
func FormTextsIn(l Lang) Forms {
	if l == English {
		return formsEnglish()
	}
	return formsGerman()
}
