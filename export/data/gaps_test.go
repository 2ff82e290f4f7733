package data_test

import (
	"encoding/json"
	"strings"
	"testing"

	"feldbuch/export/breakdown"
	"feldbuch/export/data"
	"feldbuch/export/gaps"
	"feldbuch/export/internal/sample"

	"github.com/google/go-cmp/cmp"
)

func TestGapsJSONHasTheTablesFiguresAndTheirN(t *testing.T) {
	forms := sample.Forms(0)
	table, err := gaps.From(sample.Study(forms, 40), gaps.Options{Study: "S", Population: 400})
	if err != nil {
		t.Fatal(err)
	}
	by, err := breakdown.New(forms, breakdown.Options{Language: sample.English})
	if err != nil {
		t.Fatal(err)
	}
	for s := range sample.Study(forms, 40) {
		by.Add(s)
	}
	var b strings.Builder
	if err := data.WriteGaps(&b, table, by.Table(table)); err != nil {
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
