package mergecmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/decisions"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

// salons is a form that says what a business is known by.
const salons = `| survey | | | | |
| | type | name | label | identifies |
| | text | id | Business | |
| | text | pii_name | Name | name |
| | text | pii_address | Address | street |
| | text | pii_phone | Telephone | phone |
| | integer | staff | Staff | |
| settings | | | |
| | form_id | version | instance_name |
| | salons | 1 | ${id} |
`

// visited are the interviews, each a business and what else was said.
var visited = []string{
	"RO1; /staff 3", "RO1; /staff 4", "RO1; /staff 5",
	"RO2; /pii_name Salon Rosa; /pii_address Kai 3, 18055 Rostock; /pii_phone 0381 555123", "RO3; /pii_name Rosa-Salon UG; /pii_address Kai 3; /pii_phone +49 381 555123",
	"RO4; /pii_name Salon Rosa Petrowa; /pii_address Kai 3",
	"RO5; /pii_phone 0381 555999", "RO6; /pii_phone 0381 555999",
}

// salonStudy is a lead's file with interviews; the names are "0", "1" and so on.
func salonStudy(t *testing.T, visited []string) (path string) {
	t.Helper()
	ctx, folder := t.Context(), t.TempDir()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	path = filepath.Join(folder, "lead.feldbuch")
	check(os.WriteFile(filepath.Join(folder, "form.md"), []byte(salons), 0o600))
	form, err := workspace.LoadForm(filepath.Join(folder, "form.md"))
	check(err)
	s, err := workspace.Place{File: path}.Create(ctx, store.Study{Name: "Salons"}, store.Replica{Role: store.Lead, Name: "LEIT"}, form)
	check(err)
	for _, said := range visited {
		run, err := s.Begin(ctx, workspace.Beginning{Form: form})
		check(err)
		for i, part := range strings.Split(said, "; ") {
			if i == 0 {
				part = "/id " + part
			}
			at, text, _ := strings.Cut(part, " ")
			n, err := run.Find(at)
			check(err)
			check(run.Answer(n, survey.Input{Status: value.Answered, Text: text, Confirmed: true}))
		}
		check(run.Complete())
	}
	check(s.Close())
	return path
}

func envOf(lang msg.Lang, path string) *command.Env {
	return &command.Env{Study: path, Env: &console.Env{
		Text: msg.In(lang), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard, Now: time.Now,
	}}
}

// copied is a copy of a study, opened.
func copied(t *testing.T, path string) (string, *workspace.Study) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "copy.feldbuch")
	if err := os.WriteFile(to, b, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := workspace.Place{File: to}.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return to, s
}

// ruling is a decision on a case, said in three ways: on the screen by what its row
// begins with and what is given there, as a command, in the table.
type ruling struct {
	business, row, given string
	command              string // $A is the id of interview A
	cell                 string
}

var rulings = []ruling{
	{"RO1", "B zählt", "", "RO1 --count $B", "B zählt"},
	{"RO5 / RO6", "falsche Kennung: B", "ro9", "$B --belongs-to RO9", "B gehört zu RO9"},
	{"RO2 / RO3", "derselbe Betrieb, A", "", "RO2 RO3 --same --count $A", "the same, A counts"},
	{"RO2 / RO4", "nicht derselbe", "", "RO2 RO4 --distinct", "Nicht Derselbe"},
}

const because = "angerufen"

// kept are all decisions there are in a study, and all that happened in its interviews
// since.
func kept(t *testing.T, s *workspace.Study) (words []string) {
	t.Helper()
	all, err := s.BusinessDecisions(t.Context(), []string{"RO1", "RO2", "RO3", "RO4", "RO5", "RO6", "RO9"})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range all {
		words = append(words, fmt.Sprint(d.Kind, d.Businesses, d.Interview, d.Reason, d.By))
	}
	interviews, err := s.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range interviews {
		for e, err := range s.Events(t.Context(), i.ID) {
			if err != nil {
				t.Fatal(err)
			}
			words = append(words, fmt.Sprint(i.ID, e.Kind, e.Path, e.Answer, e.Note, len(e.Parents)))
		}
	}
	return words
}

