package translation

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"
)

// Taken is what taking in a table came to.
type Taken struct {
	Filled, Changed, Confirmed int // texts that were new, that read otherwise, whose status says that they are done
	Language                   *sheet.Language
}

// Take puts a table back. Rows and texts that are not there stay as they are; a
// cell that was emptied stays, too, for nothing is to be lost by mistake. Where
// there is a problem nothing may be used.
func (t *Translation) Take(w *sheet.Workbook) (*Taken, []survey.Problem) {
	in := t.taking()
	for _, s := range w.Sheets {
		if in.sheet = s; in.heads() {
			for i := range s.Rows {
				in.row(&s.Rows[i])
			}
		}
	}
	return in.done()
}

// TakeFile puts back a language file that was filled in, by the same rules.
func (t *Translation) TakeFile(l *sheet.Language) (*Taken, []survey.Problem) {
	in := t.taking()
	for _, given := range l.Texts {
		at := survey.Position{File: l.File, Sheet: given.Sheet, Row: given.Line, Line: given.Line}
		if given.Sheet == "settings" && given.Column != "form_title" {
			in.setting(given)
		} else if x := in.find(given.String(), at); x != nil {
			in.put(x, given.Text, at, false)
		}
	}
	for _, a := range l.Same {
		in.mayBeSame(a)
	}
	return in.done()
}

// taking is a table or file being taken in.
type taking struct {
	*Translation
	taken    *Taken
	by       map[string]*Text
	words    map[sheet.Address]string
	seen     map[string]bool
	problems []survey.Problem
	sheet    *sheet.Sheet
	columns  map[string]int
}

func (t *Translation) taking() *taking {
	in := &taking{
		Translation: t, taken: &Taken{Language: t.file()},
		by: map[string]*Text{}, words: map[sheet.Address]string{}, seen: map[string]bool{},
	}
	for i := range t.Texts {
		x := &t.Texts[i]
		in.by[x.String()], in.words[x.Address] = x, x.Target
	}
	return in
}

func (in *taking) done() (*Taken, []survey.Problem) {
	l := in.taken.Language
	l.Texts = in.ordered(l, func(x *Text) (string, bool) { s := in.words[x.Address]; return s, s != "" })
	survey.SortProblems(in.problems)
	return in.taken, in.problems
}

// heads finds the columns of the sheet.
func (in *taking) heads() bool {
	in.columns = map[string]int{}
	for i, c := range in.sheet.Columns {
		in.columns[c.Heading] = i
	}
	for _, need := range []string{columnText, columnTarget + in.Language.Key} {
		if _, ok := in.columns[need]; !ok {
			in.fault(survey.Position{Sheet: in.sheet.Name, Row: 1}, CodeTableColumns, need)
			return false
		}
	}
	return true
}

func (in *taking) fault(at survey.Position, code string, args ...string) {
	in.problems = append(in.problems, survey.Problem{Severity: survey.SeverityError, Code: code, Pos: at, Args: args})
}

// cell is the text of a row in a column and where it stands.
func (in *taking) cell(r *sheet.Row, column string) (string, survey.Position) {
	i, ok := in.columns[column]
	if !ok {
		return "", survey.Position{Sheet: in.sheet.Name, Row: r.Number}
	}
	at := survey.Position{Sheet: in.sheet.Name, Row: r.Number, Column: column, Cell: sheet.Place{Row: r.Number, Column: in.sheet.Columns[i].Place}.String()}
	for _, c := range r.Cells {
		if c.Column == i {
			return c.Text, at
		}
	}
	return "", at
}

func (in *taking) row(r *sheet.Row) {
	address, at := in.cell(r, columnText)
	words, target := in.cell(r, columnTarget+in.Language.Key)
	if address == "" && words == "" {
		return
	}
	x := in.find(address, at)
	if x == nil {
		return
	}
	if source, at := in.cell(r, columnSource+in.Source); source != "" && Digest(source) != Digest(x.Source) {
		in.fault(at, CodeTableSource, x.String(), source, x.Source)
		return
	}
	if may, _ := in.cell(r, columnMaySame); strings.EqualFold(may, yes) {
		in.mayBeSame(x.Address)
	}
	state, stateAt := in.cell(r, columnState)
	if !slices.Contains([]State{"", New, Outdated, Same, Kept, Done}, State(state)) {
		in.fault(stateAt, CodeTableStatus, x.String(), state)
	}
	in.put(x, words, target, State(state) == Done)
}

// find is the text with an address; one that nobody asked for, or that is there
// twice, is a problem.
func (in *taking) find(address string, at survey.Position) *Text {
	x := in.by[address]
	switch {
	case x == nil:
		in.fault(at, CodeTableText, address, value.Closest(address, slices.Sorted(maps.Keys(in.by))))
	case in.seen[address]:
		in.fault(at, CodeTableTwice, address)
		return nil
	default:
		in.seen[address] = true
	}
	return x
}

// put takes one text. Where it is new or other than before, it is made from the
// source as it is now; done says that of one that did not change.
func (in *taking) put(x *Text, words string, at survey.Position, done bool) {
	words = sheet.Tidy(words)
	if words == "" {
		return
	}
	if words != x.Target {
		for _, fault := range in.faults(x, words) {
			fault.Severity, fault.Pos = survey.SeverityError, at
			in.problems = append(in.problems, fault)
		}
	}
	switch {
	case x.Target == "":
		in.taken.Filled++
	case x.Target != words:
		in.taken.Changed++
	case done && x.State() == Outdated:
		in.taken.Confirmed++
	case x.Stamp != "":
		return
	}
	in.words[x.Address] = words
	in.taken.Language.Sources[x.Address] = Digest(x.Source)
}

func (in *taking) mayBeSame(a sheet.Address) {
	if !slices.Contains(in.taken.Language.Same, a) {
		in.taken.Language.Same = append(in.taken.Language.Same, a)
	}
}

// Stamp is the language file with a note beside every text that has none: that it
// was made from the source as it is now. The number is how many got one.
func (t *Translation) Stamp() (l *sheet.Language, stamped int) {
	in := t.taking()
	for i := range t.Texts {
		if x := &t.Texts[i]; x.Target != "" && x.Stamp == "" {
			in.taken.Language.Sources[x.Address] = Digest(x.Source)
			stamped++
		}
	}
	taken, _ := in.done()
	return taken.Language, stamped
}

// setting takes what a language file says of itself.
func (in *taking) setting(given sheet.LanguageText) {
	texts := in.taken.Language.Texts
	if i := slices.IndexFunc(texts, func(x sheet.LanguageText) bool { return x.Address == given.Address }); i >= 0 {
		texts[i].Text = given.Text
		return
	}
	in.taken.Language.Texts = append(texts, given)
}
