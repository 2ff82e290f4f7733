package paradata

// Texts are the workbook's words. The columns keep their names in every
// language; Columns explains each of them by its name.
type Texts struct {
	SheetNotes, SheetVisits, SheetChanges, SheetInterviews, SheetSections, SheetInterviewers string

	Title       string
	Definitions string // how time, visits, moves and changes are counted, a line each
	Column      string // headings above Columns
	Meaning     string
	Columns     map[string]string
}
