package revision_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"feldbuch/survey/revision"
	"feldbuch/survey/xlsform/formtest"
)

const head = "| survey |\n| | type | name | label::de | label::en | hint::de | relevant | constraint | required | calculation | repeat_count | choice_filter | default |\n"

const choices = "| choices |\n| | list_name | name | label::de | label::en | part |\n" +
	"| | l | a | A | A | 1 |\n| | l | b | B | B | 1 |\n| | l | c | C | C | 1 |\n"

// said shows a report as one line a change: sign, name, what, effect.
func said(r *revision.Report) []string {
	var lines []string
	for _, s := range r.Settings {
		lines = append(lines, fmt.Sprintf("setting %s %s>%s", s.Name, s.Old, s.New))
	}
	for _, q := range r.Questions {
		var what []string
		for _, c := range q.Changes {
			s := string(c.What)
			if c.Column != "" {
				s += " " + c.Column
			}
			for _, t := range c.Texts {
				s += " " + t.Language
			}
			if c.Old+c.New != "" {
				s += " " + c.Old + ">" + c.New
			}
			if c.Codes != nil {
				s += " " + codes(c.Codes)
			}
			what = append(what, s)
		}
		line := q.Element().Name + ": " + strings.Join(what, "; ") + " = " + string(q.Effect)
		if q.PerhapsNow != nil {
			line += " perhaps " + q.PerhapsNow.Name
		}
		lines = append(lines, line)
	}
	for _, c := range r.Lists {
		lines = append(lines, "list "+codes(&c))
	}
	for _, p := range r.Information {
		line := "information " + p.Name
		for _, c := range p.Changes {
			line += " " + string(c.What)
			for _, t := range c.Texts {
				line += " " + t.Language
			}
			if c.Old+c.New != "" {
				line += " " + c.Old + ">" + c.New
			}
		}
		lines = append(lines, line)
	}
	for _, rule := range r.Rules {
		lines = append(lines, fmt.Sprintf("%s %s %s", rule.Sheet, rule.Name, rule.What))
	}
	return lines
}

func codes(c *revision.Codes) string {
	s := c.List
	for _, ch := range c.Added {
		s += " +" + ch.Name
	}
	for _, ch := range c.Removed {
		s += " -" + ch.Name
	}
	for _, r := range c.Relabelled {
		s += " ~" + r.Choice.Name
	}
	for _, ch := range c.Other {
		s += " *" + ch.Name
	}
	if c.Reordered {
		s += " order"
	}
	return s
}

