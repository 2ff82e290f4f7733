package sample

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Study yields n interviews of the forms, the later half of the newest version.
// Every seventh is still open.
func Study(forms []*survey.Form, n int) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for i := range n {
			f := forms[0]
			if i >= n/2 {
				f = forms[len(forms)-1]
			}
			if !yield(Interview(f, i), nil) {
				return
			}
		}
	}
}

// Interview is the i-th interview.
func Interview(f *survey.Form, i int) *survey.Submission {
	start := time.Date(2025, 3, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(i) * 26 * time.Hour)
	m := &maker{rng: rand.New(rand.NewPCG(1, uint64(i))), sub: &survey.Submission{
		Form: f, ID: fmt.Sprintf("01950000-0000-7000-8000-%012d", i), Business: fmt.Sprintf("RO%04d", i),
		Interviewer: []string{"AB", "CD"}[i%2], Language: German, Completed: i%7 != 6,
		StartedAt: start, ChangedAt: start.Add(40 * time.Minute), LastEntry: start.Add(40 * time.Minute), Elapsed: 30 * time.Minute,
		Groups: map[string]string{"district": []string{"01", "02"}[i%2]},
	}}
	m.fill(f.Root, "", i)
	return m.sub
}

type maker struct {
	rng *rand.Rand
	sub *survey.Submission
}

func (m *maker) fill(e *survey.Element, path string, i int) {
	for _, c := range e.Children {
		at := path + "/" + c.Name
		switch {
		case c.Kind == survey.Question:
			m.add(c, at, m.answer(c, i))
		case c.Name == "e_area":
			for k, code := range []string{"tax", "law", "digital", "mkt", "succ"} {
				m.area(c, fmt.Sprintf("%s[%d]", at, k+1), code, i)
			}
		case c.Kind == survey.Repeat:
			for k := range i % 3 {
				m.fill(c, fmt.Sprintf("%s[%d]", at, k+1), i)
			}
		default:
			m.fill(c, at, i)
		}
	}
}

func (m *maker) add(e *survey.Element, path string, a value.Answer) {
	if e.Type != survey.TypeNote {
		m.sub.Answers = append(m.sub.Answers, survey.SubmittedAnswer{Path: path, Element: e, Answer: a})
	}
}

// answer makes up an answer; the few that are told apart by name are what the
// tests look for.
func (m *maker) answer(e *survey.Element, i int) value.Answer {
	if i%11 == 5 {
		return value.Answer{Status: []value.Status{value.DontKnow, value.Refused, value.NotRelevant, value.Missing}[m.rng.IntN(4)]}
	}
	switch e.Name {
	case "c_district":
		return value.Of([]string{"01", "02"}[i%2])
	case "c_founded":
		return value.Of(fmt.Sprintf("%d-04-0%d", 1990+i%30, 1+i%9))
	case "c_opens":
		return value.Of("08:30:00.000+01:00")
	case "c_seen":
		return value.Of("2025-03-01T09:15:00.000+01:00")
	case "c_barriers":
		return value.Of("time cost")
	case "c_turnover":
		return value.Of(fmt.Sprintf("%d.5", 100+i))
	case "s9_country":
		return value.Of([]string{"Syrien", "=HYPERLINK(\"x\")", "+49", "-minus", "@at"}[i%5])
	case "pii_name":
		return value.Of("Geheim")
	case "l_status":
		return value.Of("Vollzeit")
	}
	return value.Of(fmt.Sprint(m.rng.IntN(90)))
}

// area fills one instance of the repeat of areas; nobody knows much of succession.
func (m *maker) area(e *survey.Element, path, code string, i int) {
	hard := map[string]int{"tax": 3, "law": 2, "digital": 2, "mkt": 1, "succ": 0}[code]
	need := value.Of(fmt.Sprint(1 + (m.rng.IntN(3)+hard)%5))
	have := value.Of(fmt.Sprint(1 + m.rng.IntN(4)))
	want := value.Of([]string{"yes", "maybe", "no"}[m.rng.IntN(3)])
	if code == "succ" && i%3 != 0 {
		need = value.Answer{Status: value.DontKnow}
	}
	if need.Text == "1" {
		want = value.Answer{Status: value.NotRelevant}
	}
	m.sub.Areas = append(m.sub.Areas, survey.Area{Code: code, Rule: &m.sub.Form.Gaps[0], Need: need, Have: have, Want: want})
	for _, c := range e.Children {
		given := map[string]value.Answer{"e_code": value.Of(code), "e_need": need, "e_have": have, "e_want": want, "e_used": value.Of("no")}
		m.add(c, path+"/"+c.Name, given[c.Name])
	}
}
