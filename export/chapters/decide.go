package chapters

import (
	"fmt"
	"strings"

	"feldbuch/export/disclosure"
	"feldbuch/export/planning"
	"feldbuch/export/table"
)

// decidePart tells which of the largest gaps have no course, and why, and what those who
// read it are to decide.
func (w *writer) decidePart(o offers, top, latent *table.Table) Part {
	p := Part{Heading: w.r.DecideTitle}
	var without []string
	for _, r := range top.Rows {
		text, course := w.course(o, r)
		if text != "" {
			p.Text = append(p.Text, text)
		}
		if !course {
			without = append(without, fmt.Sprint(r.Cells[0].Value))
		}
	}
	switch {
	case len(top.Rows) > 0 && len(without) == 0:
		p.Text = append(p.Text, w.r.AllHaveCourses)
	case w.Publish != nil && len(without) > 0: // why would tell of few
		p.Text = append(p.Text, fmt.Sprintf(w.r.WithoutCourse, strings.Join(without, ", ")))
	}
	if open := w.decisions(o, without, latent); len(open) > 0 {
		p.Text = append(p.Text, fmt.Sprintf(w.r.Decide, strings.Join(open, "; ")))
	}
	return p
}

// course tells what stands between one of the largest gaps and a course, and whether one is
// proposed.
func (w *writer) course(o offers, gap table.Row) (text string, proposed bool) {
	t := w.tables.Gaps
	name := fmt.Sprint(gap.Cells[0].Value)
	for _, r := range t.Rows {
		if r.Unit != gap.Unit {
			continue
		}
		topic, _ := o.setup.TopicOf(fmt.Sprint(r.Cells[t.Column("area")].Value))
		if n := o.plan.Course(topic.Code); n > 0 {
			if w.Publish == nil && o.plan.Courses[n-1].Invitable == 0 {
				return fmt.Sprintf(w.r.NoneInvitable, name, n), true
			}
			return "", true
		}
		if w.Publish == nil {
			return fmt.Sprintf(w.r.NoCourse, name, strings.Join(w.why(o.plan, topic.Code), "; ")), false
		}
	}
	return "", false
}

// why are the reasons why a topic has no course.
func (w *writer) why(p *planning.Plan, topic string) (all []string) {
	for _, l := range p.Why(topic) {
		businesses := w.someBusinesses(l.Businesses, l.Reason == planning.OwnTongue)
		switch least := p.Assumptions["least"]; {
		case l.Reason != planning.Waiting:
			all = append(all, fmt.Sprintf(w.r.Why[string(l.Reason)], businesses))
		case l.Expected.Float() < least:
			all = append(all, fmt.Sprintf(w.r.WhyFew, businesses, least))
		default:
			all = append(all, fmt.Sprintf(w.r.WhySplit, businesses))
		}
	}
	if len(all) == 0 {
		return []string{w.r.WhyNoWish}
	}
	return all
}

// someBusinesses is a number of them, or that they are few; a language singles out more.
func (w *writer) someBusinesses(n int, language bool) string {
	least := w.Counted.Least
	if language && least > 1 {
		least = max(least, disclosure.Outside)
	}
	if n < least {
		return w.r.FewBusinesses
	}
	return w.x.Planning.SomeBusiness.Of(n)
}

// decisions are what is open: which courses to offer, what to do where there is none, whom to
// reach out to.
func (w *writer) decisions(o offers, without []string, latent *table.Table) (open []string) {
	if n := len(o.plan.Courses); n > 0 {
		open = append(open, w.r.DecideCourses.Of(n))
	}
	if len(without) > 0 {
		open = append(open, fmt.Sprintf(w.r.DecideGaps, strings.Join(without, ", ")))
	}
	if len(latent.Rows) > 0 {
		open = append(open, fmt.Sprintf(w.r.DecideLatent, latent.Rows[0].Cells[0].Value))
	}
	if len(o.unspoken) > 0 {
		var languages []string
		for _, t := range o.unspoken {
			languages = append(languages, t.Language.Label)
		}
		open = append(open, fmt.Sprintf(w.r.DecideTongues, strings.Join(languages, ", ")))
	}
	return open
}
