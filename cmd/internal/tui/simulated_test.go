package tui

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/demo"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// How long an interview takes is measured before anybody is asked: twenty made-up
// businesses are interviewed on the real screen with the keys a good interviewer
// presses.
//
//	go test ./cmd/internal/tui -run SimulatedInterviews -simulate -v
var (
	simulate     = flag.Bool("simulate", false, "interview twenty made-up businesses and print what it took")
	simulateForm = flag.String("simulate-form", "../../../questionnaires/proqual_bedarf.yaml", "the questionnaire to interview with")
	simulateAuto = flag.Bool("simulate-auto", false, "let a digit answer a single choice and go on")
	simulateLang = flag.String("simulate-language", "", "the questionnaire's language to read aloud, its default if empty")
)

// Speaking and listening, as field manuals count them.
const (
	wordsAMinute = 130
	anAnswer     = 4 * time.Second
)

// effort is what an interview took; typed are those keys that write a text or a number.
type effort struct {
	answers, keys, typed, screens, words int
	at                                   map[string]*effort // by question
}

func (e *effort) of(name string) *effort {
	if e.at[name] == nil {
		e.at[name] = &effort{}
	}
	return e.at[name]
}

func (e *effort) minutes() float64 {
	return float64(e.words)/wordsAMinute + (time.Duration(e.answers) * anAnswer).Minutes()
}

// interviewer presses keys for what a respondent says. The shadow is the same
// interview without a screen: it tells which answers the questionnaire takes, so
// that no key is pressed in vain.
type interviewer struct {
	*screen
	effort
	shadow *survey.Session
	says   *demo.Respondent
	spoken string                   // the language read aloud, whatever the respondent speaks
	read   map[*survey.Element]bool // choices read out once are known
	page   string
	first  bool // nothing was said on this page yet
}

func TestSimulatedInterviews(t *testing.T) {
	if !*simulate {
		t.Skip("only with -simulate")
	}
	book, err := xlsform.ReadFile(*simulateForm)
	if err != nil {
		t.Fatal(err)
	}
	form := formtest.FormOf(t, book)
	random := rand.New(rand.NewPCG(20, 25))
	sample := demo.Sample(random, 101, 20, []string{"vi", "ru", "uk", "ar", "pl", "tr", "de"}, false)
	var all []*effort
	for i := range sample {
		sample[i].Outcome = "interview"
		iv := newInterviewer(t, form, sample[i].ID, demo.NewRespondent(random, sample[i], "NGA"))
		iv.interview()
		all = append(all, &iv.effort)
	}
	printEfforts(sample, all)
}

func newInterviewer(t *testing.T, form *survey.Form, business string, says *demo.Respondent) *interviewer {
	iv := &interviewer{
		screen: &screen{t: t, diary: &diary{}, clock: time.Date(2025, 9, 1, 9, 0, 0, 0, time.UTC)},
		effort: effort{at: map[string]*effort{}}, says: says, read: map[*survey.Element]bool{},
	}
	open := func(r survey.Recorder) *survey.Session {
		in, err := survey.NewInterview(form, survey.Options{
			ID: "01890000-0000-7000-8000-000000000001", Recorder: r, Business: business, Location: time.UTC,
			Language: *simulateLang, Clock: func() time.Time { return iv.clock },
			LastSaved: func(string) string { return "NGA" }, // it is not their first interview
		})
		if err != nil {
			t.Fatal(err)
		}
		return survey.NewSession(in)
	}
	iv.shadow = open(&diary{})
	iv.open(open(iv.diary), Options{Texts: msg.In(msg.German).Interview, AutoAdvance: *simulateAuto})
	iv.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	iv.spoken = iv.session.Language()
	return iv
}

func (iv *interviewer) interview() {
	for !iv.over {
		iv.look()
		n := iv.asks()
		if n == nil {
			iv.press("", stroke(tea.KeyEnter))
			continue
		}
		iv.speak(n)
		iv.answer(n)
		if iv.session.Language() != iv.spoken {
			iv.model.speak(iv.spoken)
		}
	}
}

// asks is the question the page wants an answer to now, nil where Enter goes on.
func (iv *interviewer) asks() *survey.Node {
	switch p := iv.model.page.(type) {
	case *asking:
		return p.prompt.Node
	case *matrix:
		if !p.Behind() {
			return p.Row().Node
		}
	}
	return nil
}

