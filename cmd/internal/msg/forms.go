package msg

// Forms is what is said by the commands that convert, compare, print, start and
// show questionnaires.
type Forms struct {
	Commands FormCommands
	Flags    FormFlags
	Convert  Convert
	Diff     Diff
	Outline  Outline
	New      NewForm
	Paper    Paper
}

// FormCommands are the helps of these commands.
type FormCommands struct {
	Convert, Diff, Show, New, Print Help
}

// FormFlags explain their flags.
type FormFlags struct {
	Format, Force, List, FormLanguage, Output string
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

// Diff is what comparing two versions of a questionnaire says.
type Diff struct {
	Equal           string // with both files
	Alike           string // the same: nothing an interview or a table shows
	Summary         string // with both files, the number of questions and of lists that changed
	Means           string // before how many questions have which effect
	Language        string // with the language
	Rule            string // with the row's name and the sheet
	Moved           string // before the paths of the groups
	Order           string
	Type, List      string // before what it was and is
	SeeList         string // with the list
	ListOf          string // with the list, the number of questions and their names
	PerhapsNow      string // with the name
	Quoted          string // with the text
	OtherColumns    string // with the codes
	Reordered, More string // More: with how many are not shown
	// Effects are what happens to data, by revision.Effect.
	Effects map[string]string
}

// Outline is what showing a questionnaire says.
type Outline struct {
	Lists, Required string
	NoList          string // with the name
}

// NewForm is what starting a questionnaire says.
type NewForm struct {
	Wrote string // with the file, three times
}

// Paper is the words of the paper version, and what is said when it is made.
type Paper struct {
	Version, Business, Interviewer, Date, Legend string

	Question         string // with the number
	Only             string // with the condition in words
	OnlyIf           string // where there are no words for the condition
	And, Or          string
	Not              string // with a condition
	Compared         string // with the number, the sign and the value
	Chosen           string // with the number and the label
	NotChosen        string
	Answered         string // with the number
	Unanswered       string
	Quoted           string // with the label
	Repeat, HowOften string // what to do with a repeat; before the expression
	EntryNumber, No  string

	ForInterviewer, Acknowledged, Several, Rank, NotOnPaper string
	DontKnow, Refused                                       string
	Appendix                                                string
	ListNumber                                              string // with the number
	SeeList                                                 string // with the number

	Wrote      string // with the file and the language
	NotHTML    string // with the file
	NoLanguage string // with the key and those there are
}

// FormTextsIn are the texts in a language; German for one that is not there.
func FormTextsIn(l Lang) Forms {
	if l == English {
		return formsEnglish()
	}
	return formsGerman()
}
