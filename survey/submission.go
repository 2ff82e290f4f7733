package survey

import (
	"iter"
	"slices"
	"strconv"
	"time"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Submission is one interview as analysts see it: every value with its status,
// relevance applied, areas of need and have worked out.
type Submission struct {
	Form        *Form
	ID          string
	Business    string
	Interviewer string
	Language    string
	Completed   bool
	StartedAt   time.Time
	ChangedAt   time.Time
	LastEntry   time.Time // of an interviewer
	Elapsed     time.Duration
	// Answers holds every question instance in document order as it is counted,
	// calculations and questions that were not relevant included.
	Answers []SubmittedAnswer
	// Remarks are what the interviewer noted, in document order.
	Remarks []Remark
	// Areas holds one entry per area of the gaps sheet, in questionnaire order;
	// rules that read contact data are left out.
	Areas []Area
	// Groups is the value of each breakdown by its name as it stands in data, '' where
	// blank; those that read contact data are left out.
	Groups map[string]string
	// Coarse is the same for those with coarse groups.
	Coarse map[string]string
	// Planning is what courses are planned from, by the name of the answer; what reads
	// contact data is left out.
	Planning map[string]value.Answer
	// Conflicts are the paths with open conflicts.
	Conflicts []string
}

// SubmittedAnswer is the end state of one question instance.
type SubmittedAnswer struct {
	Path    string // 1-based instance numbers: /group/person[2]/name
	Element *Element
	Answer  value.Answer
}

// Remark is what the interviewer noted on a question, or on a text read out.
type Remark struct {
	Path    string
	Element *Element
	Noted
}

// Area is need and have of one business in one area of knowledge.
type Area struct {
	Code   string
	Rule   *GapRule
	Need   value.Answer // Text is the code of the scale point
	Have   value.Answer
	Want   value.Answer
	When   value.Answer
	Extern value.Answer
	// Content tells outsourcing that works from a gap that is only worked around.
	Content value.Answer
	Used    value.Answer
	Top     value.Answer
	// Persons is the number of participants asked for.
	Persons value.Answer
}

// AreasOnce are the areas that have a code, each where it stands first: a repeat can hold
// one twice, and the business still counts once.
func (s *Submission) AreasOnce() iter.Seq[*Area] {
	type name struct{ rule, code string }
	return func(yield func(*Area) bool) {
		seen := make(map[name]bool, len(s.Areas))
		for i := range s.Areas {
			a := &s.Areas[i]
			one := name{a.Rule.Name, a.Code}
			if a.Code == "" || seen[one] {
				continue
			}
			seen[one] = true
			if !yield(a) {
				return
			}
		}
	}
}

// IsGroup reports whether the value of a breakdown is a group, and does not stand for no
// answer.
func IsGroup(group string) bool {
	none := []string{"", "dk", "ref"}
	for _, s := range []value.Status{value.Missing, value.DontKnow, value.Refused, value.NotRelevant, value.Withdrawn, value.Conflict} {
		none = append(none, s.String())
	}
	return !slices.Contains(none, group)
}

// Public is what of the interview figures may be made of that leave the project: nobody
// is named, breakdowns are as coarse as the form makes them, and all that is left are
// codes that somebody wrote down beforehand. What was typed, notes, exact numbers and
// years, is not there, but for the numbers of people that courses are planned from.
func (s *Submission) Public() *Submission {
	p := *s
	p.Business, p.Interviewer, p.Remarks = s.ID, "", nil // nothing else tells businesses apart
	p.Answers, p.Areas = []SubmittedAnswer{}, []Area{}
	p.Groups, p.Coarse = map[string]string{}, map[string]string{}
	for _, a := range s.Answers {
		if !a.Element.Contact() && a.Element.closed() {
			p.Answers = append(p.Answers, a)
		}
	}
	for _, a := range s.Areas {
		if a.listed() {
			p.Areas = append(p.Areas, a.public())
		}
	}
	for i := range s.Form.Breakdowns {
		b := &s.Form.Breakdowns[i]
		if group, open := s.Groups[b.Name], b.PublicBy(); open != nil {
			if open == b.Coarse {
				group = s.Coarse[b.Name]
			}
			p.Groups[b.Name], p.Coarse[b.Name] = group, group
		}
	}
	return &p
}

// PublicBy is the expression whose groups may leave the project, the coarse one where
// there is one; nil where either could give what somebody typed.
func (b *Breakdown) PublicBy() *expr.Expr {
	for _, x := range []*expr.Expr{b.Coarse, b.By} {
		if x != nil && !b.Contact() && closed(x.Root()) {
			return x
		}
	}
	return nil
}

// listed reports whether the area stands in the questionnaire, and was not named by
// whoever was asked.
func (a *Area) listed() bool {
	return a.Rule.Area == nil || a.Rule.Areas != nil && a.Rule.Areas.Find(a.Code) != nil
}

// public leaves out what is no code of a list, nor read as yes, maybe or no.
func (a Area) public() Area {
	for _, further := range []struct {
		by   *expr.Expr
		said *value.Answer
	}{
		{a.Rule.Want, &a.Want}, {a.Rule.When, &a.When}, {a.Rule.Extern, &a.Extern},
		{a.Rule.Content, &a.Content}, {a.Rule.Used, &a.Used}, {a.Rule.Top, &a.Top},
	} {
		if further.by != nil && !closed(further.by.Root()) && a.Rule.Wish(*further.said) == "" && further.said.Status == value.Answered {
			*further.said = value.Answer{}
		}
	}
	return a
}

// closed reports whether an answer can be nothing but what stands in the form: a choice,
// of a list other than one of years, or a text that is calculated.
func (e *Element) closed() bool {
	if e.List != nil {
		return !e.List.years()
	}
	return e.Type == TypeCalculate && e.Calculation != nil && closed(e.Calculation.Root())
}

// years reports whether all numbers among the codes are years.
func (l *List) years() (all bool) {
	for _, c := range l.Choices {
		if n, err := strconv.Atoi(c.Name); err == nil {
			if all = n >= 1800 && n < 2100; !all {
				break
			}
		}
	}
	return all
}

// closed reports whether an expression can give nothing but what stands in the form:
// choices of a list, and texts.
func closed(x expr.Node) bool {
	switch x := x.(type) {
	case *expr.Literal:
		return true
	case *expr.Ref:
		e, ok := x.Target.(*Element)
		return ok && e.closed()
	case *expr.Call:
		switch {
		case x.Name == "if" && len(x.Args) == 3:
			return closed(x.Args[1]) && closed(x.Args[2])
		case x.Name == "coalesce" || x.Name == "once":
			return !slices.ContainsFunc(x.Args, func(arg expr.Node) bool { return !closed(arg) })
		}
		return slices.Contains([]string{"selected", "not", "true", "false", "boolean"}, x.Name)
	case *expr.Binary:
		return x.Op <= expr.Ge // true or false
	}
	return false
}
