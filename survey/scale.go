package survey

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// Range is the part of a scale that counts, its ends included.
type Range struct{ Lowest, Highest float64 }

// Scale is what need and have are answered on, as the form says or as follows from
// the lists of the two questions.
type Scale struct {
	// Codes are the levels, ascending; none where need and have are not both chosen
	// from lists.
	Codes []string
	// Range is from the lowest to the highest level; nil where any number is one.
	*Range
	// Threshold is the level from which need and have are counted.
	Threshold float64
	// NoLevels are the codes that are numbers and count as no level.
	NoLevels []NoLevel

	no     map[string]bool
	wishes map[string]Wish
}

// NoLevel is a code that is a number and counts as no level.
type NoLevel struct {
	Question *Element
	Choice   *Choice
	Why      NoLevelReason
}

// NoLevelReason is why a code counts as no level.
type NoLevelReason uint8

// The reasons.
const (
	Declared  NoLevelReason = iota // the columns missing or scale say so
	SaysSo                         // its label says that it is no answer
	OutOfLine                      // it is far from all others: 88 on 0 to 10
	NotShared                      // the other list does not have it
)

// usualThreshold counts where nothing is known of the scale.
const usualThreshold = 3

// notApplicable is how forms call choices that say a question does not apply.
var notApplicable = meaning{
	nil, // a code that is a word is no level anyhow
	[]string{"trifft nicht zu", "nicht zutreffend", "entfällt", "not applicable", "n/a", "does not apply"},
}

// Level is an answer to need or have as a level of the scale.
func (r *GapRule) Level(a value.Answer) (float64, bool) {
	x, ok := codeNumber(a.Text)
	if a.Status != value.Answered || !ok || r.scale.no[a.Text] {
		return 0, false
	}
	if in := r.scale.Range; in != nil && (x < in.Lowest || x > in.Highest) {
		return 0, false
	}
	return x, true
}

// Scale is what need and have are answered on.
func (r *GapRule) Scale() *Scale {
	if r.scale.no == nil { // of a form that is not linked
		return &Scale{Threshold: usualThreshold}
	}
	return &r.scale
}

// Unlevelled are the codes of need or have that are numbers and count as no level, each
// with its label where it has one.
func (r *GapRule) Unlevelled(column, language, otherwise string) (all [][2]string) {
	q := QuestionOf(r.Need)
	if column == "have" {
		q = QuestionOf(r.Have)
	}
	labels := map[string]string{}
	for _, n := range r.scale.NoLevels {
		if n.Question == q {
			labels[n.Choice.Name] = n.Choice.Label.In(language, otherwise).Shown()
		}
	}
	for _, code := range slices.Sorted(maps.Keys(r.scale.no)) {
		label, listed := labels[code]
		if listed || slices.Contains(r.Missing, code) {
			all = append(all, [2]string{code, label})
		}
	}
	return all
}

// codeNumber reads a code that is written as a plain number: ParseFloat alone would
// take inf, 1e3 and 0x1p2.
func codeNumber(code string) (float64, bool) {
	if strings.Trim(code, "0123456789.-") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(code, 64)
	return x, err == nil
}

// resolve works the scale and the wishes out, once the questions are known.
func (r *GapRule) resolve() {
	r.scale = Scale{no: map[string]bool{}}
	for _, code := range r.Missing {
		r.scale.no[code] = true
	}
	need, have := QuestionOf(r.Need), QuestionOf(r.Have)
	if need != nil && have != nil && need.List != nil && have.List != nil {
		r.readLists(need, have)
	}
	r.scale.Range = cmp.Or(r.Range, r.scale.Range, rangeOf(need))
	switch in := r.scale.Range; {
	case r.Threshold != nil:
		r.scale.Threshold = *r.Threshold
	case in != nil:
		r.scale.Threshold = math.Ceil((in.Lowest + in.Highest) / 2)
	default:
		r.scale.Threshold = usualThreshold
	}
	r.resolveWishes()
}

// readLists finds the levels among the codes of two lists.
func (r *GapRule) readLists(need, have *Element) {
	rejected := map[NoLevelReason][]NoLevel{}
	var shared []*Choice
	for _, q := range []*Element{need, have} {
		other := have
		if q == have {
			other = need
		}
		for _, c := range q.List.Choices {
			x, number := codeNumber(c.Name)
			if !number {
				continue
			}
			why, level := r.judge(q, other, c, x)
			switch {
			case !level:
				rejected[why] = append(rejected[why], NoLevel{q, c, why})
			case q == need:
				shared = append(shared, c)
			}
		}
	}
	slices.SortStableFunc(shared, func(a, b *Choice) int { return cmp.Compare(numberOf(a), numberOf(b)) })
	if r.Range == nil {
		in, out := inLine(shared)
		for _, c := range out {
			rejected[OutOfLine] = append(rejected[OutOfLine], NoLevel{need, c, OutOfLine})
		}
		shared = in
	}
	for _, c := range shared {
		r.scale.Codes = append(r.scale.Codes, c.Name)
	}
	for _, why := range []NoLevelReason{Declared, SaysSo, OutOfLine, NotShared} {
		for _, n := range rejected[why] {
			r.scale.no[n.Choice.Name] = true
			r.scale.NoLevels = append(r.scale.NoLevels, n)
		}
	}
	if len(shared) > 0 {
		r.scale.Range = &Range{numberOf(shared[0]), numberOf(shared[len(shared)-1])}
	}
}

// judge tells whether the code of a choice may be a level, or else why not.
func (r *GapRule) judge(q, other *Element, c *Choice, x float64) (why NoLevelReason, level bool) {
	switch {
	case slices.Contains(r.Missing, c.Name), r.Range != nil && (x < r.Range.Lowest || x > r.Range.Highest):
		return Declared, false
	case q.Nonresponse(c.Name) != value.Missing || c.reads(notApplicable.labels):
		return SaysSo, false
	case r.Range == nil && other.List.Find(c.Name) == nil:
		return NotShared, false
	}
	return 0, true
}

func numberOf(c *Choice) float64 {
	x, _ := codeNumber(c.Name)
	return x
}

// inLine parts the codes that stand together from those far from them: beyond more
// than twice the usual step. Of two parts the larger is the scale.
func inLine(codes []*Choice) (in, out []*Choice) {
	if len(codes) < 3 {
		return codes, nil
	}
	var steps []float64
	for i := 1; i < len(codes); i++ {
		steps = append(steps, numberOf(codes[i])-numberOf(codes[i-1]))
	}
	usual := slices.Sorted(slices.Values(steps))[(len(steps)-1)/2]
	from := 0
	for i := 1; i <= len(codes); i++ {
		if i < len(codes) && steps[i-1] <= 2*usual {
			continue
		}
		if i-from > len(in) {
			in = codes[from:i]
		}
		from = i
	}
	for _, c := range codes {
		if !slices.Contains(in, c) {
			out = append(out, c)
		}
	}
	return in, out
}

// rangeOf are the ends of a range question; nil for any other.
func rangeOf(e *Element) *Range {
	if e == nil || e.Type != TypeRange {
		return nil
	}
	end := func(name, otherwise string) float64 {
		x, _ := codeNumber(cmp.Or(e.Parameters[name], otherwise))
		return x
	}
	from, to := end("start", "1"), end("end", "10")
	return &Range{min(from, to), max(from, to)}
}
