package words

// Paradata is the words of the workbook of paradata. The columns keep their names
// in every language; Columns explains each of them by its name.
type Paradata struct {
	SheetNotes, SheetStays, SheetChanges, SheetInterviews, SheetSections, SheetInterviewers string

	Title       string
	Definitions string // how time, stays, moves and changes are counted, a line each
	Column      string // headings above Columns
	Meaning     string
	Columns     map[string]string
}
