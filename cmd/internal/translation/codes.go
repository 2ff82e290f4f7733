package translation

// Problems of translations; the comment names the Args, in order.
const (
	CodePlaces   = "translation_places"   // address; language; the places of the source; those of the text
	CodeNumbers  = "translation_numbers"  // address; language; the numbers of the source; those of the text
	CodeLong     = "translation_long"     // address; language; its lines; the lines there are; the screen
	CodeOutdated = "translation_outdated" // language; how many; the first of them
	CodeSame     = "translation_same"     // language; how many; the first of them
)

// Problems of a table or language file that is taken in; faults of its texts have
// the codes of Problems.
const (
	CodeTableColumns = "translation_table"   // the heading that is missing
	CodeTableText    = "translation_text"    // address; the one it resembles or ""
	CodeTableSource  = "translation_source"  // address; the source there; the source now
	CodeTableTwice   = "translation_twice"   // address
	CodeTableStatus  = "translation_unclear" // address; status
)
