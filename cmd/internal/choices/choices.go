// Package choices says how the rows of a list are called: which key stands beside
// which row, and which rows a search finds. It is one rule for every list, for
// one answer and several, tables and rankings, on the screen and line by line,
// so that a key never chooses what does not stand beside it. It draws nothing
// and knows no terminal.
package choices

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// keyed is how many rows the digits reach. A longer list is searched instead.
const keyed = 10

// Row is a choice as a list shows it.
type Row struct {
	survey.Option
	// Key chooses the row at once: "1" to "9", then "0"; "" in a list that is searched,
	// and for don't know and no answer, which have keys of their own everywhere.
	Key string
}

// List is the choices of a question in the order they are shown: those that stand
// for don't know and no answer come last.
type List struct {
	Rows  []Row
	Asked int // how many rows are chosen from; those behind them have keys of their own

	coded  bool // codes are shown beside the rows
	folded []folded
}

// Of lays out the choices of a question.
func Of(options []survey.Option) *List {
	sorted := slices.Clone(options)
	slices.SortStableFunc(sorted, func(a, b survey.Option) int { return cmp.Compare(a.Nonresponse, b.Nonresponse) })
	l := &List{Rows: make([]Row, len(sorted)), Asked: len(sorted)}
	for i, o := range sorted {
		l.Rows[i].Option = o
		if o.Nonresponse != value.Missing && i < l.Asked {
			l.Asked = i
		}
	}
	for i, key := range keys(l.Rows[:l.Asked]) {
		l.Rows[i].Key = key
	}
	l.coded = l.Searched() && !slices.ContainsFunc(l.Rows[:l.Asked], func(r Row) bool { return isDigit(r.Code) })
	return l
}

// keys are the digits beside rows: the codes where they are themselves ascending
// digits, as on a scale from 0 to 3, else the places; nil where there are more
// rows than digits.
func keys(rows []Row) []string {
	if len(rows) > keyed {
		return nil
	}
	places, codes := make([]string, len(rows)), make([]string, len(rows))
	for i, r := range rows {
		places[i], codes[i] = strconv.Itoa((i+1)%keyed), r.Code
	}
	ascending := slices.IsSorted(codes) && len(slices.Compact(slices.Clone(codes))) == len(codes)
	if ascending && !slices.ContainsFunc(codes, func(c string) bool { return !isDigit(c) }) {
		return codes
	}
	return places
}

func isDigit(code string) bool { return len(code) == 1 && code[0] >= '0' && code[0] <= '9' }

// Searched reports whether the list is too long for keys.
func (l *List) Searched() bool { return l.Asked > keyed }

// Called is the row a key stands beside, in digits of any script; false if none.
func (l *List) Called(r rune) (int, bool) {
	d, ok := value.Digit(r)
	i := slices.IndexFunc(l.Rows[:l.Asked], func(r Row) bool { return ok && r.Key == strconv.Itoa(d) })
	return i, i >= 0
}

// Keys are the first and the last key, "" where there are none.
func (l *List) Keys() (first, last string) {
	if l.Asked == 0 {
		return "", ""
	}
	return l.Rows[0].Key, l.Rows[l.Asked-1].Key
}

// Code is a row's code where people know it by that: 46.42 or VN in a long list,
// and not a programmer's word. Single digits stay away, because beside a row
// they would be keys.
func (l *List) Code(i int) string {
	if code := l.Rows[i].Code; i < l.Asked && l.coded && len(code) <= 6 && code == strings.ToUpper(code) {
		return code
	}
	return ""
}
