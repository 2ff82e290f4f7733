package xlsx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/chapters"
	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"
)

func TestTheReadingNotesNameBusinessesWithSeveralFinishedInterviews(t *testing.T) {
	forms := sample.Forms(0)
	for rule, all := range map[string]bool{"DoublesFirst": false, "DoublesAll": true} {
		o := options(forms)
		c := counted(o)
		c.CountAll, c.Doubles = all, []gaps.Double{{Business: "RO0101", Interviews: 2}, {Business: "RO0105", Interviews: 3}}
		var b bytes.Buffer
		if err := Write(&b, sample.Study(forms, 5), chapters.Options{Options: o, Counted: c}); err != nil {
			t.Fatal(err)
		}
		f := open(t, b.Bytes())
		rows, err := f.GetRows(f.GetSheetList()[1])
		if err != nil {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(rows, func(row []string) bool {
			line := strings.Join(row, " ")
			return strings.Contains(line, rule) && strings.Contains(line, "RO0101 (2), RO0105 (3)")
		})
		if !told {
			t.Errorf("%s is not told: %q", rule, rows)
		}
	}
}
