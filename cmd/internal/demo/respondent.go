package demo

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Clock is a wall clock that only moves when told to.
type Clock struct{ at time.Time }

// NewClock is a clock that shows at.
func NewClock(at time.Time) *Clock { return &Clock{at} }

// Now is what the clock shows.
func (c *Clock) Now() time.Time { return c.at }

// Advance moves the clock on.
func (c *Clock) Advance(d time.Duration) { c.at = c.at.Add(d) }

// Respondent answers the questions of an interview for a business. What they say
// hangs on the question alone, not on when it is asked.
type Respondent struct {
	*rand.Rand
	b           Business
	interviewer string
	seed        uint64
	levels      map[string]int // said of areas: "need tax"
}

// NewRespondent is somebody who answers for a business, asked by an interviewer.
func NewRespondent(r *rand.Rand, b Business, interviewer string) *Respondent {
	return &Respondent{r, b, interviewer, r.Uint64(), map[string]int{}}
}

// Interview answers every question of the session as the business would, and
// completes it, or pauses it half way where the business stops. The clock moves
// on as it would while people talk.
func Interview(r *rand.Rand, s *survey.Session, b Business, interviewer string, clock *Clock) error {
	p := NewRespondent(r, b, interviewer)
	for asked := 0; ; asked++ {
		stop := s.At()
		switch {
		case stop.Kind == survey.AtEnd:
			return s.Complete()
		case stop.Kind == survey.AtRepeat:
			s.SkipRepeat()
			continue
		case b.Stops && asked == 70:
			return s.Pause()
		}
		clock.Advance(time.Duration(3000+r.IntN(14000)) * time.Millisecond)
		if err := p.Answer(s.Prompt(stop.Node), s.AnswerHere); err != nil {
			return err
		}
		s.Next()
	}
}

// Answer gives a question an answer; give hands it to the questionnaire, which may
// refuse it.
func (p *Respondent) Answer(q survey.Prompt, give func(survey.Input) error) error {
	p.Rand = p.about(q.Path)
	var refused *survey.Rejection
	for try := range 40 {
		in := p.input(q, try)
		err := give(in)
		if errors.As(err, &refused) && refused.Soft {
			err = give(in.Confirm(refused.Reason))
		}
		if !errors.As(err, &refused) {
			return err
		}
	}
	return fmt.Errorf("no answer to %s is accepted: %w", q.Path, refused)
}

// about is where what is drawn for one matter begins, the same whenever it comes up.
func (p *Respondent) about(matter string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(matter))
	return rand.New(rand.NewPCG(p.seed, h.Sum64()))
}

// input is what the respondent says at the given try: what fits the business
// first, then anything.
func (p *Respondent) input(q survey.Prompt, try int) survey.Input {
	if q.Element.Type == survey.TypeNote || q.ReadOnly {
		return survey.Input{}
	}
	if try == 0 && !essential(q.Element.Name) {
		if s := p.silence(q); s != value.Missing {
			return survey.Input{Status: s}
		}
	}
	if try < 3 {
		if text, ok := p.known(q); ok {
			in := survey.Input{Status: value.Answered, Text: text}
			if q.Element.Type.Many() {
				in = survey.Input{Status: value.Answered, Codes: strings.Fields(text)}
			}
			return in
		}
	}
	return p.anything(q, try)
}

// silence is that somebody does not know, or does not say; value.Missing: neither.
func (p *Respondent) silence(q survey.Prompt) value.Status {
	dontKnow, refused := 0.025, 0.01
	switch q.Element.Name {
	case "c_turnover":
		refused = 0.15
	case "e_want", "m_consent_contact":
		return value.Missing
	}
	switch at := p.Float64(); {
	case at < dontKnow && q.DontKnow:
		return value.DontKnow
	case at >= dontKnow && at < dontKnow+refused && q.Refused:
		return value.Refused
	}
	return value.Missing
}

// essential reports whether the rest of the interview hangs on a question, so
// that it is always answered.
func essential(name string) bool {
	for _, prefix := range []string{"a_", "b_", "c_n_", "c_activity", "l_n"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// anything answers by the type of the question.
func (p *Respondent) anything(q survey.Prompt, try int) survey.Input {
	in := survey.Input{Status: value.Answered}
	switch t := q.Element.Type; {
	case t == survey.TypeSelectOne:
		in.Text = p.option(q)
	case t.Many():
		in.Codes = p.options(q, try)
	case t == survey.TypeInteger, t == survey.TypeDecimal, t == survey.TypeRange:
		in.Text = "1" // fits where nothing else does
		if try < 20 {
			in.Text = strconv.Itoa(1 + p.IntN(3+try))
		}
	case t == survey.TypeDate:
		in.Text = fmt.Sprintf("%d.%d.%d", 1+p.IntN(28), 1+p.IntN(12), 2010+p.IntN(15))
	case t == survey.TypeAcknowledge:
		in.Text = "OK"
	default:
		if !q.Required {
			return survey.Input{}
		}
		in.Text = "–"
	}
	return in
}

// rare are codes that stand for no substantive answer.
var rare = []string{"dk", "ref", "none", "other"}

// option picks a choice; don't know and the like seldom.
func (p *Respondent) option(q survey.Prompt) string {
	for range 20 {
		code := pick(p.Rand, q.Options).Code
		if !slices.Contains(rare, code) || p.Float64() < 0.25 {
			return code
		}
	}
	return q.Options[0].Code
}

// options picks one to three choices that go together.
func (p *Respondent) options(q survey.Prompt, try int) []string {
	n := 1 + p.IntN(3)
	if try > 5 {
		n = 1
	}
	var codes []string
	for range n {
		code := p.option(q)
		if slices.Contains(rare, code) && n > 1 || slices.Contains(codes, code) {
			continue
		}
		codes = append(codes, code)
	}
	if len(codes) == 0 {
		codes = []string{p.option(q)}
	}
	return codes
}
