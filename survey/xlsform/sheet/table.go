package sheet

// tableReader collects sheets from the two formats whose first column names
// the sheet: a row with a name starts a sheet, the next cells are its headings
// (in the same row or the one below), then come its rows. Rows in which nothing
// stands do not count, as in pyxform.
type tableReader struct {
	book   *Workbook
	budget *budget
	sheet  *builder
	rows   int // of the sheet so far, headings included
}

func newTable(file string) *tableReader {
	return &tableReader{book: &Workbook{File: file}, budget: newBudget()}
}

// add takes one line of the file.
func (t *tableReader) add(line []string) error {
	if len(line) == 0 {
		return nil
	}
	if name := Tidy(line[0]); name != "" {
		t.finish()
		t.sheet = newBuilder(name, t.budget)
	}
	if t.sheet == nil || blank(line[1:]) {
		return nil
	}
	t.rows++
	if t.rows == 1 {
		for i, text := range line[1:] {
			t.sheet.heading(i, text)
		}
	} else {
		r := t.sheet.row(t.rows)
		for i, text := range line[1:] {
			t.sheet.cell(r, i, text)
		}
	}
	if t.budget.over() {
		return &ReadError{Kind: ReadTooBig, File: t.book.File}
	}
	return nil
}

// finish closes the sheet at hand.
func (t *tableReader) finish() {
	if t.sheet != nil {
		t.book.Sheets = append(t.book.Sheets, t.sheet.done())
	}
	t.sheet, t.rows = nil, 0
}

func blank(cells []string) bool {
	for _, c := range cells {
		if Tidy(c) != "" {
			return false
		}
	}
	return true
}
