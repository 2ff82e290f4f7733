package decisions

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"
)

// Read finds the decisions in a table, whatever the order of its columns and rows. Words
// are those of all languages it may have been written in. Unread are headings of columns
// that nobody reads.
func Read(about About, w *sheet.Workbook, words []msg.DecisionTable) (all []Decision, unread []string, faults []Fault) {
	found := false
	for _, s := range w.Sheets {
		t := &table{Sheet: s, about: about, words: words}
		if !t.looksRight() {
			continue
		}
		found = true
		some, wrong := t.read()
		all, faults, unread = append(all, some...), append(faults, wrong...), append(unread, t.unread()...)
	}
	if !found {
		t := words[0]
		faults = []Fault{{Kind: NoTable, Args: []string{t.ID, t.Decision, t.Check}}}
	}
	return withoutTwice(all, &faults), unread, faults
}

// table is a sheet that is being read.
type table struct {
	*sheet.Sheet
	about                       About
	words                       []msg.DecisionTable
	id, check, decision, reason int // columns, -1 where there is none
}

// looksRight reports whether the sheet has at least one of the columns by which a row
// is known.
func (t *table) looksRight() bool {
	t.id = t.column(func(w msg.DecisionTable) string { return w.ID }, t.about.isID)
	t.check = t.column(func(w msg.DecisionTable) string { return w.Check }, t.about.isCheck)
	t.decision = t.column(func(w msg.DecisionTable) string { return w.Decision }, t.isDecision)
	t.reason = t.column(func(w msg.DecisionTable) string { return w.Reason }, nil)
	return t.check >= 0 || t.id >= 0 && t.decision >= 0
}

// column is the one with a heading or, where somebody has renamed that, the only one with
// a cell that cannot stand in another.
func (t *table) column(heading func(msg.DecisionTable) string, is func(string) bool) int {
	at := slices.IndexFunc(t.Columns, func(c sheet.Column) bool {
		return slices.ContainsFunc(t.words, func(w msg.DecisionTable) bool { return value.Fold(c.Heading) == value.Fold(heading(w)) })
	})
	if at >= 0 || is == nil {
		return at
	}
	for i := range t.Rows {
		for _, c := range t.Rows[i].Cells {
			switch {
			case !is(c.Text) || c.Column == at:
			case at >= 0:
				return -1
			default:
				at = c.Column
			}
		}
	}
	return at
}

// isReadable reports whether s are so many groups of four small letters and digits.
func isReadable(s string, groups int) bool {
	parts := strings.Split(s, "-")
	return len(parts) == groups && !slices.ContainsFunc(parts, func(p string) bool {
		return len(p) != 4 || strings.Trim(p, "0123456789abcdefghijklmnopqrstuvwxyz") != ""
	})
}

func (t *table) isDecision(s string) bool {
	d := Decision{Text: s}
	t.understand(&d)
	return d.Does != Give && !d.Bare
}

func (t *table) read() (all []Decision, faults []Fault) {
	head := func(column int) string {
		return t.Name + "!" + sheet.Place{Row: t.Head, Column: max(column, 0)}.String()
	}
	if t.check < 0 || t.decision < 0 {
		missing := t.words[0].Check
		if t.check >= 0 {
			missing = t.words[0].Decision
		}
		near := value.Closest(missing, t.headings())
		return nil, []Fault{{Cell: head(t.called(near)), Kind: NoColumn, Args: []string{missing, near}}}
	}
	for i := range t.Rows {
		d := t.row(&t.Rows[i])
		switch {
		case d.Text == "":
		case !t.about.isCheck(d.Check):
			faults = append(faults, Fault{Cell: d.CheckCell, Kind: NoCheck})
		default:
			all = append(all, d)
		}
	}
	return all, faults
}

func (t *table) headings() []string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Heading)
	}
	return all
}

