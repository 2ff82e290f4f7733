package markdown_test

import (
	"strings"
	"testing"

	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"
	"feldbuch/export/markdown"
	"feldbuch/export/words"
)

func TestGapsMarkdown(t *testing.T) {
	forms := sample.Forms(0)
	table, err := gaps.From(sample.Study(forms, 40), gaps.Options{Language: sample.German})
	if err != nil {
		t.Fatal(err)
	}
	table.Areas[4].N = 9 // too few to show
	var b strings.Builder
	x := &words.Workbook{Area: "Area", N: "n", UnmetN: "gap n", UnmetShare: "gap", MeanGap: "mean", LatentN: "latent"}
	if err := markdown.Write(&b, table.Tables(x).Short); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 7 {
		t.Fatalf("%d lines:\n%s", len(lines), b.String())
	}
	for _, l := range lines {
		if len([]rune(l)) != len([]rune(lines[0])) {
			t.Errorf("lines are not as long as each other:\n%s", b.String())
		}
	}
	if got := strings.Fields(strings.ReplaceAll(lines[6], "|", "")); got[3] != "/" || got[4] != "/" {
		t.Errorf("nine pairs show figures: %s", lines[6])
	}
}

func TestGapsMarkdownOfAnEmptyStudySaysSo(t *testing.T) {
	var b strings.Builder
	table := gaps.NewCollector(gaps.Options{}).Table()
	if err := markdown.Write(&b, table.Tables(&words.Workbook{NothingYet: "Nothing yet."}).Short); err != nil || b.String() != "Nothing yet.\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}
