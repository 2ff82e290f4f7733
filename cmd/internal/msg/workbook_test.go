package msg

import "testing"

// Excel tables need headings that differ without regard to case.
func TestHeadingsOfTheGapTableDiffer(t *testing.T) {
	for _, lang := range []Lang{German, English} {
		w := In(lang).Workbook
		heads := []string{w.Area, w.Code, w.N, w.DontKnow, w.Refused, w.Missing, w.Skipped, w.Other,
			w.MeanNeed, w.MeanHave, w.MeanGap, w.GapFrom, w.GapTo, w.UnmetN, w.UnmetShare, w.UnmetFrom, w.UnmetTo, w.UnmetRank,
			w.HaveAtN, w.NeedAtN, w.CriticalN, w.CriticalShare, w.CriticalFrom, w.CriticalTo, w.UnmetRankFrom, w.UnmetRankTo, w.TopFive, w.NeedFrom, w.NeedTo, w.HaveFrom, w.HaveTo,
			w.NowWorks, w.NowNotSaid, w.UsedBase, w.TriedN, w.TriedShare, w.AttendedN, w.TopBase, w.TopN, w.TopShare, w.GapRank, w.RDS, w.RDSRank, w.MWDS, w.MWDSFrom, w.MWDSTo,
			w.MWDSRank, w.Quadrant, w.WantsN, w.WantsMaybeN, w.WantsBase, w.WantsShare, w.LatentN}
		seen := map[string]bool{}
		for _, h := range heads {
			if seen[h] {
				t.Errorf("%s: two columns are headed %q", lang, h)
			}
			seen[h] = true
		}
	}
}
