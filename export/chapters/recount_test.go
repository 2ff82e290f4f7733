package chapters_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export"
	"feldbuch/export/chapters"
	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

func parse(t *testing.T, s string) *expr.Expr {
	t.Helper()
	x, err := expr.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func list(codes ...string) *survey.List {
	l := &survey.List{}
	for _, c := range codes {
		l.Choices = append(l.Choices, &survey.Choice{Name: c, Label: survey.Text{"en": {{Literal: "label of " + c}}}})
	}
	return l
}

// Codes of the questions.
var (
	outcomes = []string{"done", "no", "away", "closed"}
	branches = []string{"food", "retail", "craft"}
	certs    = []string{"hygiene", "forklift", "none"}
	barriers = []string{"time", "cost", "german"}
	partners = []string{"tax", "bank"}
	levels   = []string{"low", "high"}
	sizes    = []string{"1", "2-4", "10+"}
)

// form has a topic of each kind on the sheets of the report.
func form(t *testing.T) *survey.Form {
	t.Helper()
	question := func(name string, k survey.Type, codes ...string) *survey.Element {
		return &survey.Element{Kind: survey.Question, Type: k, Name: name, List: list(codes...), Label: survey.Text{"en": {{Literal: name}}}}
	}
	person := &survey.Element{Kind: survey.Repeat, Name: "person", Children: []*survey.Element{question("level", survey.TypeSelectOne, levels...)}}
	person.Children[0].Parent = person
	main := question("main", survey.TypeSelectOne, barriers...)
	root := &survey.Element{Kind: survey.Group, Children: []*survey.Element{
		question("outcome", survey.TypeSelectOne, outcomes...), question("branch", survey.TypeSelectOne, branches...), question("certs", survey.TypeSelectMultiple, certs...),
		question("barriers", survey.TypeSelectMultiple, barriers...), main, question("partners", survey.TypeSelectMultiple, partners...), question("staff", survey.TypeInteger), person,
	}}
	for _, e := range root.Children {
		e.Parent = root
	}
	f := &survey.Form{
		Name: "data", Default: "en", Languages: []survey.Language{{Key: "en", Name: "English"}}, Root: root,
		Breakdowns: []survey.Breakdown{{Name: "size", Label: survey.Text{"en": {{Literal: "size"}}}, By: parse(t, "string(${staff})")}},
		Topics: []survey.Topic{
			{Name: "outcome", Sheet: survey.SheetResponse, Question: parse(t, "${outcome}"), By: []string{"size"},
				Families: map[string][]string{"complete": {"done"}, "refusal": {"no"}, "noncontact": {"away"}, "not_eligible": {"closed"}}},
			{Name: "branch", Sheet: survey.SheetProfile, Question: parse(t, "${branch}")},
			{Name: "size", Sheet: survey.SheetProfile, Breakdown: "size"},
			{Name: "certs", Sheet: survey.SheetQualifications, Question: parse(t, "${certs}")},
			{Name: "level", Sheet: survey.SheetQualifications, Question: parse(t, "${level}")},
			{Name: "barriers", Sheet: survey.SheetObstacles, Question: parse(t, "${barriers}"), Main: parse(t, "${main}")},
			{Name: "partners", Sheet: survey.SheetStrengths, Question: parse(t, "${partners}")},
		},
	}
	if problems := f.Link(); survey.HasErrors(problems) {
		t.Fatal(problems)
	}
	return f
}

// contact is what became of a contact and what was said, in plain words: "" was not said,
// "?" is don't know.
type contact struct {
	outcome, branch, size, main string
	certs, barriers, partners   []string
	levels                      []string // of its persons
	day                         int
	finished                    bool
}

func draw(random *rand.Rand) contact {
	one := func(of []string, more ...string) string {
		all := append(slices.Clone(of), more...)
		return all[random.IntN(len(all))]
	}
	some := func(of []string) (all []string) {
		for _, code := range of {
			if random.IntN(2) == 0 {
				all = append(all, code)
			}
		}
		return all
	}
	c := contact{outcome: one(outcomes, "done", "done"), day: random.IntN(20), finished: random.IntN(10) > 0}
	if c.outcome != "done" {
		return c
	}
	c.branch, c.size, c.certs, c.barriers, c.partners = one(branches, "?", ""), one(sizes, ""), some(certs), some(barriers), some(partners)
	if len(c.barriers) > 1 && random.IntN(3) > 0 {
		c.main = one(c.barriers)
	}
	for range random.IntN(4) {
		c.levels = append(c.levels, one(levels))
	}
	return c
}

func (c contact) submission(f *survey.Form, id int) *survey.Submission {
	s := &survey.Submission{
		Form: f, ID: fmt.Sprintf("%04d", id), Business: fmt.Sprintf("B%04d", id), Language: "en", Completed: c.finished,
		Groups: map[string]string{"size": c.size}, StartedAt: time.Date(2026, 3, 2+c.day, 9, 0, 0, 0, time.UTC),
	}
	s.ChangedAt = s.StartedAt
	say := func(name string, codes ...string) {
		a := value.Of(strings.Join(codes, " "))
		switch a.Text {
		case "?":
			a = value.Answer{Status: value.DontKnow}
		case "":
			a = value.Answer{Status: value.Missing}
		}
		s.Answers = append(s.Answers, survey.SubmittedAnswer{Element: question(f.Root, name), Answer: a})
	}
	say("outcome", c.outcome)
	say("branch", c.branch)
	say("certs", c.certs...)
	say("barriers", c.barriers...)
	say("main", c.main)
	say("partners", c.partners...)
	for _, l := range c.levels {
		say("level", l)
	}
	return s
}

func question(e *survey.Element, name string) *survey.Element {
	if e.Name == name {
		return e
	}
	for _, c := range e.Children {
		if found := question(c, name); found != nil {
			return found
		}
	}
	return nil
}

// report are the chapters on contacts by their keys.
func report(t *testing.T, contacts []contact) map[string]*chapters.Chapter {
	t.Helper()
	f := form(t)
	o := export.Options{Study: "Study", Language: "en", Forms: []*survey.Form{f}}
	o.Words.Breakdowns.UpTo, o.Words.Breakdowns.AndMore = "up to %s", "%s and more"
	o.Words.DateLayout = time.DateOnly
	c := chapters.New(chapters.Options{Options: o, Counted: gaps.Options{Language: "en"}})
	for i, one := range contacts {
		c.Add(one.submission(f, i))
	}
	all, err := c.Chapters(0)
	if err != nil {
		t.Fatal(err)
	}
	byKey := map[string]*chapters.Chapter{}
	for _, one := range all {
		byKey[one.Key] = one
	}
	return byKey
}

// tableOf is the table below a heading of a chapter.
func tableOf(t *testing.T, c *chapters.Chapter, heading string) *table.Table {
	t.Helper()
	for _, p := range c.Parts {
		if p.Heading == heading && p.Table != nil {
			return p.Table
		}
	}
	t.Fatalf("chapter %s has no table %q", c.Key, heading)
	return nil
}

// figures are the numbers of the row with a label.
func figures(t *testing.T, of *table.Table, label string) map[string]float64 {
	t.Helper()
	for i, r := range of.Rows {
		if r.Cells[0].Value != label {
			continue
		}
		all := map[string]float64{}
		for _, c := range of.Columns[1:] {
			if x, ok := of.Number(i, c.Key); ok {
				all[c.Key] = x
			}
		}
		return all
	}
	return map[string]float64{} // nobody said it
}

func among(all []contact, is func(contact) bool) (n int) {
	for _, c := range all {
		if c.finished && is(c) {
			n++
		}
	}
	return n
}

func TestEveryChapterCountsWhatItSays(t *testing.T) {
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 1))
		var contacts []contact
		for range 15 + random.IntN(150) {
			contacts = append(contacts, draw(random))
		}
		r := report(t, contacts)
		same := func(what string, got map[string]float64, key string, want float64) {
			t.Helper()
			if math.Abs(got[key]-want) > 1e-9 {
				t.Errorf("seed %d, %s: %s is %v, want %v", seed, what, key, got[key], want)
			}
		}
		has := func(of func(contact) []string, code string) int {
			return among(contacts, func(c contact) bool { return slices.Contains(of(c), code) })
		}
		answered := func(of func(contact) []string) int {
			return among(contacts, func(c contact) bool { return len(of(c)) > 0 })
		}

		t.Run("the profile counts each business once, and don't know apart from the shares", func(t *testing.T) {
			of := tableOf(t, r["profile"], "branch")
			n := among(contacts, func(c contact) bool { return slices.Contains(branches, c.branch) })
			for _, b := range branches {
				count := among(contacts, func(c contact) bool { return c.branch == b })
				got := figures(t, of, "label of "+b)
				same(b, got, "n", float64(count))
				if n >= 10 && count > 0 {
					same(b, got, "share", float64(count)/float64(n))
				}
			}
		})
		t.Run("a group without a label is called by its code", func(t *testing.T) {
			of := tableOf(t, r["profile"], "size")
			for code, label := range map[string]string{"1": "1", "2-4": "2–4", "10+": "10 and more"} {
				same(label, figures(t, of, label), "n", float64(among(contacts, func(c contact) bool { return c.size == code })))
			}
		})
		t.Run("qualifications count every certificate a business has, as a share of who said any", func(t *testing.T) {
			of, mine := tableOf(t, r["qualifications"], "certs"), func(c contact) []string { return c.certs }
			for _, code := range certs {
				got := figures(t, of, "label of "+code)
				same(code, got, "n", float64(has(mine, code)))
				if n := answered(mine); n >= 10 && has(mine, code) > 0 {
					same(code, got, "share", float64(has(mine, code))/float64(n))
				}
			}
		})
		t.Run("of persons each entry is counted, not the business", func(t *testing.T) {
			of := tableOf(t, r["qualifications"], "level")
			for _, code := range levels {
				count := 0
				for _, c := range contacts {
					for _, l := range c.levels {
						if c.finished && l == code {
							count++
						}
					}
				}
				same(code, figures(t, of, "label of "+code), "n", float64(count))
			}
		})
		t.Run("an obstacle is the main one where it was named as that, or alone", func(t *testing.T) {
			of := tableOf(t, r["obstacles"], "barriers")
			for _, code := range barriers {
				main := among(contacts, func(c contact) bool {
					return c.main == code || c.main == "" && len(c.barriers) == 1 && c.barriers[0] == code
				})
				got := figures(t, of, "label of "+code)
				same(code, got, "n", float64(has(func(c contact) []string { return c.barriers }, code)))
				same(code, got, "main", float64(main))
			}
		})
		t.Run("the network counts with whom a business deals", func(t *testing.T) {
			of := tableOf(t, r["strengths"], "partners")
			for _, code := range partners {
				same(code, figures(t, of, "label of "+code), "n", float64(has(func(c contact) []string { return c.partners }, code)))
			}
		})
		t.Run("the response counts contacts and interviews by week, and the rate leaves out who is not eligible", func(t *testing.T) {
			weeks := weeksOf(t, r["response"])
			soFar := 0
			for week := range 3 {
				in := func(c contact) bool { return c.day/7 == week }
				interviews := among(contacts, func(c contact) bool { return in(c) && c.outcome == "done" })
				soFar += interviews
				got := figures(t, weeks, time.Date(2026, 3, 2+7*week, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
				same("week", got, "contacts", float64(among(contacts, in)))
				same("week", got, "interviews", float64(interviews))
				if among(contacts, in) > 0 {
					same("week", got, "so_far", float64(soFar))
				}
			}
			done := float64(among(contacts, func(c contact) bool { return c.outcome == "done" }))
			eligible := float64(among(contacts, func(c contact) bool { return c.outcome != "closed" }))
			rates := ratesOf(t, r["response"])
			if x, ok := rates.Number(0, "share"); ok && math.Abs(x-done/eligible) > 1e-9 {
				t.Errorf("seed %d: RR1 is %v, want %v of %v", seed, x, done, eligible)
			}
		})
	}
}

// weeksOf and ratesOf are the tables with such a column.
func weeksOf(t *testing.T, c *chapters.Chapter) *table.Table { return withColumn(t, c, "so_far") }
func ratesOf(t *testing.T, c *chapters.Chapter) *table.Table { return withColumn(t, c, "rate") }

func withColumn(t *testing.T, c *chapters.Chapter, key string) *table.Table {
	t.Helper()
	for _, p := range c.Parts {
		if p.Table != nil && p.Table.Column(key) >= 0 {
			return p.Table
		}
	}
	t.Fatalf("chapter %s has no column %s", c.Key, key)
	return nil
}
