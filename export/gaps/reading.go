package gaps

import (
	"strconv"
	"strings"

	"feldbuch/survey/value"
)

// Point is the answer as a number. Only a choice whose code is written as one
// ("1", "2.5") is; dk, ref and everything not answered never are.
func Point(a value.Answer) (float64, bool) {
	if a.Status != value.Answered {
		return 0, false
	}
	return number(a.Text)
}

func number(code string) (float64, bool) {
	if strings.Trim(code, "0123456789.-") != "" {
		return 0, false // ParseFloat alone would take inf, 1e3 and 0x1p2
	}
	x, err := strconv.ParseFloat(code, 64)
	return x, err == nil
}

// count adds an answer that is not a number to what it is.
func (e *Excluded) count(a value.Answer) {
	switch {
	case a.Status == value.DontKnow, a.Status == value.Answered && a.Text == "dk":
		e.DontKnow++
	case a.Status == value.Refused, a.Status == value.Answered && a.Text == "ref":
		e.Refused++
	case a.Status == value.NotRelevant:
		e.NotRelevant++
	case a.Status == value.Missing:
		e.Missing++
	default:
		e.Other++
	}
}

func (w *Want) count(a value.Answer) {
	if a.Status != value.Answered {
		return
	}
	switch a.Text {
	case "yes":
		w.Yes++
	case "maybe":
		w.Maybe++
	case "no":
		w.No++
	}
}

func (c *NeedByWish) count(unmet bool, wish value.Answer) {
	wants := wish.Status == value.Answered && (wish.Text == "yes" || wish.Text == "maybe")
	declines := wish.Status == value.Answered && wish.Text == "no"
	switch {
	case unmet && wants:
		c.Expressed++
	case unmet && declines:
		c.Latent++
	case unmet:
		c.GapNoAnswer++
	case wants:
		c.Wish++
	case declines:
		c.Covered++
	default:
		c.NoGapNoAnswer++
	}
}
