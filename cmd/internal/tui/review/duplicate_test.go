package review

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/screentest"
)

// duplicatesOf has so many cases: a business with two interviews, and two businesses that
// may be one, again and again.
func duplicatesOf(lang msg.Lang, n int) *pile {
	p := &pile{changed: map[int]bool{}, words: msg.In(lang).CLI.Duplicates.Review}
	for i := range n {
		if i%2 == 0 {
			p.matters = append(p.matters, severalOf(lang, fmt.Sprintf("RO%04d", 101+i)))
		} else {
			p.matters = append(p.matters, pairOf(lang, fmt.Sprintf("RO%04d", 201+i), fmt.Sprintf("RO%04d", 301+i), fmt.Sprintf("RO%04d", 401+i)))
		}
	}
	return p
}

func severalOf(lang msg.Lang, code string) Matter {
	t := msg.In(lang).CLI.Duplicates.Case
	c := Matter{Business: code, Section: []string{t.Several}, Question: fmt.Sprintf(t.WhichCounts, code, 2), Remarks: differ(lang), WantsReason: true}
	c.Options = append(rows(lang, c.Business, t.Counts, t.Done[0], code, code), wrong(lang)...)
	return c
}

func pairOf(lang msg.Lang, one, other, also string) Matter {
	t := msg.In(lang).CLI.Duplicates
	c := Matter{
		Business: one + " / " + other, Section: []string{t.Case.Pair}, Place: 1, Of: 2, Question: fmt.Sprintf(t.Case.AreTheyOne, one, other+" = "+also), WantsReason: true,
		Before: fmt.Sprintf(t.Case.Speaks, t.Reasons["same_phone"]+", "+t.Reasons["similar_name"]+", "+t.Reasons["same_street"], 100),
	}
	c.Remarks = append([]string{
		"Name: A = Salon Rosa GmbH; B = Rosa-Salon Petrowa UG (haftungsbeschränkt)", say(lang, "Telefonnummer", "Telephone number") + ": A = 0381 555123; B = +49 381 555123",
		fmt.Sprintf(t.Decision, t.Same, "LEIT", "09.10.2025 10:00", say(lang, "umgezogen", "has moved")), fmt.Sprintf(t.Case.AlsoLike, one, "RO0501", 55),
	}, differ(lang)...)
	c.Options = append(rows(lang, c.Business, t.Case.SameCounts, t.Case.Done[1], one, other), Option{Words: t.Case.Distinct, Done: fmt.Sprintf(t.Case.Done[3], c.Business)})
	c.Options = append(c.Options, wrong(lang)...)
	return c
}

// rows are the two interviews.
func rows(lang msg.Lang, name, words, done string, codes ...string) (all []Option) {
	t := msg.In(lang).CLI.Duplicates.Case
	for i, letter := range []string{"A", "B"} {
		all = append(all, Option{
			Words: fmt.Sprintf(words, letter, fmt.Sprintf(t.Row, codes[i], 83-i)), Done: fmt.Sprintf(done, name, letter),
			Given: fmt.Sprintf(t.Interview, []string{"NGA", "OLE"}[i], []string{"3f2a", "90c1"}[i], fmt.Sprintf(t.Finished, "06.10.2025 16:20")), Follows: []string{fmt.Sprintf(t.ID, "01a22077-9e61")},
		})
	}
	return all
}

func wrong(lang msg.Lang) (all []Option) {
	t := msg.In(lang).CLI.Duplicates.Case
	for _, letter := range []string{"A", "B"} {
		all = append(all, Option{Does: Give, Words: fmt.Sprintf(t.Wrong, letter), Title: fmt.Sprintf(t.MoveTitle, letter), Hint: t.MoveHint})
	}
	return all
}

func differ(lang msg.Lang) []string {
	t := msg.In(lang).CLI.Duplicates.Case
	return []string{
		fmt.Sprintf(t.Among, 83, 14) + "; " + fmt.Sprintf(t.Alone, "A", 3),
		say(lang, "Wie hoch war Ihr Umsatz im vergangenen Jahr? A = E (über 250.000 bis 500.000 €); B = F (über 500.000 bis 2 Mio. €)", "What was your turnover last year? A = E (over 250,000 to 500,000 €); B = F (over 500,000 to 2 m €)"),
		say(lang, "Wie viele Personen arbeiten im Betrieb? A = 3; B = 4", "How many people work in the business? A = 3; B = 4"),
	}
}

func duplicates3(t *testing.T) *screen {
	return newScreen(t, msg.German, duplicatesOf(msg.German, 3), mono)
}

func TestSixtyDuplicatesTakeFewKeys(t *testing.T) {
	s := newScreen(t, msg.German, duplicatesOf(msg.German, 60), mono)
	s.types("1", tea.KeyF6, "vollständiger", tea.KeyEnter, tea.KeyEnter)
	for i := 1; i < 60; i++ {
		s.types(fmt.Sprint(i%3+1), tea.KeyEnter)
		if i == 2 { // the third row of a business with several wants an id
			s.types("RO0124", tea.KeyEnter)
		} else if i%6 == 2 {
			s.types(tea.KeyEsc, "1", tea.KeyEnter)
		}
	}
	s.wantText("Entschieden: 60. Noch offen: 0.", "… und ")
	if len(s.pile.kept) != 60 || s.keys >= 200 {
		t.Errorf("%d decided with %d keys", len(s.pile.kept), s.keys)
	}
	t.Logf("%d keys", s.keys)
}