// called is the place of the column with a heading in the sheet, 0 for none.
func (t *table) called(heading string) int {
	i := slices.IndexFunc(t.Columns, func(c sheet.Column) bool { return c.Heading == heading })
	if i < 0 {
		return 0
	}
	return t.Columns[i].Place
}

func (t *table) row(r *sheet.Row) Decision {
	cell := func(column int) (text, at string) {
		if column < 0 {
			return "", ""
		}
		for _, c := range r.Cells {
			if c.Column == column {
				text = c.Text
			}
		}
		return text, t.Name + "!" + sheet.Place{Row: r.Number, Column: t.Columns[column].Place}.String()
	}
	d := Decision{Row: r.Number}
	d.ID, _ = cell(t.id)
	d.Check, d.CheckCell = cell(t.check)
	d.Text, d.Cell = cell(t.decision)
	d.Reason, _ = cell(t.reason)
	d.Check, d.ID = strings.ToLower(d.Check), strings.ToLower(d.ID)
	t.understand(&d)
	return d
}

// letters are the answers that a decision can name.
const letters = 26

// understand finds out what is typed.
func (t *table) understand(d *Decision) {
	typed := value.Fold(d.Text)
	for _, w := range t.words {
		for _, way := range t.about.ways() {
			if says(d, way, w.Ways[string(way)]) {
				return
			}
		}
	}
	for i := range letters {
		if t.about == Conflicts && typed == value.Fold(Letter(i)) {
			d.Does, d.Answer, d.Bare = Take, i, true
		}
	}
}

// says reports whether a decision is one of the ways, and fills it in.
func says(d *Decision, way Doing, format string) bool {
	typed := value.Fold(d.Text)
	if !strings.Contains(format, "%s") {
		if typed == value.Fold(format) {
			d.Does = way
		}
		return d.Does == way
	}
	for i := range letters {
		begin, _, moves := strings.Cut(strings.Replace(format, "%s", Letter(i), 1), "%s")
		words := strings.Fields(d.Text)
		of := min(len(strings.Fields(begin)), len(words))
		if value.Fold(strings.Join(words[:of], " ")) == value.Fold(strings.TrimSpace(begin)) && moves == (of < len(words)) {
			d.Does, d.Answer, d.To = way, i, strings.Join(words[of:], " ")
			return true
		}
	}
	return false
}

// unread are the headings of columns with something in them that nobody knows.
func (t *table) unread() []string {
	var all []string
	for i, c := range t.Columns {
		if slices.Contains([]int{t.id, t.check, t.decision, t.reason}, i) || t.knows(c.Heading) {
			continue
		}
		all = append(all, c.Heading)
	}
	return all
}

func (t *table) knows(heading string) bool {
	is := func(known string) bool { return value.Fold(known) == value.Fold(heading) }
	return slices.ContainsFunc(t.words, func(w msg.DecisionTable) bool {
		for i := range 26 {
			if is(fmt.Sprintf(w.Answer, Letter(i))) || is(fmt.Sprintf(w.Given, Letter(i))) {
				return true
			}
		}
		return slices.ContainsFunc([]string{w.ID, w.Business, w.Area, w.Question, w.Before, w.Follows, w.Remarks, w.Reason}, is)
	})
}

// withoutTwice leaves out what stands there again. Where two rows say different things
// about one conflict, neither counts.
func withoutTwice(all []Decision, faults *[]Fault) []Decision {
	first := map[string]int{}
	bad := map[string]bool{}
	for i, d := range all {
		at, seen := first[d.Check]
		if !seen {
			first[d.Check] = i
		} else if other := all[at]; value.Fold(other.Text) != value.Fold(d.Text) {
			bad[d.Check] = true
			*faults = append(*faults, Fault{Cell: d.Cell, Kind: Twice, Args: []string{other.Cell}})
		}
	}
	var kept []Decision
	for i, d := range all {
		if first[d.Check] == i && !bad[d.Check] {
			kept = append(kept, d)
		}
	}
	return kept
}
