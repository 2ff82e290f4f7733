package gaps

import (
	"maps"
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Who does it now. The codes are the form's; of these two it is known that nobody
// outside the business is meant.
const (
	nowNobody = "nobody"
	nowSelf   = "self"
)

// Used says whether something was done about an area before.
type Used string

// What was done; "" where that was not asked or not answered.
const (
	Attended Used = "attended" // a course, advice, whatever there was
	Tried    Used = "tried"    // looked for, and found nothing
	Unused   Used = "no"
)

// NowChoice is somebody who may do it now.
type NowChoice struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// Now splits the gaps of an area by who does it now.
type Now struct {
	By []NowCount `json:"by"` // as in Meta.Now
	// Said are the gaps of which it is known, NotSaid the others.
	Said    int `json:"said"`
	NotSaid int `json:"not_said"`
	// Works are the gaps that somebody outside the business deals with to its content:
	// outsourcing that works, not a makeshift.
	Works int `json:"works"`
}

// NowCount is how many gaps one of them deals with.
type NowCount struct {
	Code  string `json:"code"`
	Count int    `json:"count"`
	Share Figure `json:"share"` // of those said
}

// codeOf is the code of an answer; "" where there is none.
func codeOf(a value.Answer) string {
	if a.Status != value.Answered || a.Text == "dk" || a.Text == "ref" {
		return ""
	}
	return a.Text
}

func usedOf(a *survey.Area) Used {
	code := codeOf(a.Used)
	switch {
	case code == "":
		return ""
	case code == string(Tried):
		return Tried
	case survey.Says(a.Rule.Used, a.Used) == survey.WishNo:
		return Unused
	}
	return Attended
}

// worksOf reports whether somebody outside does it to the business's content.
func worksOf(a *survey.Area) bool {
	now := codeOf(a.Extern)
	return now != "" && now != nowNobody && now != nowSelf && survey.Says(a.Rule.Content, a.Content) == survey.WishYes
}

// now counts the gaps by who deals with them, in the order of the choices.
func (t outcomes) now(choices []NowChoice) Now {
	w := Now{By: []NowCount{}}
	by := map[string]int{}
	for o, n := range t {
		if !o.Complete() || !o.Unmet() {
			continue
		}
		by[o.Now] += n
		w.Works += countIf(o.Works, n)
		if o.Now == "" {
			w.NotSaid += n
		} else {
			w.Said += n
		}
	}
	for _, c := range choices {
		count := NowCount{Code: c.Code, Count: by[c.Code], Share: None}
		if w.Said > 0 {
			count.Share = Figure(float64(count.Count) / float64(w.Said))
		}
		w.By = append(w.By, count)
	}
	return w
}

// nowChoices are those of the lists of a rule, and a code that came without one.
func (c *Collector) nowChoices(f *survey.Form, a *survey.Area) {
	if q := survey.QuestionOf(a.Rule.Extern); q != nil && q.List != nil && !c.nowRules[a.Rule] {
		c.nowRules[a.Rule] = true
		for _, choice := range q.List.Choices {
			if q.Nonresponse(choice.Name) == value.Missing {
				c.addNow(NowChoice{choice.Name, choice.Label.In(c.opts.Language, f.Default).Shown()})
			}
		}
	}
	if code := codeOf(a.Extern); code != "" {
		c.nowSaid[code] = true
	}
}

func (c *Collector) addNow(n NowChoice) {
	if !slices.ContainsFunc(c.now, func(known NowChoice) bool { return known.Code == n.Code }) {
		c.now = append(c.now, n)
	}
}

// allNow are the choices in the order of their list, and then what was said without one.
func (c *Collector) allNow() []NowChoice {
	for _, code := range slices.Sorted(maps.Keys(c.nowSaid)) {
		c.addNow(NowChoice{code, code})
	}
	return append([]NowChoice{}, c.now...)
}

// done are the shares on what was tried and what is most urgent. How many businesses have
// a gap among those not interviewed is not known, unless there are none.
func (t outcomes) done(population int, census bool) (tried, attended, top Share) {
	var gaps, looked, been, urgent, named int
	for o, n := range t {
		if o.Complete() && o.Unmet() && o.Used != "" {
			gaps += n
			looked += countIf(o.Used == Tried, n)
			been += countIf(o.Used == Attended, n)
		}
		urgent += countIf(o.Top != "", n)
		named += countIf(o.Top == survey.WishYes, n)
	}
	withGaps := 0
	if census {
		withGaps = gaps
	}
	return ShareOf(looked, gaps, withGaps), ShareOf(been, gaps, withGaps), ShareOf(named, urgent, population)
}
