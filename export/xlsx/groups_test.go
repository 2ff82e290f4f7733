package xlsx

import (
	"strings"
	"testing"

	"feldbuch/export/internal/sample"
)

func TestABreakdownIsAHeatMapWithItsN(t *testing.T) {
	forms := sample.Forms(0)
	f := open(t, written(t, sample.Study(forms, 90), options(forms)))
	const sheet = "By"
	heat, err := f.GetConditionalFormats(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var ranges []string
	for cells, rules := range heat {
		if rules[0].Type == "2_color_scale" {
			ranges = append(ranges, cells[:1])
		}
	}
	if len(ranges) != 2 || !strings.Contains("CE EC", strings.Join(ranges, "")) {
		t.Errorf("heat in %v, want the shares in C and E", ranges)
	}
	if heads := column(t, f, sheet, "N"); len(heads) != 5 || heads[0] == "" {
		t.Errorf("n of the areas in the north: %v", heads)
	}
	if rows := column(t, f, "ByList", "RestN"); len(rows) != 10 {
		t.Errorf("%d rows of five areas in two groups", len(rows))
	}
}
