package codebook

import (
	"strings"
	"testing"

	"feldbuch/export/words"
)

func TestCodesAreExplainedOnce(t *testing.T) {
	levels := [][2]string{{"1", "none"}, {"2", "a little"}, {"3", "some"}, {"4", "much"}, {"5", "very much, more than anybody else has"}}
	ask := func(sheet, column, list string, codes ...[2]string) line {
		return line{Entry{Sheet: sheet, Column: column, Question: "q " + column}, list, codes}
	}
	for _, c := range []struct {
		name  string
		lines []line
		want  []string // values of the columns, then the lists
	}{
		{"a label that begins with its code says it itself", []line{ask("", "a", "l", [2]string{"01", "01 Farming"}, [2]string{"A1", "A1: words"}, [2]string{"1", "10 or more"})},
			[]string{"01 Farming; A1: words; 1 = 10 or more"}},
		{"short codes stand beside each question", []line{ask("", "a", "yn", [2]string{"y", "yes"}), ask("", "b", "yn", [2]string{"y", "yes"})}, []string{"y = yes", "y = yes"}},
		{"a list of several questions is said once", []line{ask("", "a", "level", levels...), ask("", "b", "level", levels...)},
			[]string{"list level", "list level", "level: " + values(levels)}},
		{"one of a single question stands beside it", []line{ask("", "a", "level", levels...)}, []string{values(levels)}},
		{"a long one never does", []line{ask("", "a", "wz", [2]string{"1", strings.Repeat("x", long)})}, []string{"list wz", "wz: 1 = " + strings.Repeat("x", long)}},
		{"two versions of a list are told apart", []line{ask("", "a", "wz", [2]string{"1", strings.Repeat("x", long)}), ask("", "b", "wz", [2]string{"1", strings.Repeat("y", long)})},
			[]string{"list wz", "list wz (2)", "wz: 1 = " + strings.Repeat("x", long), "wz (2): 1 = " + strings.Repeat("y", long)}},
		{"a column of two sheets is said once", []line{ask("one", "a", ""), ask("two", "a", "")}, []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &writer{x: &words.Workbook{CodebookList: "list %s"}}
			for _, one := range c.lines {
				w.add(one)
			}
			var got []string
			b := w.book()
			for _, e := range b.Entries {
				got = append(got, e.Values)
			}
			for _, l := range b.Lists {
				got = append(got, l.Name+": "+l.Values)
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