func TestHowADuplicateIsDecided(t *testing.T) {
	const a, b = `0 takes A zählt (RO0101, Antworten: 83) because "x"`, `0 takes B zählt (RO0101, Antworten: 82) because "x"`
	because := func(more ...any) []any { return append([]any{"1", tea.KeyF6, "x", tea.KeyEnter}, more...) }
	for _, c := range []struct {
		name string
		keys []any
		want []string
	}{
		{"an interview counts", because(tea.KeyEnter), []string{a}},
		{"nothing is decided without a reason", []any{"1", tea.KeyEnter, tea.KeyEsc, tea.KeyEnter}, nil},
		{"which is asked for, and then Enter decides", []any{"2", tea.KeyEnter, "x", tea.KeyEnter, tea.KeyEnter}, []string{b}},
		{"an interview is moved to a business there is", because("3", tea.KeyEnter, "RO0124", tea.KeyEnter), []string{`0 moves to RO0124 because "x"`}},
		{"to another only with a second Enter", because("3", tea.KeyEnter, "RO0125", tea.KeyEnter), nil},
		{"which confirms it", because("3", tea.KeyEnter, "RO0125", tea.KeyEnter, tea.KeyEnter), []string{`0 moves to RO0125 because "x"`}},
		{"what is changed then has to be confirmed again", because("3", tea.KeyEnter, "RO0125", tea.KeyEnter, tea.KeyBackspace, tea.KeyEnter), nil},
		{"to its own it is not moved", because("3", tea.KeyEnter, "RO0101", tea.KeyEnter, tea.KeyEnter), nil},
		{"nor to nothing", because("3", tea.KeyEnter, " ", tea.KeyEnter), nil},
		{"Esc goes back to the case", because("3", tea.KeyEnter, "RO0124", tea.KeyEsc, "1", tea.KeyEnter), []string{a}},
		{"two are not one", because(tea.KeyEnter, "3", tea.KeyEnter), []string{a, `1 takes nicht derselbe Betrieb because "x"`}},
	} {
		t.Run(c.name, func(t *testing.T) { duplicates3(t).types(c.keys...).wantKept(c.want...) })
	}
}

func TestWhatADecisionBringsIsAskedToo(t *testing.T) {
	s := duplicates3(t)
	s.pile.brings = []Matter{severalOf(msg.German, "RO0124")}
	s.types("3", tea.KeyF6, "x", tea.KeyEnter, tea.KeyEnter, "RO0124", tea.KeyEnter)
	s.wantText("2 von 4")
	s.types("3", tea.KeyEnter, "1", tea.KeyEnter)
	s.wantText("4 von 4", "RO0124")
	s.types("1", tea.KeyEnter)
	s.wantText("Entschieden: 4. Noch offen: 0.", "* RO0124: A zählt.", "* RO0202 / RO0302: nicht derselbe Betrieb.")
}

func TestWhatFollowedFromADecisionIsOpenAgainWhenItIsUndone(t *testing.T) {
	s := duplicates3(t)
	s.pile.matters[1].Settled = true
	s.types("1", tea.KeyF6, "x", tea.KeyEnter, tea.KeyEnter)
	s.wantText("3 von 3", "folgt aus dem, was")
	s.pile.matters[1].Settled = false
	s.types(tea.KeyCtrlZ, "5", tea.KeyEnter)
	s.wantText("2 von 3")
}

func TestScreensOfDuplicates(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []any
	}{
		{"duplicate_several", nil},
		{"duplicate_pair", []any{"1", tea.KeyF6, "vollständiger", tea.KeyEnter, tea.KeyEnter, "3"}},
		{"duplicate_reason", []any{"1", tea.KeyEnter}},
		{"duplicate_wrong_id", []any{"3", tea.KeyF6, "falsch abgelesen", tea.KeyEnter, tea.KeyEnter, "RO0125", tea.KeyEnter}},
		{"duplicate_leafed", []any{"5", tea.KeyEnter, tea.KeyPgDown}},
		{"duplicate_help", []any{tea.KeyF1}},
		{"duplicate_end", []any{"1", tea.KeyF6, "x", tea.KeyEnter, tea.KeyEnter, "3", tea.KeyEnter, "5", tea.KeyEnter}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all strings.Builder
			for _, size := range [][2]int{{80, 24}, {60, 20}, {40, 12}, {200, 50}} {
				for _, lang := range []msg.Lang{msg.German, msg.English} {
					s := newScreen(t, lang, duplicatesOf(lang, 3), mono)
					s.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					s.View()
					s.types(c.keys...)
					screentest.FitsWindow(t, s.text(), size)
					if size[0] == 80 || size[0] == 60 {
						fmt.Fprintf(&all, "== %dx%d %s\n%s\n", size[0], size[1], lang, strings.TrimRight(s.text(), "\n"))
					}
				}
			}
			screentest.Golden(t, filepath.Join("testdata", "screens", c.name+".txt"), all.String(), *update)
		})
	}
}
