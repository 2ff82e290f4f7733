package field

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

func options(pairs ...string) []survey.Option {
	var out []survey.Option
	for i := 0; i < len(pairs); i += 2 {
		stands := map[string]value.Status{"dk": value.DontKnow, "ref": value.Refused}
		out = append(out, survey.Option{Code: pairs[i], Label: pairs[i+1], Nonresponse: stands[pairs[i]]})
	}
	return out
}

func yesNo() []survey.Option {
	return options("yes", "Ja", "no", "Nein", "dk", "weiß nicht", "ref", "keine Angabe")
}

func countries() []survey.Option {
	return options("DE", "Deutschland", "VN", "Việt Nam", "TR", "Türkei", "UA", "Ukraine", "SY", "Syrien", "PL", "Polen",
		"RU", "Russland", "RO", "Rumänien", "BG", "Bulgarien", "CN", "China", "IR", "Iran", "IQ", "Irak", "AF", "Afghanistan", "other", "anderes Land")
}

func plans() []survey.Option {
	p := options("grow", "wachsen", "hire", "einstellen", "move", "umziehen", "none", "keine")
	p[3].Exclusive = true
	return p
}

func TestChoice(t *testing.T) {
	down, space := stroke(tea.KeyDown), stroke(tea.KeySpace)
	for _, c := range []struct {
		name    string
		options []survey.Option
		many    bool
		has     []string
		keys    []tea.KeyMsg
		want    []string
	}{
		{"nothing is preselected", yesNo(), false, nil, nil, nil},
		{"the item under the cursor counts once moved onto", yesNo(), false, nil, []tea.KeyMsg{down, down}, []string{"no"}},
		{"an answer stays when nothing is pressed", yesNo(), false, []string{"dk"}, nil, []string{"dk"}},
		{"a number chooses from a short list", yesNo(), false, nil, []tea.KeyMsg{runes("2")}, []string{"no"}},
		{"so does a digit of another script", yesNo(), false, nil, []tea.KeyMsg{runes("٢")}, []string{"no"}},
		{"a letter moves to what begins with it", yesNo(), false, nil, []tea.KeyMsg{runes("n")}, []string{"no"}},
		{"several letters in one message too", yesNo(), false, nil, []tea.KeyMsg{runes("nei")}, []string{"no"}},
		{"don't know is not searched for", yesNo(), false, nil, []tea.KeyMsg{runes("weis")}, nil},
		{"nor has it a number", yesNo(), false, nil, []tea.KeyMsg{runes("3")}, nil},
		{"nor does the cursor come to it", yesNo(), false, nil, []tea.KeyMsg{stroke(tea.KeyEnd), down}, []string{"no"}},
		{"in a search digits choose nothing", options("A1", "A1", "A2", "A2", "B2", "B2"), false, nil, []tea.KeyMsg{runes("b"), runes("2")}, []string{"B2"}},
		{"a number nobody has chooses nothing", yesNo(), false, nil, []tea.KeyMsg{runes("7")}, nil},
		{"codes that are numbers are the numbers", scale(11), false, nil, []tea.KeyMsg{runes("0")}, []string{"0"}},
		{"a scale keeps its numbers beside don't know", append(scale(6), options("dk", "weiß nicht")...), false, nil, []tea.KeyMsg{runes("5")}, []string{"5"}},
		{"two digits make one number", scale(11), false, nil, []tea.KeyMsg{runes("1"), runes("0")}, []string{"10"}},
		{"the last digit counts", scale(10), false, nil, []tea.KeyMsg{runes("4"), runes("2")}, []string{"2"}},
		{"0 is the tenth row", options("a", "A", "b", "B", "c", "C", "d", "D", "e", "E", "f", "F", "g", "G", "h", "H", "i", "I", "j", "J"), false, nil, []tea.KeyMsg{runes("0")}, []string{"j"}},
		{"codes that run down are no keys", options("5", "sehr", "4", "eher", "3", "teils", "2", "wenig", "1", "nicht"), false, nil, []tea.KeyMsg{runes("1")}, []string{"5"}},
		{"nor are codes of two digits", options("0", "nichts", "20", "bis 20", "50", "bis 50", "more", "mehr"), false, nil, []tea.KeyMsg{runes("4")}, []string{"more"}},
		{"delete takes the answer back", yesNo(), false, []string{"yes"}, []tea.KeyMsg{stroke(tea.KeyDelete)}, nil},
		{"a long list is searched without marks", countries(), false, nil, []tea.KeyMsg{runes("viet")}, []string{"VN"}},
		{"every word narrows the search", countries(), false, nil, []tea.KeyMsg{runes("land"), space, runes("and")}, []string{"other"}},
		{"a word that begins so comes first", countries(), false, nil, []tea.KeyMsg{runes("an")}, []string{"other"}},
		{"a code is found too", countries(), false, nil, []tea.KeyMsg{runes("tr")}, []string{"TR"}},
		{"no match chooses nothing", countries(), false, nil, []tea.KeyMsg{runes("zzz")}, nil},
		{"escape clears the search and keeps the place", countries(), false, nil, []tea.KeyMsg{runes("ukr"), stroke(tea.KeyEsc), down}, []string{"SY"}},
		{"space chooses several in the list's order", plans(), true, nil, []tea.KeyMsg{down, down, space, stroke(tea.KeyUp), space}, []string{"grow", "hire"}},
		{"digits typed ahead choose each", plans(), true, nil, []tea.KeyMsg{runes("13")}, []string{"grow", "move"}},
		{"moving in the query keeps the place", countries(), false, nil, []tea.KeyMsg{runes("land"), down, down, stroke(tea.KeyLeft)}, []string{"RU"}},
		{"space again takes back", plans(), true, []string{"grow", "hire"}, []tea.KeyMsg{down, space}, []string{"hire"}},
		{"an exclusive choice drops the others on Enter", plans(), true, []string{"grow", "hire"}, []tea.KeyMsg{runes("4")}, []string{"none"}},
		{"and keeps them on Esc", plans(), true, []string{"grow", "hire"}, []tea.KeyMsg{runes("4"), stroke(tea.KeyEsc)}, []string{"grow", "hire"}},
		{"and on any other key", plans(), true, []string{"grow", "hire"}, []tea.KeyMsg{runes("4"), runes("3")}, []string{"grow", "hire", "move"}},
		{"another choice drops the exclusive one on Enter", plans(), true, []string{"none"}, []tea.KeyMsg{runes("1")}, []string{"grow"}},
		{"without others it asks nothing", plans(), true, nil, []tea.KeyMsg{runes("4"), stroke(tea.KeyUp)}, []string{"none"}},
		{"enter alone chooses nothing of several", plans(), true, nil, []tea.KeyMsg{down}, nil},
		{"numbers of ten and more leave nothing behind", scale(12), true, nil, []tea.KeyMsg{runes("11")}, []string{"11"}},
		{"of ten rows each digit chooses one", scale(10), true, nil, []tea.KeyMsg{runes("3"), runes("5")}, []string{"3", "5"}},
		{"beside a scale don't know has no number", append(scale(6)[1:], options("dk", "weiß nicht", "ref", "keine Angabe")...), false, nil, []tea.KeyMsg{runes("7")}, nil},
		{"what is called so comes first", append(countries(), options("b", "B Bergbau und Gewinnung", "g", "G Handel")...), false, nil, []tea.KeyMsg{runes("g")}, []string{"g"}},
		{"delete is for the search while there is one", countries(), true, []string{"VN"}, []tea.KeyMsg{runes("x"), stroke(tea.KeyDelete), stroke(tea.KeyBackspace)}, []string{"VN"}},
		{"a blank after the one item found does not take it back", countries(), true, []string{"VN"}, []tea.KeyMsg{runes("viet"), space}, []string{"VN"}},
		{"codes with a gap are typed as they stand", append(scale(9), options("98", "weiß nicht", "99", "keine")...), false, nil, []tea.KeyMsg{runes("9"), runes("8")}, []string{"98"}},
		{"a blank in a search is one", countries(), true, nil, []tea.KeyMsg{runes("an"), space, runes("länd"), stroke(tea.KeyDown), stroke(tea.KeyUp), space}, []string{"other"}},
		{"a backspace too many takes nothing back", countries(), true, []string{"VN", "UA"}, []tea.KeyMsg{runes("x"), stroke(tea.KeyBackspace), stroke(tea.KeyBackspace)}, []string{"VN", "UA"}},
		{"delete does", countries(), true, []string{"VN", "UA"}, []tea.KeyMsg{stroke(tea.KeyDelete)}, nil},
		{"what was found is chosen and the search begins anew", countries(), true, nil, []tea.KeyMsg{runes("viet"), space, runes("ukr"), space}, []string{"VN", "UA"}},
		{"what a filter took away is not chosen any more", yesNo(), false, []string{"gone"}, nil, nil},
		{"odd keys do nothing", yesNo(), false, nil, []tea.KeyMsg{stroke(tea.KeyF12), {Type: tea.KeyRunes}, stroke(tea.KeyInsert), runes("~")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			field := NewChoice(c.options, c.many, german.Field, Draft{Codes: c.has})
			field.Lines(mono, 78, 15)
			for _, k := range c.keys {
				field.Press(k)
			}
			field.Enter()
			if diff := cmp.Diff(c.want, field.Input().Codes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEnterAfterASearchForSeveralChoosesAndStays(t *testing.T) {
	c := NewChoice(countries(), true, german.Field, Draft{})
	c.Press(runes("viet"))
	if done, _ := c.Enter(); done {
		t.Error("went on although more may be chosen")
	}
	if !slices.Equal(c.chosen, []string{"VN"}) {
		t.Errorf("chosen %v", c.chosen)
	}
	if done, _ := c.Enter(); !done {
		t.Error("does not go on at the second Enter")
	}
}

func TestADraftBringsBackSearchAndCursor(t *testing.T) {
	c := NewChoice(countries(), false, german.Field, Draft{})
	c.Press(runes("lan"))
	c.Press(stroke(tea.KeyDown))
	again := NewChoice(countries(), false, german.Field, c.Draft())
	if got, want := again.Draft(), c.Draft(); !slices.Equal(got.Codes, want.Codes) || got.At != want.At || got.Query != want.Query {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestRank(t *testing.T) {
	r := newRank(plans(), german.Field, Draft{})
	for _, k := range []tea.KeyMsg{runes("3"), runes("1"), runes("2"), runes("1")} {
		r.Press(k)
	}
	if diff := cmp.Diff([]string{"move", "hire"}, r.Input().Codes); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkKeyToViewWith800Choices(b *testing.B) {
	var many []survey.Option
	for i := range 800 {
		many = append(many, survey.Option{Code: fmt.Sprintf("%02d.%02d", i/40, i%40), Label: fmt.Sprintf("Einzelhandel mit Schuhen und Lederwaren Nr. %d", i)})
	}
	keys := []tea.KeyMsg{runes("s"), runes("c"), runes("h"), runes("u"), stroke(tea.KeyDown), stroke(tea.KeyEsc)}
	for _, name := range term.Themes() {
		b.Run(name, func(b *testing.B) {
			th := term.NewTheme(term.Look{Name: name, Colour: term.Millions, Drawn: true})
			h := NewForm(&Question{Title: "In welcher Branche ist Ihr Betrieb tätig?", Text: german, Theme: th, Control: NewChoice(many, false, german.Field, Draft{})})
			for i := 0; b.Loop(); i++ {
				h.Press(keys[i%len(keys)])
				h.Lines(78, 16)
			}
		})
	}
}

func TestASearchWithoutAHitIsNoAnswer(t *testing.T) {
	for name, list := range map[string][]survey.Option{"short": plans(), "long": countries()} {
		controls := map[string]control{
			"one": NewChoice(list, false, german.Field, Draft{}), "several": NewChoice(list, true, german.Field, Draft{}),
			"a ranking": newRank(list, german.Field, Draft{}),
		}
		for kind, c := range controls {
			c.Press(runes("xyz"))
			if done, r := c.Enter(); done || r.Sign != '!' {
				t.Errorf("%s of a %s list: Enter went on with %v, said %q", kind, name, c.Input().Codes, r.Text)
			}
		}
	}
}

func TestAKeyThatDoesNothingSaysWhy(t *testing.T) {
	figure := newFigure("", german.Field, Draft{}, nil)
	for _, c := range []struct {
		name    string
		control control
		key     tea.KeyMsg
		want    string
	}{
		{"a digit without a row", NewChoice(yesNo(), false, german.Field, Draft{}), runes("3"), "Die Taste 3 wählt hier nichts; es gibt 1 bis 2."},
		{"of several", NewChoice(plans(), true, german.Field, Draft{}), runes("9"), "es gibt 1 bis 4"},
		{"in a ranking", newRank(plans(), german.Field, Draft{}), runes("0"), "es gibt 1 bis 4"},
		{"a blank on no row", NewChoice(plans(), true, german.Field, Draft{}), stroke(tea.KeySpace), "keine Zeile markiert"},
		{"a backspace", NewChoice(plans(), true, german.Field, Draft{Codes: []string{"grow"}}), stroke(tea.KeyBackspace), "Entf nimmt die Antwort zurück"},
		{"a letter for a consent", newAcknowledge(german.Field, Draft{}), runes("j"), "Leertaste"},
		{"an arrow in a number", figure, stroke(tea.KeyUp), "tut hier nichts"},
		{"a function key", newSlider(&survey.Element{}, german.Field, Draft{}), stroke(tea.KeyF12), "tut hier nichts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := c.control.Press(c.key); r.Sign != '!' || !strings.Contains(r.Text, c.want) {
				t.Errorf("says %q", r.Text)
			}
		})
	}
}

func TestASearchRanksWhatItFound(t *testing.T) {
	r := newRank(countries(), german.Field, Draft{})
	for _, word := range []string{"ukr", "viet"} {
		r.Press(runes(word))
		if done, _ := r.Enter(); done {
			t.Error("went on although more may follow")
		}
	}
	if done, _ := r.Enter(); !done || !slices.Equal(r.order, []string{"UA", "VN"}) {
		t.Errorf("order %v", r.order)
	}
}

func TestARankingOfALongListShowsWhatIsRanked(t *testing.T) {
	r := newRank(countries(), german.Field, Draft{Codes: []string{"UA", "VN"}})
	if got := ansi.Strip(strings.Join(r.Lines(mono, 78, 12), "\n")); !strings.Contains(got, "Gewählt: 1. Ukraine, 2. Việt Nam") {
		t.Error(got)
	}
}
