package tui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/plain"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/screentest"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
)

// coding is a way to code the rows of a list.
type coding struct {
	name  string
	code  func(i, n int) string
	label func(i int) string
}

// word is the i-th of so many words without a digit.
func word(i int) string {
	const vowels, consonants = "aeiou", "bdfgklmnprst"
	w := ""
	for range 3 {
		w += string(consonants[i%len(consonants)]) + string(vowels[i/len(consonants)%len(vowels)])
		i /= len(consonants) * len(vowels)
	}
	return w
}

var codings = []coding{
	{"words", func(i, _ int) string { return word(i) }, word},
	{"0, 1, 2 …", func(i, _ int) string { return fmt.Sprint(i) }, word},
	{"… 3, 2, 1", func(i, n int) string { return fmt.Sprint(n - i) }, word},
	{"10, 20, 30 …", func(i, _ int) string { return fmt.Sprint(10 * (i + 1)) }, word},
}

// TestWhichKeyStoresWhat makes the table of what every digit, F7 and F8 store in
// lists of every kind and length, on the screen and line by line. It is there to
// be read: a digit stores the row it stands beside and no other.
func TestWhichKeyStoresWhat(t *testing.T) {
	var b strings.Builder
	fmt.Fprintln(&b, "What a key stores that is typed where nothing was answered, then Enter. A digit")
	fmt.Fprintln(&b, "stands beside the row it stores (first line); · nothing is stored; ~ it was part")
	fmt.Fprintln(&b, "of a search, and Enter took what that found. Each list has don't know, called -8,")
	fmt.Fprintln(&b, "and no answer, called -9, in its middle.")
	for _, n := range []int{2, 9, 10, 11, 12, 14, 800} {
		for _, c := range codings {
			fmt.Fprintf(&b, "\n== %d rows, codes %s\n", n, c.name)
			b.WriteString(keyTable(t, n, c))
		}
	}
	b.WriteString(firstKeyTable(t))
	screentest.Golden(t, filepath.Join("testdata", "which_key_stores_what.txt"), b.String(), *update)
}

// firstKeyTable is what the first key does where an answer is kept, then Enter. A number
// or a date is typed anew, for 3 behind a kept 2 would be 23; of one choice another takes
// the place; a text is gone on with, for whoever opens it again wants to add to it.
func firstKeyTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("\n== the first key on an answer that is kept, then Enter\n")
	fmt.Fprintf(&b, "%-20s %-14s %-6s %s\n", "", "kept", "key", "stored")
	for _, c := range []struct{ name, path, kept, key string }{
		{"whole number", "staff", "12", "3"},
		{"decimal number", "hours", "38,5", "4"},
		{"date", "founded", "1.2.1990", "3.4.2001"},
		{"time", "opens", "8:30", "9"},
		{"date and time", "met", "1.2.2025 14:30", "3.4.2025 9:00"},
		{"range", "mood", "3", "7"},
		{"one choice", "family", "1", "2"},
		{"one of a long list", "sector", "taxi", "nagel"},
		{"several choices", "plans", "1", "2"},
		{"an order", "order", "1", "2"},
		{"short text", "activity", "Imbiss", "s"},
		{"long text", "wishes", "Ruhe", "n"},
	} {
		s := newScreen(t, msg.German).at(c.path).types(c.kept, tea.KeyEnter).at(c.path)
		kept := s.find(c.path).Answer().Text
		s.types(c.key, tea.KeyEnter)
		fmt.Fprintf(&b, "%-20s %-14s %-6s %s\n", c.name, text.Shorten(kept, 14), text.Shorten(c.key, 6), s.find(c.path).Answer().Text)
	}
	return b.String()
}

