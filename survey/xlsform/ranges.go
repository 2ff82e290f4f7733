package xlsform

import (
	"cmp"
	"math/big"
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

var (
	androidPackage = value.Pattern(`^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+$`)
	number         = value.Pattern(`^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$`)
)

// decimal reads a number exactly; nil if it is none.
func decimal(s string) *big.Rat {
	if !number().MatchString(s) || len(s) > 40 {
		return nil
	}
	n, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil
	}
	return n
}

// scale is the range of a range question.
type scale struct{ start, end, step, interval, placeholder *big.Rat }

// rangeParameters checks that a range question's parameters fit together.
func (rr *rowReader) rangeParameters(r record, el *survey.Element) {
	p := parameterCheck{rr, r, el.Parameters}
	var s scale
	fine := true
	for _, n := range []struct {
		name, standard string
		to             **big.Rat
	}{
		{"start", "1", &s.start}, {"end", "10", &s.end}, {"step", "1", &s.step},
		{"tick_interval", "", &s.interval}, {"placeholder", "", &s.placeholder},
	} {
		v, given := p.params[n.name]
		if !given {
			v = n.standard
		}
		if *n.to = decimal(v); *n.to == nil && (given || v != "") {
			p.wrong(CodeParameterNumber, n.name, v)
			fine = false
		}
	}
	p.plainAppearance(el)
	if !fine || !p.stepFits("step", s.step, s) {
		return
	}
	switch {
	case s.interval == nil:
	case !p.stepFits("tick_interval", s.interval, s):
		s.interval = nil
	case !multiple(s.interval, s.step):
		p.wrong(CodeParameterMultiple, "tick_interval", p.params["tick_interval"], s.step.RatString())
	}
	p.placeholder(s)
	p.labels(s, el)
}

// stepFits checks that a step is not zero and not larger than the range.
func (p parameterCheck) stepFits(name string, step *big.Rat, s scale) bool {
	width := new(big.Rat).Sub(s.end, s.start)
	width.Abs(width)
	switch {
	case step.Sign() == 0:
		p.wrong(CodeParameterZero, name)
	case step.Cmp(width) > 0:
		p.wrong(CodeParameterTooLarge, name, text10(step), text10(width))
	default:
		return true
	}
	return false
}

func (p parameterCheck) placeholder(s scale) {
	if s.placeholder == nil {
		return
	}
	switch {
	case !s.on(s.placeholder):
		p.wrong(CodeParameterMultiple, "placeholder", text10(s.placeholder), text10(s.step))
	case !s.within(s.placeholder):
		p.wrong(CodeParameterBeyond, "placeholder", text10(s.placeholder), text10(s.start), text10(s.end))
	}
}

// labels checks the list that gives some points of the scale a label.
func (p parameterCheck) labels(s scale, el *survey.Element) {
	name, ok := p.params["tick_labelset"]
	if !ok {
		return
	}
	l := p.lists.lists[name]
	if l == nil {
		p.wrong(CodeLabelsetUnknown, name)
		return
	}
	p.lists.used[name], p.lists.offered[name] = true, true
	for _, c := range l.Choices {
		v := decimal(c.Name)
		switch {
		case v == nil:
			p.wrong(CodeLabelsetNumber, c.Name, name)
		case !s.within(v):
			p.wrong(CodeLabelsetBeyond, c.Name, name)
		case !s.ticked(v):
			p.wrong(CodeLabelsetStep, c.Name, name, text10(cmp.Or(s.interval, s.step)))
		}
	}
	if el.HasAppearance("no-ticks") && !onlyEnds(l, s) {
		p.wrong(CodeLabelsetEnds, name)
	}
}

// onlyEnds reports whether a list has both ends of the scale and nothing else.
func onlyEnds(l *survey.List, s scale) bool {
	at := map[string]bool{}
	for _, c := range l.Choices {
		if v := decimal(c.Name); v != nil {
			at[v.RatString()] = true
		}
	}
	return len(at) == 2 && at[s.start.RatString()] && at[s.end.RatString()]
}

// plainAppearance checks that ticks are asked for where a scale is drawn.
func (p parameterCheck) plainAppearance(el *survey.Element) {
	odd := slices.IndexFunc(el.Appearance, func(a string) bool { return a != "vertical" && a != "no-ticks" })
	if odd < 0 {
		return
	}
	for _, name := range []string{"tick_interval", "placeholder", "tick_labelset"} {
		if _, ok := p.params[name]; ok {
			p.wrong(CodeParameterAppearance, name, el.Appearance[odd])
		}
	}
}

func (s scale) within(v *big.Rat) bool {
	low, high := s.start, s.end
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	return v.Cmp(low) >= 0 && v.Cmp(high) <= 0
}

// ticked reports whether v has a tick to stand at.
func (s scale) ticked(v *big.Rat) bool {
	return multiple(new(big.Rat).Sub(v, s.start), cmp.Or(s.interval, s.step))
}

// on reports whether v is the start plus whole steps.
func (s scale) on(v *big.Rat) bool { return multiple(new(big.Rat).Sub(v, s.start), s.step) }

func multiple(v, of *big.Rat) bool { return new(big.Rat).Quo(v, of).IsInt() }

// text10 writes a number as people do.
func text10(v *big.Rat) string {
	places, _ := v.FloatPrec()
	return v.FloatString(places)
}
