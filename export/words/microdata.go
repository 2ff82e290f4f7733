package words

// Microdata is the words of what stands beside a dataset that leaves the project. Fields
// with verbs are fmt formats.
type Microdata struct {
	Title             string // %s study, %s day
	Before            string // %d interviews, %d records
	Known             string // %s columns
	Classes           string // %d k, %d classes, %d the smallest
	Under             string // %d records that were alike with fewer than %d before
	Untouched         string
	Changed           string // %d records, %s columns with how often
	ChangedColumn     string // %s column, %d times
	NoneDropped       string
	LeftOut, NotTaken string // NotTaken: %s breakdowns
	NotProtected      [3]string
	Columns           string
	Record, Quarter   string
	Group             string            // %s breakdown
	Asked             map[string]string // by column of the sheet gaps
	Codes             string            // %s codes with their labels
	Status            string
}