func TestEachChangeIsNamedWithItsEffect(t *testing.T) {
	repeat := "| | begin_repeat | r | R | R |\n| | text | x | X | X |\n| | end_repeat |\n"
	for _, c := range []struct {
		name, old, now string
		want           []string
	}{
		{"nothing", "| | text | q | Q | Q |\n", "| | text | q | Q | Q |\n", nil},
		{"blanks in an expression are nothing", "| | text | q | Q | Q | | | . = 1 |\n", "| | text | q | Q | Q | | | .  =  1 |\n", nil},
		{"a new question is asked", "| | note | n | N | N |\n", "| | note | n | N | N |\n| | text | q | Q | Q |\n", []string{"q: added = asked_again"}},
		{"a new note asks nothing", "| | text | q | Q | Q |\n", "| | note | n | N | N |\n| | text | q | Q | Q |\n", []string{"n: added = kept"}},
		{"a question that is gone is lost, where it was", "| | text | p | P | P |\n| | text | q | Q | Q |\n| | text | z | Z | Z |\n",
			"| | text | p | P | P |\n| | text | z | Z | Z2 |\n", []string{"q: removed = lost", "z: wording label en = kept"}},
		{"another name may be a renaming", "| | text | old | Q | Q |\n", "| | text | new | Q | Q |\n", []string{"old: removed = lost perhaps new", "new: added = asked_again"}},
		{"into a group the answers come along", "| | text | q | Q | Q |\n| | begin_group | g | G | G |\n| | text | p | P | P |\n| | end_group |\n",
			"| | begin_group | g | G | G |\n| | text | p | P | P |\n| | text | q | Q | Q |\n| | end_group |\n", []string{"q: moved >/g = kept"}},
		{"out of a repeat they do not", repeat, "| | begin_repeat | r | R | R |\n| | text | y | Y | Y |\n| | end_repeat |\n| | text | x | X | X |\n",
			[]string{"y: added = asked_again", "x: moved /r> = lost"}},
		{"one question moved, not all the others", "| | text | a | A | A |\n| | text | b | B | B |\n| | text | c | C | C |\n",
			"| | text | c | C | C |\n| | text | a | A | A |\n| | text | b | B | B |\n", []string{"c: order = kept"}},
		{"what is wider holds the answers", "| | integer | q | Q | Q |\n", "| | decimal | q | Q | Q |\n", []string{"q: type integer>decimal = kept"}},
		{"what is narrower does not", "| | text | q | Q | Q |\n", "| | date | q | Q | Q |\n", []string{"q: type text>date = asked_again"}},
		{"one choice is also some", "| | select_one l | q | Q | Q |\n" + choices, "| | select_multiple l | q | Q | Q |\n" + choices, []string{"q: type select_one>select_multiple = kept"}},
		{"a calculation is computed anew", "| | calculate | q | | | | | | | 1 |\n", "| | calculate | q | | | | | | | 2 |\n", []string{"q: logic calculation 1>2 = recomputed"}},
		{"conditions and constraints", "| | text | q | Q | Q | | | . != '' |\n", "| | text | q | Q | Q | | true() | . != 'x' | yes |\n",
			[]string{"q: logic relevant >true(); logic constraint . != ''>. != 'x'; logic required >true() = kept"}},
		{"codes added, removed, relabelled, filtered otherwise", "| | select_one l | q | Q | Q |\n" + choices,
			"| | select_one l | q | Q | Q |\n" + strings.NewReplacer("| | l | a | A | A | 1 |", "| | l | d | D | D | 1 |", "| b | B | B |", "| b | B | Bee |", "C | 1", "C | 2").Replace(choices),
			[]string{"q: choices l +d -a ~b *c = old_codes", "list l +d -a ~b *c"}},
		{"another order of choices", "| | select_one l | q | Q | Q |\n" + choices, "| | select_one l | q | Q | Q |\n" +
			"| choices |\n| | list_name | name | label::de | label::en | part |\n| | l | b | B | B | 1 |\n| | l | a | A | A | 1 |\n| | l | c | C | C | 1 |\n",
			[]string{"q: choices l order = kept", "list l order"}},
		{"another version and another table", "| | text | q | Q | Q |\n| settings |\n| | version |\n| | 1 |\n| breakdowns |\n| | name | label::de | by |\n| | x | X | ${q} |\n",
			"| | text | q | Q | Q |\n| settings |\n| | version |\n| | 2 |\n| breakdowns |\n| | name | label::de | by |\n| | y | X | ${q} |\n",
			[]string{"setting version 1>2", "breakdowns x removed", "breakdowns y added"}},
		{"what is handed out: texts, kinds, particulars, rows", handedOut("| | fill | who | W | W | |\n| | title | t | T | T | |\n| | text | a | A | A | |\n| | item | b | B | B | |\n| | sign | s | S | S | |\n"),
			handedOut("| | fill | who | W | W | Amt |\n| | title | t | T | T2 | |\n| | item | a | A | A | |\n| | text | n | N | N | |\n| | item | b | B | B | |\n"),
			[]string{"information who logic >Amt", "information t wording en", "information a type text>item", "information n added de en", "information s removed de en"}},
		{"what is handed out, in another order", handedOut("| | title | t | T | T | |\n| | text | a | A | A | |\n| | text | b | B | B | |\n| | text | c | C | C | |\n"),
			handedOut("| | title | t | T | T | |\n| | text | c | C | C | |\n| | text | a | A | A | |\n| | text | b | B | B | |\n"),
			[]string{"information c order"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := revision.Compare(formtest.Form(t, head+c.old), formtest.Form(t, head+c.now))
			if diff := cmp.Diff(c.want, said(r)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if r.Empty() != (len(c.want) == 0) {
				t.Errorf("Empty is %v", r.Empty())
			}
		})
	}
}

func TestInARepeatThatGoesOnTheAnswersComeAlong(t *testing.T) {
	const begin = "| survey |\n| | type | name | label | repeat_count | continues |\n| | begin_repeat | r | R | 3 | |\n| | text | a | A | | |\n"
	old := formtest.Form(t, begin+"| | text | x | X | | |\n| | end_repeat | | | | |\n")
	for continues, want := range map[string]string{"r": "x: moved /r>/later = kept", "": "x: moved /r>/later = lost"} {
		now := formtest.Form(t, begin+"| | end_repeat | | | | |\n| | begin_repeat | later | L | 3 | "+continues+" |\n| | text | x | X | | |\n| | end_repeat | | | | |\n")
		if got := said(revision.Compare(old, now)); !slices.Contains(got, want) {
			t.Errorf("continues %q: %v, want %s", continues, got, want)
		}
	}
}

// handedOut is a form with these rows on its sheet information.
func handedOut(rows string) string {
	return "| | text | q | Q | Q |\n| information |\n| | type | name | label::de | label::en | value |\n" + rows
}

// someForm is a form of a few questions in a few groups.
var someForm = rapid.Custom(func(t *rapid.T) string {
	b := head
	names := rapid.Permutation([]string{"a", "b", "c", "d", "e"}).Draw(t, "names")
	for i, name := range names[:rapid.IntRange(1, 5).Draw(t, "questions")] {
		if rapid.Bool().Draw(t, "group") {
			kind := rapid.SampledFrom([]string{"group", "repeat"}).Draw(t, "kind")
			b += fmt.Sprintf("| | begin_%s | g%d | G | G |\n| | end_%s |\n", kind, i, kind)
		}
		b += fmt.Sprintf("| | %s | %s | %s | Q |\n", rapid.SampledFrom([]string{"text", "integer", "select_one l", "note"}).Draw(t, "type"), name, rapid.SampledFrom([]string{"Q", "R"}).Draw(t, "label"))
	}
	return b + choices
})

func TestComparingHoldsItsLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := formtest.Form(t, someForm.Draw(t, "old")), formtest.Form(t, someForm.Draw(t, "now"))
		if r := revision.Compare(old, old); !r.Empty() {
			t.Fatalf("a form differs from itself: %v", said(r))
		}
		there, back := revision.Compare(old, now), revision.Compare(now, old)
		if len(there.Questions) == 0 != (len(back.Questions) == 0) {
			t.Fatalf("differs in one direction only: %v, %v", said(there), said(back))
		}
		count := func(r *revision.Report, w revision.What) (n int) {
			for _, q := range r.Questions {
				if q.Changes[0].What == w {
					n++
				}
			}
			return n
		}
		if count(there, revision.Added) != count(back, revision.Removed) || count(there, revision.Removed) != count(back, revision.Added) {
			t.Fatalf("what is new one way is not gone the other: %v, %v", said(there), said(back))
		}
	})
}
