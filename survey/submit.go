package survey

import (
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Submission is the interview as analysts see it. It is a snapshot: later
// answers do not change it.
func (iv *Interview) Submission() *Submission {
	s := &Submission{
		Form: iv.form, ID: iv.id, Business: iv.Business(), Interviewer: iv.interviewer,
		Language: iv.language, Completed: iv.completed,
		StartedAt: iv.started, ChangedAt: iv.lastChange, LastEntry: iv.lastChange, Elapsed: iv.Elapsed(),
		Groups: make(map[string]string, len(iv.form.Breakdowns)), Coarse: map[string]string{},
	}
	if iv.opt.State != nil {
		s.Elapsed = iv.opt.State.Elapsed
		s.Language = iv.opt.State.Language
		if !iv.opt.State.LastEntry.IsZero() {
			s.LastEntry = iv.opt.State.LastEntry
		}
	}
	for n := range iv.Nodes() {
		if n.note != "" {
			s.Remarks = append(s.Remarks, iv.remarks(n)...)
		}
		if n.el.Kind != Question || n.el.Type == TypeNote {
			continue
		}
		s.Answers = append(s.Answers, SubmittedAnswer{Path: n.Path(), Element: n.el, Answer: n.Counted()})
		if n.conflict {
			s.Conflicts = append(s.Conflicts, n.Path())
		}
	}
	for i := range iv.form.Gaps {
		if r := &iv.form.Gaps[i]; !r.Contact() {
			s.Areas = append(s.Areas, iv.areas(r)...)
		}
	}
	for _, b := range iv.form.Breakdowns {
		if b.By != nil && !b.Contact() {
			s.Groups[b.Name] = iv.group(b.By)
		}
		if b.Coarse != nil && !b.Contact() {
			s.Coarse[b.Name] = iv.group(b.Coarse)
		}
	}
	s.Planning = iv.planning()
	return s
}

// planning are the answers that courses are planned from.
func (iv *Interview) planning() map[string]value.Answer {
	if iv.form.Planning == nil {
		return nil
	}
	all := map[string]value.Answer{}
	for _, q := range iv.form.Planning.Questions {
		if !q.Contact() {
			all[q.Name] = iv.statusOf(q.Of, iv.root)
		}
	}
	return all
}

// remarks are what was noted on a question, each remark for itself.
func (iv *Interview) remarks(n *Node) []Remark {
	noted := []Noted{{iv.interviewer, n.note}}
	if s := iv.opt.State; s != nil && s.Notes[n.Key()] == n.note && len(s.Noted[n.Key()]) > 0 {
		noted = s.Noted[n.Key()]
	}
	var all []Remark
	for _, one := range noted {
		all = append(all, Remark{n.Path(), n.el, one})
	}
	return all
}

// group is the value of a breakdown as it stands in data, blank where there is none
// or its expression fails.
func (iv *Interview) group(by *expr.Expr) string {
	if a := iv.statusOf(by, iv.root); a.Status != value.Missing {
		return a.Code()
	}
	return ""
}

// areas works out one rule of the gaps sheet.
func (iv *Interview) areas(r *GapRule) []Area {
	if r.Area == nil {
		return []Area{iv.area(r, r.Name, iv.root)}
	}
	if r.repeat == nil {
		return nil
	}
	var all []Area
	iv.root.each(r.repeat, func(n *Node) {
		code, _ := r.Area.Text(iv.context(n))
		if code != "" {
			all = append(all, iv.area(r, code, n))
		}
	})
	return all
}

func (iv *Interview) area(r *GapRule, code string, at *Node) Area {
	get := func(x *expr.Expr) value.Answer { return iv.statusOf(x, at) }
	return Area{
		Code: code, Rule: r, Need: get(r.Need), Have: get(r.Have), Want: get(r.Want),
		When: get(r.When), Extern: get(r.Extern), Persons: get(r.Persons),
		Content: get(r.Content), Used: get(r.Used), Top: get(r.Top),
	}
}

// statusOf evaluates a cell of the gaps sheet. Where it is a plain reference
// the status of the answer is kept, and the choices that stand for one count as what
// they mean.
func (iv *Interview) statusOf(x *expr.Expr, at *Node) value.Answer {
	if x == nil {
		return value.Answer{}
	}
	if e := QuestionOf(x); e != nil {
		n := at.single(e)
		if n == nil {
			n = at.along(e)
		}
		if n != nil {
			return n.Counted()
		}
		return value.Answer{}
	}
	text, err := iv.result(x, at)
	if err != nil {
		return value.Answer{}
	}
	return value.Of(text)
}
