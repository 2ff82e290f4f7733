package msg

// Page is what is said where several questions stand on one screen.
type Page struct {
	Matrix string // how to fill in rows by a scale
	Of     string // with the question and what is said about it
}

func pageGerman() Page {
	return Page{
		Matrix: "Eine Ziffer antwortet, Pfeil und Leertaste auch.",
		Of:     "„%[1]s“: %[2]s",
	}
}

func pageEnglish() Page {
	return Page{
		Matrix: "A digit answers; so do arrow and space bar.",
		Of:     "“%[1]s”: %[2]s",
	}
}
