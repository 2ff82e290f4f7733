package msg

// Page is what is said where several questions stand on one screen.
type Page struct {
	Matrix string // how to fill in rows by a scale
	Of     string // with the question and what is said about it
}

func pageTexts(p pick) Page {
	return Page{
		Matrix: p("Eine Ziffer antwortet, Pfeil und Leertaste auch.", "A digit answers; so do arrow and space bar."),
		Of:     p("„%[1]s“: %[2]s", "“%[1]s”: %[2]s"),
	}
}
