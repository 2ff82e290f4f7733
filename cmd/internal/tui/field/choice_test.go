package field

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"feldbuch/survey"
)

func options(pairs ...string) []survey.Option {
	var out []survey.Option
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, survey.Option{Code: pairs[i], Label: pairs[i+1]})
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
		{"several letters in one message too", yesNo(), false, nil, []tea.KeyMsg{runes("weis")}, []string{"dk"}},
		{"a number nobody has chooses nothing", yesNo(), false, nil, []tea.KeyMsg{runes("7")}, nil},
		{"codes that are numbers are the numbers", scale(11), false, nil, []tea.KeyMsg{runes("0")}, []string{"0"}},
		{"a scale keeps its numbers beside don't know", append(scale(6), options("dk", "weiß nicht")...), false, nil, []tea.KeyMsg{runes("5")}, []string{"5"}},
		{"two digits make one number", scale(11), false, nil, []tea.KeyMsg{runes("1"), runes("0")}, []string{"10"}},
		{"a digit that does not continue a number begins one", scale(11), false, nil, []tea.KeyMsg{runes("4"), runes("2")}, []string{"2"}},
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
		{"an exclusive choice drops the others", plans(), true, []string{"grow", "hire"}, []tea.KeyMsg{runes("4")}, []string{"none"}},
		{"another choice drops the exclusive one", plans(), true, []string{"none"}, []tea.KeyMsg{runes("1")}, []string{"grow"}},
		{"enter alone chooses nothing of several", plans(), true, nil, []tea.KeyMsg{down}, nil},
		{"numbers of ten and more leave nothing behind", scale(12), true, nil, []tea.KeyMsg{runes("11")}, []string{"11"}},
		{"a number that can be no longer one chooses", scale(12), true, nil, []tea.KeyMsg{runes("3"), runes("5")}, []string{"3", "5"}},
		{"a number that does not go on was one", scale(13)[1:], true, nil, []tea.KeyMsg{runes("1"), runes("3")}, []string{"1", "3"}},
		{"so it was when the cursor moves on", scale(13)[1:], true, nil, []tea.KeyMsg{runes("1"), stroke(tea.KeyDown)}, []string{"1"}},
		{"a number that goes on is the longer one", scale(13)[1:], true, nil, []tea.KeyMsg{runes("1"), runes("2")}, []string{"12"}},
		{"a choice beside a scale has the next number", append(scale(6)[1:], options("dk", "weiß nicht", "ref", "keine Angabe")...), false, nil, []tea.KeyMsg{runes("7")}, []string{"ref"}},
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
			field.Lines(78, 15)
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
	if c.Enter() {
		t.Error("went on although more may be chosen")
	}
	if !slices.Equal(c.chosen, []string{"VN"}) {
		t.Errorf("chosen %v", c.chosen)
	}
	if !c.Enter() {
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
	q := &Question{Title: "In welcher Branche ist Ihr Betrieb tätig?", More: german.More, Less: german.Less, Control: NewChoice(many, false, german.Field, Draft{})}
	h := NewForm(q)
	keys := []tea.KeyMsg{runes("s"), runes("c"), runes("h"), runes("u"), stroke(tea.KeyDown), stroke(tea.KeyEsc)}
	for i := 0; b.Loop(); i++ {
		h.Press(keys[i%len(keys)])
		h.Lines(78, 16)
	}
}

func TestAnUnfinishedNumberOrSearchIsNoAnswer(t *testing.T) {
	for name, keys := range map[string]string{"a number that has only begun": "9", "a search without a hit": "46.4x"} {
		list := append(scale(3), options("98", "weiß nicht", "99", "keine")...)
		if name == "a search without a hit" {
			list = countries()
		}
		for _, many := range []bool{false, true} {
			c := NewChoice(list, many, german.Field, Draft{})
			c.Press(runes(keys))
			if c.Enter() {
				t.Errorf("%s, several %v: Enter went on with %v", name, many, c.chosen)
			}
		}
		r := newRank(list, german.Field, Draft{})
		r.Press(runes(keys))
		if r.Enter() {
			t.Errorf("%s in a ranking: Enter went on with %v", name, r.order)
		}
	}
}

func TestEnterTakesANumberThatMightHaveGoneOn(t *testing.T) {
	c := NewChoice(scale(12), true, german.Field, Draft{})
	c.Press(runes("1"))
	if c.Enter() || !slices.Equal(c.chosen, []string{"1"}) {
		t.Errorf("chosen %v", c.chosen)
	}
	c.Press(runes("11"))
	if !slices.Equal(c.chosen, []string{"1", "11"}) || !c.Enter() {
		t.Errorf("chosen %v", c.chosen)
	}
}

func TestASearchRanksWhatItFound(t *testing.T) {
	r := newRank(countries(), german.Field, Draft{})
	for _, word := range []string{"ukr", "viet"} {
		r.Press(runes(word))
		if r.Enter() {
			t.Error("went on although more may follow")
		}
	}
	if !slices.Equal(r.order, []string{"UA", "VN"}) || !r.Enter() {
		t.Errorf("order %v", r.order)
	}
}

func TestARankingOfALongListShowsWhatIsRanked(t *testing.T) {
	r := newRank(countries(), german.Field, Draft{Codes: []string{"UA", "VN"}})
	if got := ansi.Strip(strings.Join(r.Lines(78, 12), "\n")); !strings.Contains(got, "Gewählt: 1. Ukraine, 2. Việt Nam") {
		t.Error(got)
	}
}

func TestADigitThatMightHaveGoneOnIsNotLostOnTheWay(t *testing.T) {
	c := NewChoice(scale(13)[1:], true, german.Field, Draft{})
	c.Press(runes("1"))
	if got := c.Draft().Codes; len(got) != 1 || got[0] != "1" {
		t.Errorf("draft %v", got)
	}
}