func keyTable(t *testing.T, n int, c coding) string {
	form := listForm(t, n, c)
	keys := strings.Split("1 2 3 4 5 6 7 8 9 0 F7 F8", " ")
	rows := [][]string{{"beside"}, {"one"}, {"several"}, {"ranking"}, {"table"}, {"grid"}, {"line by line"}}
	s := screenFor(t, msg.German, form)
	list := choices.Of(s.session.Prompt(s.find("one")).Options)
	for _, key := range keys {
		rows[0] = append(rows[0], beside(list, key))
		for i, q := range []string{"one", "several", "ranking", "first", "/area[2]/level/need"} {
			rows[i+1] = append(rows[i+1], stores(screenFor(t, msg.German, form), q, key, list))
		}
		rows[6] = append(rows[6], storesByLine(t, form, key))
	}
	for _, row := range rows[1:] {
		if !list.Searched() && !slices.Equal(row[1:], rows[0][1:]) {
			t.Errorf("%d rows, codes %s, %s: %v is stored, %v stands beside the rows", n, c.name, row[0], row[1:], rows[0][1:])
		}
	}
	return inColumns(append([][]string{append([]string{""}, keys...)}, rows...))
}

func inColumns(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		line := fmt.Sprintf("%-13s", row[0])
		for _, cell := range row[1:] {
			line += fmt.Sprintf(" %-6s", cell)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// listForm asks one, several, a ranking and a table of one list.
func listForm(t *testing.T, n int, c coding) *survey.Form {
	t.Helper()
	var b strings.Builder
	b.WriteString(`
| survey |
| | type | name | label | appearance | repeat_count |
| | select_one l | one | One | | |
| | select_multiple l | several | Several | | |
| | rank l | ranking | Ranking | | |
| | begin_group | g | Table | table-list | |
| | select_one l | first | First | | |
| | select_one l | second | Second | | |
| | end_group | | | | |
| | begin_repeat | area | Area | | 2 |
| | begin_group | level | Level | table-list | |
| | select_one l | need | Need | | |
| | select_one l | have | Have | | |
| | end_group | | | | |
| | end_repeat | | | | |
| choices |
| | list_name | name | label |
`)
	for i := range n {
		if i == n/2 {
			b.WriteString("| | l | -8 | weiß nicht |\n| | l | -9 | keine Angabe |\n")
		}
		fmt.Fprintf(&b, "| | l | %s | %s |\n", c.code(i, n), c.label(i))
	}
	return formtest.Form(t, b.String())
}

// beside is the code of the row a key stands beside.
func beside(list *choices.List, key string) string {
	for _, r := range list.Rows {
		if r.Key == key || r.Nonresponse == value.DontKnow && key == "F7" || r.Nonresponse == value.Refused && key == "F8" {
			return r.Code
		}
	}
	return "·"
}

func stores(s *screen, question, key string, list *choices.List) string {
	s.at(question)
	found := ""
	switch key {
	case "F7":
		s.types(tea.KeyF7)
	case "F8":
		s.types(tea.KeyF8)
	default:
		if s.types(key, tea.KeyEnter); list.Searched() {
			found = "~"
		}
	}
	if a, ok := s.page.(*asking); ok && a.prompt.Node == s.find(question) { // several: Enter went on with the search
		s.types(tea.KeyEnter)
	}
	return stored(s.find(question).Answer(), found)
}

func stored(a value.Answer, found string) string {
	if a.Status != value.Answered {
		return "·"
	}
	return found + a.Text
}

func (s *screen) find(path string) *survey.Node {
	s.t.Helper()
	n, err := s.session.Find(path)
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

func storesByLine(t *testing.T, form *survey.Form, key string) string {
	t.Helper()
	iv, err := survey.NewInterview(form, survey.Options{Recorder: &diary{}})
	if err != nil {
		t.Fatal(err)
	}
	line := map[string]string{"F7": ":dk", "F8": ":ref"}[key]
	if line == "" {
		line = key
	}
	session := survey.NewSession(iv)
	if _, err := plain.Run(context.Background(), session, strings.NewReader(line+"\n"), &strings.Builder{}, plain.Options{Echo: true}); err != nil {
		t.Fatal(err)
	}
	n, err := session.Find("one")
	if err != nil {
		t.Fatal(err)
	}
	return stored(n.Answer(), "")
}