func TestDuplicatesAreDecidedAlikeOnTheScreenByCommandAndInTheTable(t *testing.T) {
	study := salonStudy(t, visited)
	_, byScreen := copied(t, study)
	before := kept(t, byScreen)
	onTheScreen(t, byScreen, rulings)
	path, byCommand := copied(t, study)
	byCommands(t, path, byCommand)
	_, byTable := copied(t, study)
	if faults := inTheTable(t, byTable, rulings); len(faults) > 0 {
		t.Errorf("faults %+v", faults)
	}
	want := kept(t, byScreen)
	if len(want) < len(before)+6 {
		t.Errorf("only %d events", len(want)-len(before))
	}
	if d := cmp.Diff(want, kept(t, byCommand)); d != "" {
		t.Errorf("by command (-screen +command):\n%s", d)
	}
	if d := cmp.Diff(want, kept(t, byTable)); d != "" {
		t.Errorf("in the table (-screen +table):\n%s", d)
	}
}

func onTheScreen(t *testing.T, s *workspace.Study, all []ruling) *duplicateDesk {
	t.Helper()
	d, err := newDuplicateDesk(t.Context(), envOf(msg.German, ""), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		i := slices.IndexFunc(d.all, func(c workspace.Candidate) bool { return strings.Join(c.Businesses, " / ") == r.business })
		shown, err := d.Show(i)
		if err != nil || shown.Settled {
			t.Fatalf("%s: %v, settled %v", r.business, err, shown.Settled)
		}
		at := slices.IndexFunc(d.ways[i], func(w way) bool { return strings.HasPrefix(w.Words, r.row) })
		if r.given == "" {
			err = d.Take(i, at, because)
		} else {
			_, err = d.Give(i, at, survey.Input{Text: r.given, Confirmed: true}, " "+because)
		}
		if err != nil {
			t.Fatalf("%s: %v", r.business, err)
		}
	}
	return d
}

