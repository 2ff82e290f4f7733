package workbook

// Notes is a sheet that says how to read the others: sections of a term and a
// sentence each.
type Notes struct {
	*Sheet
	row int
}

// Widths of the columns of terms and of sentences, in characters.
const (
	termWidth     = 34
	sentenceWidth = 100
)

// Notes begins reading notes on a sheet.
func (s *Sheet) Notes(title string) *Notes {
	s.Width(1, termWidth)
	s.Width(2, sentenceWidth)
	s.Put(1, 1, title, Title)
	s.paper = &Paper{Portrait: true, Wide: 1}
	return &Notes{s, 1}
}

// Section leaves a row free and puts a heading below.
func (n *Notes) Section(title string) {
	n.row += 2
	n.Put(1, n.row, title, Section)
	n.Put(2, n.row, nil, Section)
}

// Heads leaves a row free and puts headings for terms and sentences below.
func (n *Notes) Heads(term, sentence string) {
	n.row += 2
	n.Put(1, n.row, term, Head)
	n.Put(2, n.row, sentence, Head)
}

// Say writes a term and its sentence in a row high enough for both: row heights
// do not adjust by themselves where a program wrote the cells.
func (n *Notes) Say(term, sentence string) {
	n.row++
	n.Put(1, n.row, term, Term)
	n.Put(2, n.row, sentence, Sentence)
	n.height(n.row, heightOf(max(lines(term, termWidth/boldness), lines(sentence, sentenceWidth))))
}
