package msg

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWorkbookHasEveryWordInBothLanguagesWithTheSameVerbs(t *testing.T) {
	verbs := regexp.MustCompile(`%(\[\d\])?[a-z]`)
	german, english := reflect.ValueOf(WorkbookTexts(German)), reflect.ValueOf(WorkbookTexts(English))
	for i := range german.NumField() {
		name := german.Type().Field(i).Name
		de, en := german.Field(i).String(), english.Field(i).String()
		if de == "" || en == "" {
			t.Errorf("%s: German %q, English %q: one is empty", name, de, en)
		}
		if d := cmp.Diff(verbs.FindAllString(de, -1), verbs.FindAllString(en, -1)); d != "" {
			t.Errorf("%s names different things in German and English:\n%s", name, d)
		}
	}
}

// Excel tables need headings that differ without regard to case.
func TestHeadingsOfTheGapTableDiffer(t *testing.T) {
	for _, lang := range []Lang{German, English} {
		w := WorkbookTexts(lang)
		heads := []string{w.Area, w.Code, w.N, w.DontKnow, w.Refused, w.Missing, w.Skipped, w.Other,
			w.MeanNeed, w.MeanHave, w.MeanGap, w.GapFrom, w.GapTo, w.UnmetN, w.UnmetShare, w.UnmetFrom, w.UnmetTo, w.UnmetRank,
			w.HaveAtN, w.NeedAtN, w.UnmetAtN, w.GapRank, w.RDS, w.RDSRank, w.MWDS, w.MWDSFrom, w.MWDSTo,
			w.MWDSRank, w.MWDSRankFrom, w.MWDSRankTo, w.Quadrant, w.WantsN, w.WantsMaybeN, w.WantsBase, w.WantsShare, w.LatentN}
		seen := map[string]bool{}
		for _, h := range heads {
			if seen[h] {
				t.Errorf("%s: two columns are headed %q", lang, h)
			}
			seen[h] = true
		}
	}
}
