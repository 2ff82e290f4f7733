package xlsx

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"feldbuch/export/chapters"
	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"
	"feldbuch/export/table"
	"feldbuch/export/workbook/booktest"
)

// Hidden figures with many digits must stand in no part of the file: no cell, no
// cached value, no chart.
func TestNoPartOfTheFileHoldsAHiddenValue(t *testing.T) {
	forms := sample.Forms(0)
	o := options(forms)
	all := counted(o)
	var shown, hidden []string
	protected := all
	protected.Least = 5
	open, err := gaps.From(sample.Study(forms, 60), all)
	if err != nil {
		t.Fatal(err)
	}
	veiled, err := gaps.From(sample.Study(forms, 60), protected)
	if err != nil {
		t.Fatal(err)
	}
	values := func(of *gaps.Table) map[string]bool {
		found := map[string]bool{}
		for _, tab := range []*table.Table{of.Tables(&o.Words).Gaps, of.Tables(&o.Words).Matrix, of.Tables(&o.Words).Chart} {
			for _, r := range tab.Rows {
				for _, c := range r.Cells {
					if x, ok := c.Shown().(float64); ok {
						if s := strconv.FormatFloat(x, 'f', -1, 64); len(s) > 8 {
							found[s[:8]] = true
						}
					}
				}
			}
		}
		return found
	}
	left := values(veiled)
	for v := range values(open) {
		if left[v] {
			shown = append(shown, v)
		} else {
			hidden = append(hidden, v)
		}
	}
	if len(hidden) < 10 {
		t.Fatalf("only %d figures are hidden, %d shown: nothing to look for", len(hidden), len(shown))
	}
	search := func(counted gaps.Options) (found []string) {
		var b bytes.Buffer
		if err := Write(&b, sample.Study(forms, 60), chapters.Options{Options: o, Counted: counted}); err != nil {
			t.Fatal(err)
		}
		text, err := booktest.All(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range hidden {
			if strings.Contains(text, v) {
				found = append(found, v)
			}
		}
		return found
	}
	if found := search(all); len(found) < len(hidden)/2 {
		t.Fatalf("without protection only %d of %d are found: the search is no test", len(found), len(hidden))
	}
	if found := search(protected); len(found) > 0 {
		t.Errorf("hidden, and yet in the file: %v", found)
	}
	t.Logf("%d hidden figures looked for", len(hidden))
}
