package data

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"feldbuch/export"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// WriteCSV writes one row per interview, for Excel, Stata, R and SPSS: commas,
// CRLF, quotes as in RFC 4180, UTF-8 with a byte order mark. Questions of a
// repeat become one column for each instance that occurs: name_1, name_2.
//
// Where a question has no value its status stands instead (missing, dont_know,
// refused, conflict); an empty cell was skipped. The last column holds what the
// interviewer noted, each remark with the path of its question. Text that a spreadsheet would
// take for a formula gets an apostrophe in front.
func WriteCSV(w io.Writer, subs iter.Seq2[*survey.Submission, error], o export.Options) error {
	layout := export.NewLayout(o.Forms, o.Contacts)
	// How many instances there are is known only after the last interview.
	wait, err := newSpool(layout, o.Scratch)
	if err != nil {
		return err
	}
	defer wait.discard()
	record := layout.NewRecord()
	for s, err := range subs {
		if err != nil {
			return err
		}
		if err := record.Read(s); err != nil {
			return err
		}
		if err := wait.add(lead(layout, s, &o), record, remarks(s, &o)); err != nil {
			return fmt.Errorf("set interview %s aside: %w", s.ID, err)
		}
	}
	out, err := NewCSV(w)
	if err != nil {
		return err
	}
	if err := out.Write(wait.heads()); err != nil {
		return err
	}
	if err := wait.each(out.Write); err != nil {
		return fmt.Errorf("write the interviews: %w", err)
	}
	return out.Flush()
}

// WriteRows writes a table that is there already as CSV.
func WriteRows(w io.Writer, heads []string, rows iter.Seq[[]string]) error {
	out, err := NewCSV(w)
	if err != nil {
		return err
	}
	if err := out.Write(heads); err != nil {
		return err
	}
	for row := range rows {
		for i, cell := range row {
			row[i] = Harmless(cell)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	return out.Flush()
}

// lead are the cells in front of the questions.
func lead(l *export.Layout, s *survey.Submission, o *export.Options) []string {
	cells := []string{s.ID, s.Business, s.Interviewer, s.Language, export.StateWord(s),
		o.Local(s.StartedAt).Format(time.DateTime), o.Local(s.ChangedAt).Format(time.DateTime)}
	for _, name := range l.Breakdowns {
		cells = append(cells, s.Groups[name])
	}
	for i, c := range cells {
		cells[i] = Harmless(c)
	}
	return cells
}

// remarks are what the interviewer noted, in one cell.
func remarks(s *survey.Submission, o *export.Options) string {
	var all []string
	for _, r := range export.Remarks(s, o.Contacts) {
		all = append(all, r.Path+": "+r.Signed(s.Interviewer))
	}
	return Harmless(strings.Join(all, "\n"))
}

// Harmless keeps text from being run as a formula when a spreadsheet opens the
// file: what begins like one gets an apostrophe (OWASP, CSV injection). Numbers
// may begin with a minus. Control characters but the end of a line and the
// tabulator are dropped, so that a terminal can show the file.
func Harmless(s string) string {
	printed := value.Printable(s)
	if formula(s) || formula(printed) {
		return "'" + printed
	}
	return printed
}

func formula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) && !(s[0] == '-' && isNumber(s[1:]))
}

func isNumber(s string) bool {
	whole, fraction, _ := strings.Cut(s, ".")
	return whole != "" && strings.Trim(whole+fraction, "0123456789") == ""
}