// look counts a screen where it is another one than before: a field list and a table
// are one, however many questions are answered on it.
func (iv *interviewer) look() {
	page := fmt.Sprintf("%T", iv.model.page)
	name := page
	switch p := iv.model.page.(type) {
	case *asking:
		page, name = p.prompt.Path, p.prompt.Element.Name
		if p.beside != nil {
			page, name = fieldListOf(p.prompt.Node).Path(), fieldListOf(p.prompt.Node).Element().Name
		}
	case *matrix:
		page, name = p.Rows[0].Path, p.Rows[0].Element.Name
	}
	if page == iv.page {
		return
	}
	iv.page, iv.first = page, true
	iv.screens++
	iv.of(name).screens++
}

// speak reads the question out, and its choices the first time: later the card is
// known. What a long list holds is on a card or told by the respondent.
func (iv *interviewer) speak(n *survey.Node) {
	q := iv.session.Prompt(n)
	if q.Element.SilentQuestion() {
		return
	}
	said := q.Label
	switch p := iv.model.page.(type) {
	case *matrix:
		said = iv.inTable(p, q)
	case *asking:
		if p.beside != nil && iv.first {
			if title := iv.session.Label(fieldListOf(n)); !strings.Contains(said, title) {
				said = title + " " + said
			}
		}
	}
	words := len(strings.Fields(said))
	list := choices.Of(q.Options)
	if !iv.read[q.Element] && !q.Element.SilentChoices() && !list.Searched() && !yesOrNo(list) {
		for _, r := range list.Rows[:list.Asked] {
			words += len(strings.Fields(r.Label))
		}
	}
	iv.read[q.Element], iv.first = true, false
	iv.clock = iv.clock.Add(time.Duration(words) * time.Minute / wordsAMinute)
	iv.words += words
	iv.of(q.Element.Name).words += words
}

// inTable is what is said of a cell: in a grid the question once on each page and then
// the name of the entry, "and there?" for what else is asked of it; in a table of rows the
// heading once.
func (iv *interviewer) inTable(x *matrix, q survey.Prompt) string {
	if !x.InGrid() {
		if iv.first {
			return iv.session.Label(q.Node.Parent()) + " " + q.Label
		}
		return q.Label
	}
	entry, at := x.Name(x.Cursor), q.Node.Parent()
	begins := x.Cursor == 0 || x.Rows[x.Cursor-1].Node.Parent() != at
	switch onFirst := x.Rows[0].Node.Parent() == at; {
	case onFirst && begins:
		return entry + " " + q.Label
	case onFirst:
		return q.Label
	case begins:
		return entry
	}
	return "und da?"
}

func yesOrNo(l *choices.List) bool {
	return l.Asked == 2 && l.Rows[0].Code == "yes" && l.Rows[1].Code == "no"
}

// answer presses what gives the question the respondent's answer.
func (iv *interviewer) answer(n *survey.Node) {
	iv.t.Helper()
	twin, err := iv.shadow.Find(n.Path())
	if err != nil {
		iv.t.Fatal(err)
	}
	var said survey.Input
	err = iv.says.Answer(iv.shadow.Prompt(twin), func(in survey.Input) error {
		said = in
		said.FromKeyboard = true
		return iv.shadow.Answer(twin, in)
	})
	if err != nil {
		iv.t.Fatal(err)
	}
	q := iv.session.Prompt(n)
	if q.Element.Type != survey.TypeNote {
		iv.answers++
		iv.clock = iv.clock.Add(anAnswer)
	}
	iv.give(n, q, said)
	if got, want := n.Answer(), twin.Answer(); got.Text != want.Text || got.Status != want.Status {
		iv.t.Fatalf("%s is %v on the screen, was said %v:\n%s", n.Path(), got, want, iv.text())
	}
}

// give presses the keys for an answer, and Enter until the question is left.
func (iv *interviewer) give(n *survey.Node, q survey.Prompt, said survey.Input) {
	name := q.Element.Name
	keys := keysFor(q, said)
	if !q.Element.Type.Selects() {
		iv.typed += len(keys)
	}
	for _, k := range keys {
		iv.press(name, k)
	}
	for range 4 {
		if iv.over || iv.asks() != n {
			return
		}
		iv.press(name, stroke(tea.KeyEnter))
	}
	iv.t.Fatalf("%s is not left with %v:\n%s", n.Path(), said, iv.text())
}

func (iv *interviewer) press(name string, k tea.KeyMsg) {
	iv.keys++
	iv.of(name).keys++
	iv.clock = iv.clock.Add(300 * time.Millisecond)
	iv.Update(k)
	iv.View()
}

