package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"feldbuch/export"
	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"
	"feldbuch/export/words"

	"github.com/google/go-cmp/cmp"
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
	if err := export.WriteGapsMarkdown(&b, table, x); err != nil {
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
	if err := export.WriteGapsMarkdown(&b, table, &words.Workbook{NothingYet: "Nothing yet."}); err != nil || b.String() != "Nothing yet.\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestGapsJSONHasTheTablesFiguresAndTheirN(t *testing.T) {
	table, err := gaps.From(sample.Study(sample.Forms(0), 40), gaps.Options{Study: "S", Population: 400})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := export.WriteGapsJSON(&b, table); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Meta struct {
			Study     string
			Counted   int
			Sampling  string
			Bootstrap struct{ Replicates int }
		}
		Areas []struct {
			Area       string
			N          int
			Unmet      struct{ Count, N int }
			NeedByWish struct{ Latent int } `json:"need_by_wish"`
			Ranks      struct{ Unmet int }
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if got.Meta.Study != "S" || got.Meta.Counted != 35 || got.Meta.Sampling != "descriptive" || got.Meta.Bootstrap.Replicates != 2000 {
		t.Errorf("meta %+v", got.Meta)
	}
	var ranks []int
	for i, a := range got.Areas {
		ranks = append(ranks, a.Ranks.Unmet)
		if want := table.Areas[i]; a.Area != want.Code || a.N != want.N || a.Unmet.Count != want.Unmet.Count || a.NeedByWish.Latent != want.NeedByWish.Latent {
			t.Errorf("area %+v, want %+v", a, want)
		}
	}
	if d := cmp.Diff([]int{1, 2, 3, 4, 5}, ranks); d != "" {
		t.Errorf("areas are not by unmet share: %s", d)
	}
}
