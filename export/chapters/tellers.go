package chapters

import (
	"strings"

	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/survey/fieldwork"
)

// tellers are what the figures of a topic are counted from: by answer, how many gave it,
// and how many as their main one.
type tellers struct {
	inner          []table.Inner
	answers, mains []table.Sum
}

func (p *people) tellers(t *tally.Topic) *tellers {
	if t.Several || t.Each {
		return p.ofSeveral(t)
	}
	name := topicIs + t.Name
	of := &tellers{inner: p.of[name].inner}
	for _, a := range t.Answers {
		if p.answersOutward(t, a.Code) {
			of.answers, of.mains = append(of.answers, nil), append(of.mains, nil)
			continue
		}
		sum := p.of[name].sum(name, a.Code)
		of.answers, of.mains = append(of.answers, sum), append(of.mains, sum)
	}
	return of
}

// answersOutward reports whether an answer is an outcome that may be told.
func (p *people) answersOutward(t *tally.Topic, code string) bool {
	return t.Response && outward[t.Families[code]]
}

// ofSeveral counts each answer by itself: who gives one may give others, too, so that
// nothing follows from one on the other. Of entries in a list, such as persons, it is known
// how many there are; of answers, how many could have given them.
func (p *people) ofSeveral(t *tally.Topic) *tellers {
	of := &tellers{}
	cell := func(unit, key string, n int) table.Sum {
		of.inner = append(of.inner, table.Inner{Unit: unit, Key: key, N: n})
		return one(len(of.inner) - 1)
	}
	for _, a := range t.Answers {
		unit := topicIs + t.Name
		if t.Several {
			unit += "/" + a.Code
		}
		main := cell(unit, a.Code+" as the main one", min(a.Main, a.Count))
		of.mains = append(of.mains, main)
		of.answers = append(of.answers, append(main, cell(unit, a.Code+" among others", max(0, a.Count-a.Main))...))
		if t.Several {
			cell(unit, "not "+a.Code, t.N-a.Count)
		}
	}
	return of
}

// outcomesInner are the inner cells that outcomes are counted from.
func (p *people) outcomesInner() []table.Inner { return p.of[topicIs+p.outcomeTopic.Name].inner }

// rateTells are the sums a rate tells: above and below the line, and what is reckoned to be
// eligible of those of whom it is not known.
func (p *people) rateTells(formula string) (sums []table.Sum) {
	above, below, _ := strings.Cut(formula, "/")
	for _, part := range []string{above, below} {
		sums = append(sums, p.families(part))
	}
	if strings.Contains(below, "eU") {
		sums = append(sums, p.families("U"), p.families("E"))
	}
	return sums
}

// families count the outcomes that letters stand for.
func (p *people) families(letters string) (sum table.Sum) {
	in := map[fieldwork.Family]bool{}
	for _, part := range strings.FieldsFunc(letters, func(r rune) bool { return strings.ContainsRune("()+e", r) }) {
		switch part {
		case "E":
			for _, f := range []fieldwork.Family{fieldwork.Complete, fieldwork.Partial, fieldwork.Refusal, fieldwork.NonContact, fieldwork.OtherEligible} {
				in[f] = true
			}
		case "U":
			in[fieldwork.UnknownUnit], in[fieldwork.UnknownEligible] = true, true
		default:
			in[fieldwork.Family(part)] = true
		}
	}
	name := topicIs + p.outcomeTopic.Name
	for _, a := range p.outcomeTopic.Answers {
		if in[p.outcomeTopic.Families[a.Code]] {
			sum = append(sum, p.of[name].sum(name, a.Code)...)
		}
	}
	return sum
}
