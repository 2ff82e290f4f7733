package tally

import (
	"slices"
	"strings"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Collector counts interviews one by one and keeps of each only which answers it was counted
// with.
type Collector struct {
	topics   []*counter
	language string
	local    func(time.Time) time.Time
	weeks    map[string]*Week
	spoken   map[string]int
	names    map[string]string // of languages
	contacts []Contact
}

// counter counts one topic.
type counter struct {
	topic   *survey.Topic
	form    *survey.Form
	element *survey.Element // nil for a breakdown
	main    *survey.Element
	codes   map[string]int
	mains   map[string]int
	without map[value.Status]int
	crossed []map[string]map[string]int // by breakdown: code, group
	n       int
}

// New starts counting. The topics are those of each questionnaire's newest version that
// has them; local is a time as the clock on the wall shows it.
func New(forms []*survey.Form, language string, local func(time.Time) time.Time) *Collector {
	c := &Collector{language: language, local: local, weeks: map[string]*Week{}, spoken: map[string]int{}, names: map[string]string{}}
	for _, f := range forms {
		for _, l := range f.Languages {
			c.names[l.Key] = l.Name
		}
	}
	seen := map[string]bool{}
	for _, f := range slices.Backward(forms) {
		for i := range f.Topics {
			if t := &f.Topics[i]; !t.Contact() && !seen[t.Name] {
				seen[t.Name] = true
				c.topics = append(c.topics, newCounter(t, f))
			}
		}
	}
	return c
}

func newCounter(t *survey.Topic, f *survey.Form) *counter {
	k := &counter{
		topic: t, form: f, element: survey.QuestionOf(t.Question), main: survey.QuestionOf(t.Main),
		codes: map[string]int{}, mains: map[string]int{}, without: map[value.Status]int{},
	}
	for range t.By {
		k.crossed = append(k.crossed, map[string]map[string]int{})
	}
	return k
}

// Add counts one interview.
func (c *Collector) Add(s *survey.Submission) {
	complete := true
	contact := Contact{ID: s.ID, Groups: s.Groups}
	for _, k := range c.topics {
		codes := k.add(s)
		contact.Named = append(contact.Named, codes)
		for _, code := range codes {
			if family := k.family(code); len(k.topic.Families) > 0 && family != "" {
				complete = family == "complete"
			}
		}
	}
	c.week(s.StartedAt, complete)
	if complete && s.Language != "" {
		contact.Language = s.Language
		c.spoken[s.Language]++
	}
	c.contacts = append(c.contacts, contact)
}

// add counts what an interview says on the topic and gives the codes it named.
func (k *counter) add(s *survey.Submission) (codes []string) {
	if k.element == nil {
		if group := s.Groups[k.topic.Breakdown]; group != "" {
			k.count(s, group)
			return []string{group}
		}
		k.without[value.Missing]++
		return nil
	}
	chosen := ""
	for i := range s.Answers {
		a := &s.Answers[i]
		switch {
		case a.Element.Name == k.element.Name && a.Answer.Status == value.Answered && a.Answer.Text != "":
			given := []string{a.Answer.Text}
			if k.element.Type.Many() {
				given = strings.Fields(a.Answer.Text)
			}
			k.count(s, given...)
			codes = append(codes, given...)
			if len(given) == 1 {
				chosen = given[0]
			}
		case a.Element.Name == k.element.Name && a.Answer.Status == value.Answered:
			k.without[value.Missing]++ // a calculation without a result
		case a.Element.Name == k.element.Name:
			k.without[a.Answer.Status]++
		case k.main != nil && a.Element.Name == k.main.Name && a.Answer.Status == value.Answered:
			chosen = a.Answer.Text
		}
	}
	if k.main != nil && chosen != "" {
		k.mains[chosen]++ // where only one was named it is the main one
	}
	return codes
}

func (k *counter) count(s *survey.Submission, codes ...string) {
	k.n++
	for _, code := range codes {
		k.codes[code]++
		for i, by := range k.topic.By {
			if k.crossed[i][code] == nil {
				k.crossed[i][code] = map[string]int{}
			}
			k.crossed[i][code][s.Groups[by]]++
		}
	}
}

// family is the column of the report sheet that names an outcome.
func (k *counter) family(code string) string {
	for column, codes := range k.topic.Families {
		if slices.Contains(codes, code) {
			return column
		}
	}
	return ""
}

// week counts the contact in its week, which begins on a Monday.
func (c *Collector) week(at time.Time, complete bool) {
	day := c.local(at)
	monday := time.Date(day.Year(), day.Month(), day.Day()-(int(day.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	key := monday.Format(time.DateOnly)
	if c.weeks[key] == nil {
		c.weeks[key] = &Week{Monday: monday}
	}
	c.weeks[key].Contacts++
	if complete {
		c.weeks[key].Interviews++
	}
}