// keysFor are the keys of an answer, but for the Enter that goes on.
func keysFor(q survey.Prompt, in survey.Input) []tea.KeyMsg {
	codes := in.Codes
	if len(codes) == 0 {
		codes = strings.Fields(in.Text)
	}
	if q.Element.Type.Selects() && len(codes) == 1 {
		if s := q.Element.Nonresponse(codes[0]); s != value.Missing {
			in.Status = s
		}
	}
	switch {
	case in.Status == value.DontKnow:
		return []tea.KeyMsg{stroke(tea.KeyF7)}
	case in.Status == value.Refused:
		return []tea.KeyMsg{stroke(tea.KeyF8)}
	case in.Status == value.Missing, q.Answer.Status == value.Answered && q.Answer.Text == in.Text:
		return nil
	case q.Element.Type == survey.TypeAcknowledge:
		return []tea.KeyMsg{{Type: tea.KeySpace, Runes: []rune{' '}}}
	case q.Element.Type.Selects():
		return keysOfChoices(q, codes)
	}
	return typing(in.Text)
}

func keysOfChoices(q survey.Prompt, codes []string) (keys []tea.KeyMsg) {
	list := choices.Of(q.Options)
	for i, code := range codes {
		row := slices.IndexFunc(list.Rows, func(r choices.Row) bool { return r.Code == code })
		if !list.Searched() {
			keys = append(keys, typing(list.Rows[row].Key)...)
			continue
		}
		keys = append(keys, typing(query(list, row))...)
		if q.Element.Type.Many() || i < len(codes)-1 {
			keys = append(keys, stroke(tea.KeyEnter)) // takes what was found
		}
	}
	return keys
}

// query is what is typed to find a row: its code where that stands beside it, or
// the shortest beginning of a word in it, from two letters on, that puts it first.
func query(list *choices.List, row int) string {
	r := list.Rows[row]
	for n := 1; n < 20; n++ {
		for _, word := range append([]string{list.Code(row)}, strings.Fields(r.Label)...) {
			if n == 1 && word != list.Code(row) {
				continue
			}
			if w := []rune(word); len(w) >= n {
				if found := list.Find(string(w[:n])); len(found) > 0 && found[0] == row {
					return string(w[:n])
				}
			}
		}
	}
	return r.Label
}

func typing(s string) (keys []tea.KeyMsg) {
	for _, r := range s {
		keys = append(keys, term.KeyOf(r))
	}
	return keys
}

// printEfforts prints a row for every business, the median, and where most of it
// went.
func printEfforts(sample []demo.Business, all []*effort) {
	fmt.Printf("\n%-7s %-34s %8s %8s %8s %8s %8s %8s\n", "", "", "Antw.", "Tasten", "getippt", "Bildsch.", "Wörter", "Min.")
	row := func(id, what string, figure func(func(*effort) float64) float64) {
		fmt.Printf("%-7s %-34s", id, what)
		for _, of := range []func(*effort) float64{
			func(e *effort) float64 { return float64(e.answers) }, func(e *effort) float64 { return float64(e.keys) },
			func(e *effort) float64 { return float64(e.typed) },
			func(e *effort) float64 { return float64(e.screens) }, func(e *effort) float64 { return float64(e.words) },
		} {
			fmt.Printf(" %8.0f", figure(of))
		}
		fmt.Printf(" %8.1f\n", figure((*effort).minutes))
	}
	for i, b := range sample {
		row(b.ID, b.String(), func(of func(*effort) float64) float64 { return of(all[i]) })
	}
	row("Median", "", func(of func(*effort) float64) float64 { return median(all, of) })
	fmt.Printf("\n%-22s %8s %8s %8s   je Interview im Mittel\n", "", "Tasten", "Bildsch.", "Wörter")
	sum := map[string]*effort{}
	for _, e := range all {
		for name, at := range e.at {
			if sum[name] == nil {
				sum[name] = &effort{}
			}
			sum[name].keys += at.keys
			sum[name].screens += at.screens
			sum[name].words += at.words
		}
	}
	n := float64(len(all))
	names := slices.SortedFunc(maps.Keys(sum), func(a, b string) int { return cmp.Compare(sum[b].keys, sum[a].keys) })
	for _, name := range names[:min(60, len(names))] {
		s := sum[name]
		fmt.Printf("%-22s %8.1f %8.1f %8.1f\n", name, float64(s.keys)/n, float64(s.screens)/n, float64(s.words)/n)
	}
}

func median(all []*effort, of func(*effort) float64) float64 {
	var v []float64
	for _, e := range all {
		v = append(v, of(e))
	}
	slices.Sort(v)
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
