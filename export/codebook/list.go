package codebook

import (
	"fmt"
	"strings"
)

// line is an entry whose codes are not written yet.
type line struct {
	Entry
	list  string // the name of the codes in the questionnaire, "" for none
	codes [][2]string
}

// add takes a line in. A column that stands on another sheet, too, is explained once.
func (w *writer) add(one line) {
	one.Values = values(one.codes)
	for i := range w.all {
		known := &w.all[i]
		if known.Column == one.Column && known.Question == one.Question && known.Values == one.Values && known.Path == one.Path {
			known.Sheet += ", " + one.Sheet
			return
		}
	}
	w.all = append(w.all, one)
}

// values are codes with what they mean; a label that begins with its code says it itself.
func values(codes [][2]string) string {
	var each []string
	for _, c := range codes {
		if rest, ok := strings.CutPrefix(c[1], c[0]); ok && c[0] != "" && (rest == "" || strings.ContainsRune(" :.", rune(rest[0]))) {
			each = append(each, c[1])
			continue
		}
		each = append(each, c[0]+" = "+c[1])
	}
	return strings.Join(each, "; ")
}

// Codes of several columns that are longer than shared have a list of their own, and so have
// those too long to stand beside a question.
const (
	shared = 60
	long   = 600
)

// book has what the codes mean beside their columns, or where many share them or they are
// many in a list of its own.
func (w *writer) book() (b Book) {
	columns, names := map[string]int{}, map[string]string{}
	for _, one := range w.all {
		columns[one.Values]++
	}
	taken := map[string]int{}
	for _, one := range w.all {
		if n := len(one.Values); one.list != "" && (n > long || n > shared && columns[one.Values] > 1) {
			name, known := names[one.Values]
			if !known {
				name = one.list
				if taken[one.list]++; taken[one.list] > 1 { // versions of the questionnaire differ
					name = fmt.Sprintf("%s (%d)", one.list, taken[one.list])
				}
				names[one.Values] = name
				b.Lists = append(b.Lists, List{name, one.Values})
			}
			one.Values = fmt.Sprintf(w.x.CodebookList, name)
		}
		b.Entries = append(b.Entries, one.Entry)
	}
	return b
}
