package xlsx

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"feldbuch/export/internal/sample"

	"github.com/xuri/excelize/v2"
)

func TestChartHasErrorBarsAndOnlyAreasWithEnoughPairs(t *testing.T) {
	forms := sample.Forms(0)
	f := open(t, written(t, sample.Study(forms, 20), options(forms)))
	chart, ok := f.Pkg.Load("xl/charts/chart2.xml") // after that of the weeks
	if !ok || !bytes.Contains(chart.([]byte), []byte("<c:minus><c:numRef><c:f>&#39;Gaps&#39;!$AV$5:$AV$8</c:f>")) {
		t.Errorf("no error bars over four areas in %s", chart)
	}
	few := open(t, written(t, sample.Study(forms, 5), options(forms)))
	if _, ok := few.Pkg.Load("xl/charts/chart2.xml"); ok {
		t.Error("a chart of shares of five businesses")
	}
	rows, err := few.GetRows("Gaps")
	if err != nil || !slices.ContainsFunc(rows, func(r []string) bool { return len(r) > 0 && r[0] == "NothingToDraw 10" }) {
		t.Errorf("the sheet does not say why it has no charts: %v (%v)", rows, err)
	}
}

func TestFiguresFromFewBusinessesAreMarked(t *testing.T) {
	forms := sample.Forms(0)
	f := open(t, written(t, sample.Study(forms, 20), options(forms))) // 17 counted, 6 of them know of succession
	n := column(t, f, "Gaps", "N")
	share := column(t, f, "Gaps", "UnmetShare")
	for i, code := range untilEmpty(column(t, f, "Gaps", "Code")) {
		switch {
		case code == "succ" && (n[i] != "6" || share[i] != "/"):
			t.Errorf("%s: n %s, share %s", code, n[i], share[i])
		case code != "succ" && strings.ContainsAny(share[i], "/()"):
			t.Errorf("%s: the share %q is no number", code, share[i])
		}
		shown, err := f.GetCellValue("Gaps", at(6, 5+i), excelize.Options{RawCellValue: false})
		if err != nil || code != "succ" && !strings.HasPrefix(shown, "(") {
			t.Errorf("%s: n %s is shown as %q without brackets (%v)", code, n[i], shown, err)
		}
	}
}
