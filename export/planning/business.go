package planning

import (
	"slices"
	"strconv"

	"feldbuch/export/gaps"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Business is what one business says that a plan is made from.
type Business struct {
	ID    string
	Asked bool // there was an interview, and not only a visit
	// Languages are codes of languages a course may be held in, German apart.
	Languages []string
	German    German
	Help      Help
	Hours     []string
	AnyHour   bool
	// Places are codes, nearby apart; Anywhere also where nothing was said. Without any
	// of them there is none that suits.
	Places         []string
	Near, Anywhere bool
	District       string
	InBusiness     bool   // and nowhere else
	Attend         string // code of how sure, "dk" where that is not known
	Staff          int    // 0 where that is not known
	Invitable      bool   // consents to be invited and to have the answers looked up
	Wishes         []Wish
}

// German is whether a course may be held in German.
type German uint8

// The answers to that.
const (
	Unsaid   German = iota
	OwnOnly         // only in a language of one's own
	WithHelp        // with material, or with an interpreter
	InGerman
)

// Help is what somebody needs to take part in German.
type Help uint8

// The kinds of help.
const (
	NoHelp Help = iota
	Material
	Interpreter
)

// Wish is that a business wants training in an area.
type Wish struct {
	Topic    int
	Sure     bool // yes, not only maybe
	Persons  int  // at least 1: whoever says it
	Soon     bool
	Top      bool // among the most urgent
	Beginner bool // has less than the threshold
	Gap      float64
}

// Read takes from an interview what a plan is made from.
func (s *Setup) Read(sub *survey.Submission) Business {
	b := Business{ID: sub.Business, Attend: "dk"}
	if b.ID == "" {
		b.ID = sub.ID
	}
	r := reading{s.form.Planning, sub}
	if f := sub.Form.Planning; f != nil {
		r.codes = f
	}
	r.speaks(&b)
	r.meets(&b)
	if a := sub.Planning["attend"]; a.Status == value.Answered {
		b.Attend = a.Text
	}
	b.Staff = count(sub.Planning["staff"])
	b.Invitable = r.says("contact", "consent") && r.says("link", "consent")
	b.Asked = slices.ContainsFunc(sub.Areas, func(a survey.Area) bool { return a.Need.Status != value.NotRelevant })
	seen := map[string]bool{}
	for i := range sub.Areas {
		a := &sub.Areas[i]
		key := a.Rule.Name + "/" + a.Code
		wish := a.Rule.Wish(a.Want)
		if seen[key] || wish != survey.WishYes && wish != survey.WishMaybe {
			continue // a repeat can hold an area twice; it counts once
		}
		seen[key] = true
		b.Wishes = append(b.Wishes, r.wish(a, wish, s.topic(a.Code, gaps.AreaLabel(sub.Form, a, s.language))))
	}
	return b
}

// reading is an interview being read.
type reading struct {
	codes *survey.Planning
	*survey.Submission
}

// chosen are the codes of an answer.
func (r reading) chosen(question string) []string {
	a := r.Planning[question]
	if a.Status != value.Answered {
		return nil
	}
	return survey.TypeSelectMultiple.Codes(a.Text)
}

// says reports whether an answer holds a code of this name.
func (r reading) says(question, name string) bool {
	return slices.ContainsFunc(r.chosen(question), func(code string) bool { return r.codes.Code(name, code) })
}

// speaks reads the languages and what German needs. A language that is only called
// another one cannot be planned for.
func (r reading) speaks(b *Business) {
	for _, code := range r.chosen("language") {
		if !r.codes.Code("german", code) && !r.codes.Code("other_language", code) {
			b.Languages = append(b.Languages, code)
		}
	}
	switch {
	case r.says("language", "german"), r.says("help", "help_yes"):
		b.German = InGerman
	case r.says("help", "help_material"):
		b.German, b.Help = WithHelp, Material
	case r.says("help", "help_interpreter"):
		b.German, b.Help = WithHelp, Interpreter
	case len(r.chosen("language")) > 0:
		b.German = OwnOnly
	}
}

// meets reads hours and places.
func (r reading) meets(b *Business) {
	for _, code := range r.chosen("time") {
		switch {
		case r.codes.Code("any_time", code):
			b.AnyHour = true
		case !r.codes.Code("no_time", code):
			b.Hours = append(b.Hours, code)
		}
	}
	own := false
	for _, code := range r.chosen("place") {
		switch {
		case r.codes.Code("own", code):
			own = true
		case r.codes.Code("near", code):
			b.Near = true
		case r.codes.Code("any_place", code):
			b.Anywhere = true
		case !r.codes.Code("no_place", code):
			b.Places = append(b.Places, code)
		}
	}
	if d := r.chosen("district"); len(d) > 0 {
		b.District = d[0]
	}
	elsewhere := b.Near || b.Anywhere || len(b.Places) > 0
	b.InBusiness = own && !elsewhere
	b.Anywhere = b.Anywhere || !own && !elsewhere && !r.says("place", "no_place")
}

func (r reading) wish(a *survey.Area, w survey.Wish, topic int) Wish {
	need, okNeed := a.Rule.Level(a.Need)
	have, okHave := a.Rule.Level(a.Have)
	wish := Wish{
		Topic: topic, Sure: w == survey.WishYes, Persons: max(1, count(a.Persons)),
		Soon:     a.When.Status == value.Answered && r.codes.Code("soon", a.When.Text),
		Top:      a.Rule.Wish(a.Top) == survey.WishYes,
		Beginner: okHave && have < a.Rule.Scale().Threshold,
	}
	if okNeed && okHave {
		wish.Gap = need - have
	}
	return wish
}

// count is an answer as a number of people, 0 where it is none.
func count(a value.Answer) int {
	n, err := strconv.Atoi(a.Text)
	if a.Status != value.Answered || err != nil {
		return 0
	}
	return max(0, n)
}
