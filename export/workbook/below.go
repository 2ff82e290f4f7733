package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Below ends the rows that can be filtered and puts a heading a row further down.
func (s *Stream) Below(heading string) {
	s.last = s.used.rows
	s.End()
	for i := range s.what.Printed {
		cell := excelize.Cell{StyleID: s.b.looks[Section]}
		if i == 0 {
			cell.Value = heading
		}
		s.cells = append(s.cells, cell)
	}
	s.End()
}

// mostLines is how many lines a row can be high: 409 points.
const mostLines = 30

// Explain writes a term and a text over all other columns that are printed, in as many rows
// as it needs: between parts of the text that end with "; ".
func (s *Stream) Explain(term, text string) {
	width := 0.0
	for _, w := range s.what.Widths[1:s.what.Printed] {
		width += w
	}
	for text != "" {
		piece := text
		for lines(piece, width) > mostLines {
			at := strings.LastIndex(piece[:len(piece)-2], "; ")
			if at < 0 {
				break
			}
			piece = piece[:at+1]
		}
		s.explain(term, piece, lines(piece, width))
		term, text = "", strings.TrimPrefix(text[len(piece):], " ")
	}
}

func (s *Stream) explain(term, text string, high int) {
	row := s.used.rows + 1
	s.cells = append(s.cells, excelize.Cell{StyleID: s.b.looks[Term], Value: term}, excelize.Cell{StyleID: s.b.looks[Sentence], Value: s.b.fit(text)})
	s.lines = max(high, lines(term, s.what.Widths[0]/boldness))
	s.End()
	if s.b.err == nil && s.what.Printed > 2 {
		s.try(s.out.MergeCell(at(2, row), at(s.what.Printed, row)))
	}
}
