package lint

import (
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform"
)

// Gaps lists what keeps the gap tables of a form from counting what was meant. All are
// warnings.
func Gaps(form *survey.Form) []survey.Problem {
	l := &linter{form: form, told: map[string]bool{}}
	for i := range form.Gaps {
		l.gapRule(&form.Gaps[i])
	}
	survey.SortProblems(l.problems)
	return l.problems
}

func (l *linter) gapRule(r *survey.GapRule) {
	numbers := l.levels(r, "need", survey.QuestionOf(r.Need)) && l.levels(r, "have", survey.QuestionOf(r.Have))
	s := r.Scale()
	if numbers {
		l.noLevels(r, s)
		l.openScale(r, s)
	}
	if in := s.Range; in != nil && (s.Threshold < in.Lowest || s.Threshold > in.Highest) {
		l.report(r.At("threshold"), CodeGapThreshold, r.Name, plain(s.Threshold), plain(in.Lowest), plain(in.Highest))
	}
	if q := survey.QuestionOf(r.Want); q != nil && q.List != nil {
		l.wish(r, q)
	}
}

// levels reports whether a question can be answered with a number, and says so if not.
func (l *linter) levels(r *survey.GapRule, column string, q *survey.Element) bool {
	switch {
	case q == nil:
		return true // what an expression gives shows only when it is evaluated
	case q.List != nil:
		for _, c := range q.List.Choices {
			if _, err := strconv.ParseFloat(c.Name, 64); err == nil {
				return true
			}
		}
	case q.Type == survey.TypeInteger, q.Type == survey.TypeDecimal, q.Type == survey.TypeRange, q.Type == survey.TypeCalculate:
		return true
	}
	l.report(r.At(column), CodeGapNotNumeric, r.Name, column, q.Name)
	return false
}

// noLevels tells of numbers that do not count, unless the form says so itself.
func (l *linter) noLevels(r *survey.GapRule, s *survey.Scale) {
	codes := map[xlsform.Code][]string{}
	for _, n := range s.NoLevels {
		switch n.Why {
		case survey.OutOfLine:
			codes[CodeGapOutOfLine] = append(codes[CodeGapOutOfLine], n.Choice.Name)
		case survey.NotShared:
			codes[CodeGapNotShared] = append(codes[CodeGapNotShared], n.Choice.Name)
		case survey.SaysSo:
			codes[CodeGapSaysSo] = append(codes[CodeGapSaysSo], n.Choice.Name)
		}
	}
	for code, names := range codes {
		slices.Sort(names)
		l.report(r.At("need"), code, r.Name, strings.Join(slices.Compact(names), " "), strings.Join(s.Codes, " "))
	}
}

// openScale tells where any number that is typed or worked out is a level: a code for no
// answer, such as 88, would be one, too.
func (l *linter) openScale(r *survey.GapRule, s *survey.Scale) {
	if s.Range != nil || r.Contact() { // contact data is in no table
		return
	}
	var columns []string
	for _, c := range []struct {
		name string
		x    *expr.Expr
	}{{"need", r.Need}, {"have", r.Have}} {
		if q := survey.QuestionOf(c.x); q == nil || q.List == nil {
			columns = append(columns, c.name)
		}
	}
	if len(columns) > 0 {
		l.report(r.At(columns[0]), CodeGapOpenScale, r.Name, strings.Join(columns, " "), plain(s.Threshold))
	}
}

// wish tells of choices of a wish nobody knows what to count as.
func (l *linter) wish(r *survey.GapRule, q *survey.Element) {
	var unknown []string
	for _, c := range q.List.Choices {
		if q.Nonresponse(c.Name) == value.Missing && r.Wish(value.Of(c.Name)) == "" {
			unknown = append(unknown, c.Name)
		}
	}
	if len(unknown) > 0 {
		l.report(r.At("want"), CodeGapWish, r.Name, q.Name, strings.Join(unknown, " "))
	}
}

func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