func byCommands(t *testing.T, path string, s *workspace.Study) {
	t.Helper()
	d, err := s.Duplicates(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Candidates(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rulings {
		i := slices.IndexFunc(all, func(c workspace.Candidate) bool { return strings.Join(c.Businesses, " / ") == r.business })
		args := strings.NewReplacer("$A", all[i].Interviews[0].ID, "$B", all[i].Interviews[1].ID).Replace(r.command)
		c := newDuplicatesDecideCommand(envOf(msg.English, path))
		c.SetArgs(append(strings.Fields(args), "--reason", because))
		if err := c.ExecuteContext(t.Context()); err != nil {
			t.Fatalf("%s: %v", args, err)
		}
	}
}

// inTheTable writes the table, fills it in, and takes it in; the faults are by business.
func inTheTable(t *testing.T, s *workspace.Study, all []ruling) map[string]string {
	t.Helper()
	e := envOf(msg.German, "")
	rows, err := duplicateRows(t.Context(), e, s)
	if err != nil {
		t.Fatal(err)
	}
	words := e.Text.CLI.Duplicates.Table
	book, pick := decisions.Table(decisions.Duplicates, rows, words)
	heads := book.Sheets[0].Columns
	column := func(heading string) int {
		return slices.IndexFunc(heads, func(c sheet.Column) bool { return c.Heading == heading })
	}
	cells := map[string]string{} // the business of each
	for i, row := range rows {
		for _, r := range all {
			if r.business == row.Business {
				at := &book.Sheets[0].Rows[i]
				at.Cells = append(at.Cells, sheet.Cell{Column: column(words.Decision), Text: r.cell}, sheet.Cell{Column: column(words.Reason), Text: because})
				slices.SortFunc(at.Cells, func(a, b sheet.Cell) int { return a.Column - b.Column })
			}
		}
		cells[fmt.Sprintf("%s!%s%d", words.Sheet, decisions.Letter(column(words.Decision)), i+2)] = row.Business
	}
	data, err := sheet.Write("d.xlsx", book, pick)
	if err != nil {
		t.Fatal(err)
	}
	back, err := sheet.Read("d.xlsx", bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	filled, _, wrong := decisions.Read(decisions.Duplicates, back, []msg.DecisionTable{words, msg.In(msg.English).CLI.Duplicates.Table})
	taking := &taking{e: e, s: s, words: &words, faults: wrong}
	if err := takeDuplicates(context.WithoutCancel(t.Context()), taking, filled); err != nil {
		t.Fatal(err)
	}
	faults := map[string]string{}
	for _, f := range taking.faults {
		faults[cells[f.Cell]] = strings.TrimSpace(f.Kind + " " + cells[strings.Join(f.Args, "")])
	}
	return faults
}

func TestWhatIsWrongInATableOfDuplicatesIsNamedAndTheRestCounts(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells map[string]string
		want  map[string]string
		open  string // what is open then
	}{
		{"rows that do not fit together", map[string]string{"RO2 / RO3": "derselbe, A zählt", "RO2 / RO4": "derselbe, B zählt", "RO1": "C zählt"},
			map[string]string{"RO2 / RO3": "contradicts RO2 / RO4", "RO2 / RO4": "contradicts RO2 / RO3"}, "RO2 / RO3, RO2 / RO4, RO3 / RO4, RO5 / RO6"},
		{"two that are one over a third, and two", map[string]string{"RO2 / RO3": "derselbe", "RO3 / RO4": "derselbe", "RO2 / RO4": "nicht derselbe"},
			map[string]string{"RO2 / RO3": "contradicts RO2 / RO4", "RO3 / RO4": "contradicts RO2 / RO4", "RO2 / RO4": "contradicts RO2 / RO3"}, "RO1, RO2 / RO3, RO2 / RO4, RO3 / RO4, RO5 / RO6"},
		{"three that are one", map[string]string{"RO2 / RO3": "derselbe", "RO3 / RO4": "derselbe", "RO2 / RO4": "derselbe, A zählt"}, nil, "RO1, RO5 / RO6"},
		{"words of the other sort, and none", map[string]string{"RO1": "derselbe, A zählt", "RO5 / RO6": "A zählt", "RO2 / RO3": "ja", "RO2 / RO4": "derselbe, D zählt"},
			map[string]string{"RO1": "of_one", "RO5 / RO6": "of_pair", "RO2 / RO3": "not_understood", "RO2 / RO4": "no_answer"}, "RO1, RO2 / RO3, RO2 / RO4, RO3 / RO4, RO5 / RO6"},
		{"an id that is its own, or looks like another", map[string]string{"RO1": "A gehört zu ro1", "RO5 / RO6": "B gehört zu R\u041e9"},
			map[string]string{"RO1": "refused", "RO5 / RO6": "refused"}, "RO1, RO2 / RO3, RO2 / RO4, RO3 / RO4, RO5 / RO6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, s := copied(t, salonStudy(t, visited))
			var all []ruling
			for business, cell := range c.cells {
				all = append(all, ruling{business: business, cell: cell})
			}
			got := inTheTable(t, s, all)
			if d := cmp.Diff(c.want, got); d != "" && len(c.want)+len(got) > 0 {
				t.Errorf("faults (-want +got):\n%s", d)
			}
			if got := openIn(t, s); got != c.open {
				t.Errorf("open %s, want %s", got, c.open)
			}
		})
	}
}

func openIn(t *testing.T, s *workspace.Study) string {
	t.Helper()
	d, err := s.Duplicates(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Candidates(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range all {
		names = append(names, strings.Join(c.Businesses, " / "))
	}
	return strings.Join(names, ", ")
}

func TestEverythingDecidedOnTheScreenCanBeTakenBack(t *testing.T) {
	_, s := copied(t, salonStudy(t, visited))
	open := openIn(t, s)
	d := onTheScreen(t, s, rulings)
	if got := openIn(t, s); got != "RO5 / RO9" { // they still have one telephone
		t.Errorf("open is %s", got)
	}
	for _, r := range slices.Backward(rulings) {
		i := slices.IndexFunc(d.all, func(c workspace.Candidate) bool { return strings.Join(c.Businesses, " / ") == r.business })
		if err := d.Undo(i); err != nil {
			t.Fatalf("%s: %v", r.business, err)
		}
	}
	if got := openIn(t, s); got != open {
		t.Errorf("open is %s, was %s", got, open)
	}
}

// A table of sixty is decided at once.
func TestSixtyDuplicatesAreDecidedInOneTable(t *testing.T) {
	var visited []string
	var all []ruling
	for i := range 60 {
		code := fmt.Sprintf("RO%03d", i)
		visited = append(visited, code+"; /staff 1", code+"; /staff 2")
		all = append(all, ruling{business: code, cell: []string{"A zählt", "B zählt", "B gehört zu RO9" + code[2:]}[i%3]})
	}
	_, s := copied(t, salonStudy(t, visited))
	if faults := inTheTable(t, s, all); len(faults) > 0 || openIn(t, s) != "" {
		t.Errorf("faults %v, open %s", faults, openIn(t, s))
	}
}
