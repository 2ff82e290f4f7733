package tally

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/fieldwork"
	"feldbuch/survey/value"
)

// Result is what was counted.
type Result struct {
	Topics   []Topic
	Outcomes fieldwork.Outcomes // nil where no topic says what outcomes count as
	Weeks    []Week             // from the first to the last, those without contacts included
	Spoken   []Answer           // the languages of the interviews, not of other contacts
	Contacts []Contact          // what all of it was counted from
}

// Contact is what one interview was counted with.
type Contact struct {
	ID       string
	Named    [][]string // the codes it named, by topic
	Groups   map[string]string
	Language string // of an interview
}

// Topic is one question's answers.
type Topic struct {
	Name  string
	Title string // "" where neither the row nor the question has one
	Sheet survey.ReportSheet
	// Several answers were possible: shares sum up to more than one. Each counts entries of
	// a repeat, such as persons, not businesses.
	Several, Each bool
	HasMain       bool
	N             int // answers; DontKnow and the others gave none
	Answers       []Answer
	DontKnow      int
	Refused       int
	Open          int
	NotAsked      int
	Response      bool                        // it says what came of the contacts
	Families      map[string]fieldwork.Family // what its codes count as then
	Crossed       []Cross
}

// Named reports whether answers have words and not only codes, as size classes do.
func (t *Topic) Named() bool {
	return slices.ContainsFunc(t.Answers, func(a Answer) bool { return a.Label != a.Code })
}

// Answer is how often a choice was named.
type Answer struct {
	Code, Label string
	Count       int
	Main        int // as the main one
}

// Cross is a topic's answers by the groups of a breakdown.
type Cross struct {
	By     string // the breakdown's name
	Title  string
	Groups []Answer // "" is the code of those in no group
	Counts [][]int  // by answer of the topic, then by group
}

// Week is how many contacts there were in a week, and how many became interviews.
type Week struct {
	Monday               time.Time
	Contacts, Interviews int
}

// Result works out what was counted so far.
func (c *Collector) Result() *Result {
	r := &Result{Weeks: c.allWeeks(), Contacts: c.contacts}
	for _, k := range c.topics {
		r.Topics = append(r.Topics, c.topic(k))
		if len(k.topic.Families) > 0 {
			r.Outcomes = k.outcomes()
		}
	}
	for language, n := range c.spoken {
		r.Spoken = append(r.Spoken, Answer{Code: language, Label: cmp.Or(c.names[language], language), Count: n})
	}
	slices.SortFunc(r.Spoken, more)
	return r
}

func more(a, b Answer) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Code, b.Code)) }

func (c *Collector) topic(k *counter) Topic {
	t := Topic{
		Name: k.topic.Name, Title: k.title(c.language), Sheet: k.topic.Sheet, HasMain: k.main != nil, N: k.n,
		DontKnow: k.without[value.DontKnow], Refused: k.without[value.Refused], NotAsked: k.without[value.NotRelevant],
		Response: len(k.topic.Families) > 0,
	}
	for status, n := range k.without {
		if status != value.DontKnow && status != value.Refused && status != value.NotRelevant {
			t.Open += n
		}
	}
	if k.element != nil {
		t.Several = k.element.Type.Many()
		for e := k.element.Parent; e != nil; e = e.Parent {
			t.Each = t.Each || e.Kind == survey.Repeat
		}
	}
	if t.Response {
		t.Families = map[string]fieldwork.Family{}
		for code := range k.codes {
			t.Families[code] = families[k.family(code)]
		}
	}
	t.Answers = k.answers(c.language)
	for i, by := range k.topic.By {
		t.Crossed = append(t.Crossed, k.cross(t.Answers, by, k.crossed[i], c.language))
	}
	return t
}

// title is what stands above the topic: the row's label, the question's or the breakdown's.
func (k *counter) title(language string) string {
	texts := []survey.Text{k.topic.Label}
	if k.element != nil {
		texts = append(texts, k.element.Label)
	}
	if b := k.breakdown(k.topic.Breakdown); b != nil {
		texts = append(texts, b.Label)
	}
	for _, t := range texts {
		if s := t.In(language, k.form.Default).Shown(); s != "" {
			return s
		}
	}
	return ""
}

func (k *counter) breakdown(name string) *survey.Breakdown {
	for i := range k.form.Breakdowns {
		if k.form.Breakdowns[i].Name == name {
			return &k.form.Breakdowns[i]
		}
	}
	return nil
}

// list has the labels of the topic's codes; nil if nothing does.
func (k *counter) list() *survey.List {
	switch {
	case k.topic.List != nil:
		return k.topic.List
	case k.element != nil:
		return k.element.List
	}
	return k.listOf(k.topic.Breakdown)
}

// listOf is the list of the question a breakdown takes as it is.
func (k *counter) listOf(breakdown string) *survey.List {
	if b := k.breakdown(breakdown); b != nil {
		if e := survey.QuestionOf(b.By); e != nil {
			return e.List
		}
	}
	return nil
}

// answers are those that were named: in the order of the list where that is a scale, the
// most frequent first where several can be named.
func (k *counter) answers(language string) []Answer {
	all := labelled(k.codes, k.list(), language, k.form.Default)
	for i := range all {
		all[i].Main = k.mains[all[i].Code]
	}
	if k.element != nil && k.element.Type.Many() {
		slices.SortStableFunc(all, func(a, b Answer) int { return b.Count - a.Count })
	}
	return all
}

// labelled are codes with their labels, in the order of the list; without one, by the
// numbers they begin with.
func labelled(codes map[string]int, l *survey.List, language, otherwise string) []Answer {
	var all []Answer
	known := map[string]bool{}
	if l != nil {
		for _, c := range l.Choices {
			if n := codes[c.Name]; n > 0 && !known[c.Name] {
				known[c.Name] = true
				all = append(all, Answer{Code: c.Name, Label: c.Label.In(language, otherwise).Shown(), Count: n})
			}
		}
	}
	rest := slices.DeleteFunc(slices.Collect(maps.Keys(codes)), func(c string) bool { return known[c] })
	slices.SortFunc(rest, func(a, b string) int { return cmp.Or(cmp.Compare(leading(a), leading(b)), cmp.Compare(a, b)) })
	for _, c := range rest {
		all = append(all, Answer{Code: c, Label: c, Count: codes[c]})
	}
	return all
}

// leading is the number a code begins with: 10 of 10-49.
func leading(code string) int {
	sign := 1
	if rest, ok := strings.CutPrefix(code, "-"); ok {
		code, sign = rest, -1
	}
	digits, _, _ := strings.Cut(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, code), " ")
	n, _ := strconv.Atoi(digits)
	return sign * n
}

func (k *counter) cross(answers []Answer, by string, counts map[string]map[string]int, language string) Cross {
	groups := map[string]int{}
	for _, of := range counts {
		for g, n := range of {
			groups[g] += n
		}
	}
	x := Cross{By: by, Groups: labelled(groups, k.listOf(by), language, k.form.Default)}
	if b := k.breakdown(by); b != nil {
		x.Title = b.Label.In(language, k.form.Default).Shown()
	}
	// Who is in no group comes last.
	slices.SortStableFunc(x.Groups, func(a, b Answer) int { return blank(a.Code) - blank(b.Code) })
	for _, a := range answers {
		var row []int
		for _, g := range x.Groups {
			row = append(row, counts[a.Code][g.Code])
		}
		x.Counts = append(x.Counts, row)
	}
	return x
}

func blank(code string) int {
	if code == "" {
		return 1
	}
	return 0
}

// families are what the columns of the report sheet mean.
var families = map[string]fieldwork.Family{
	"complete": fieldwork.Complete, "partial": fieldwork.Partial, "refusal": fieldwork.Refusal, "noncontact": fieldwork.NonContact,
	"other": fieldwork.OtherEligible, "unknown": fieldwork.UnknownUnit, "unscreened": fieldwork.UnknownEligible, "not_eligible": fieldwork.NotEligible,
}

func (k *counter) outcomes() fieldwork.Outcomes {
	o := fieldwork.Outcomes{}
	for code, n := range k.codes {
		if f := families[k.family(code)]; f != "" {
			o[f] += n
		}
	}
	return o
}

func (c *Collector) allWeeks() (all []Week) {
	keys := slices.Sorted(maps.Keys(c.weeks))
	if len(keys) == 0 {
		return nil
	}
	last := c.weeks[keys[len(keys)-1]].Monday
	for at := c.weeks[keys[0]].Monday; !at.After(last); at = at.AddDate(0, 0, 7) {
		w := Week{Monday: at}
		if counted := c.weeks[at.Format(time.DateOnly)]; counted != nil {
			w = *counted
		}
		all = append(all, w)
	}
	return all
}
