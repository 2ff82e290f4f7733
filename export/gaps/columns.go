package gaps

import (
	"slices"

	"feldbuch/export/table"
	"feldbuch/survey"
)

type area = *Area

// column is a figure on complete pairs.
func column(key, head string, width float64, f table.Format, value func(area) any, tells ...weight) figure {
	return figure{Column: table.Column{Key: key, Head: head, Width: width, Format: f}, value: value, base: Pairs, tells: tells}
}

// on puts the figure on another base.
func (f figure) on(b table.Base) figure { f.base = b; return f }

// bars draws bars behind the figure.
func (f figure) bars() figure { f.Bars = true; return f }

// always shows the figure however few cases there are.
func (f figure) always() figure { f.bare = true; return f }

// name says what a row is about, and is always shown.
func (f figure) name() figure { f.Name = true; return f }

// basis is the n other figures rest on.
func (f figure) basis() figure { f.Basis = true; return f }

// yields shows the figure where no other has to be hidden for it.
func (f figure) yields() figure { f.Yields = true; return f }

// alone lets figures that tell on too few vanish without their unit.
func alone(figures ...figure) []figure {
	for i := range figures {
		figures[i].Alone = true
	}
	return figures
}

// band puts figures under a heading of their own.
func band(head string, figures ...figure) []figure {
	for i := range figures {
		figures[i].Band = head
	}
	return figures
}

// What figures add up, per business.
func isPair(_ area, o Outcome) float64   { return one(o.Complete()) }
func isUnmet(_ area, o Outcome) float64  { return one(o.Complete() && o.Unmet()) }
func needs(_ area, o Outcome) float64    { return o.Need } // 0 without a pair
func haves(_ area, o Outcome) float64    { return o.Have }
func needsSq(_ area, o Outcome) float64  { return o.Need * o.Need }
func havesSq(_ area, o Outcome) float64  { return o.Have * o.Have }
func lacks(_ area, o Outcome) float64    { return o.Gap() }
func lacksSq(_ area, o Outcome) float64  { return o.Gap() * o.Gap() }
func surplus(_ area, o Outcome) float64  { return one(o.Have > o.Need) - one(o.Have < o.Need) }
func wishes(_ area, o Outcome) float64   { return one(o.Wish != "") }
func wishing(_ area, o Outcome) float64  { return one(wants(o.Wish)) }
func maybe(_ area, o Outcome) float64    { return one(o.Wish == survey.WishMaybe) }
func isLatent(a area, o Outcome) float64 { return crossed(true, survey.WishNo)(a, o) }

// crossed counts gap and wish together; without a wish, those not said.
func crossed(unmet bool, ws ...survey.Wish) weight {
	return func(_ area, o Outcome) float64 {
		return one(o.Complete() && o.Unmet() == unmet && slices.Contains(ws, o.Wish))
	}
}

func without(w Without) weight { return func(_ area, o Outcome) float64 { return one(o.Without == w) } }

func one(yes bool) float64 { return float64(countIf(yes, 1)) }

func label(a area) any { return a.Label }
func code(a area) any  { return a.Code }

// gapFigures are the columns of the gap table in order.
func (s *setter) gapFigures() []figure {
	return slices.Concat(s.unmetFigures(), alone(s.nowFigures(false)...), alone(s.thresholdFigures()...), s.meanFigures(), s.scoreFigures(), alone(s.wishFigures()...), alone(s.doneFigures()...), alone(s.excludedFigures()...))
}

func (s *setter) unmetFigures() []figure {
	x := s.x
	return slices.Concat(band(x.BandArea,
		column("label", x.Area, 0, table.Words, label).name(),
		column("area", x.Code, 11, table.Words, code).name(),
		column("unmet_rank", x.UnmetRank, 9, table.Rank, func(a area) any { return a.Ranks.Unmet }),
		column("unmet_rank_from", x.UnmetRankFrom, 9, table.Rank, func(a area) any { return low(a.Ranks.UnmetInterval) }),
		column("unmet_rank_to", x.UnmetRankTo, 9, table.Rank, func(a area) any { return high(a.Ranks.UnmetInterval) }),
		column("top_five", x.TopFive, 10, table.Percent, func(a area) any { return a.Ranks.TopFive }, isUnmet),
	), band(x.BandUnmet,
		column("n", x.N, 8, table.Count, func(a area) any { return a.N }, isPair).basis(),
		column("unmet", x.UnmetN, 10, table.Count, func(a area) any { return a.Unmet.Count }, isUnmet),
		column("unmet_share", x.UnmetShare, 14, table.Percent, func(a area) any { return a.Unmet.Share }, isUnmet).bars(),
		column("unmet_from", x.UnmetFrom, 10, table.Percent, func(a area) any { return low(a.Unmet.Interval) }, isUnmet),
		column("unmet_to", x.UnmetTo, 10, table.Percent, func(a area) any { return high(a.Unmet.Interval) }, isUnmet),
	))
}

func (s *setter) thresholdFigures() []figure {
	x := s.x
	have := func(a area, o Outcome) float64 { return one(o.Complete() && o.Have >= a.Threshold) }
	need := func(a area, o Outcome) float64 { return one(o.Complete() && o.Need >= a.Threshold) }
	critical := func(a area, o Outcome) float64 {
		return one(o.Complete() && o.Need >= a.Threshold && o.Have < a.Threshold)
	}
	return band(x.BandThreshold,
		column("have_at", s.atLeast(x.HaveAtN), 12, table.Count, func(a area) any { return a.AtThreshold.Have }, have),
		column("need_at", s.atLeast(x.NeedAtN), 12, table.Count, func(a area) any { return a.AtThreshold.Need }, need),
		column("critical", s.atLeast(x.CriticalN), 14, table.Count, func(a area) any { return a.AtThreshold.Critical.Count }, critical),
		column("critical_share", x.CriticalShare, 10, table.Percent, func(a area) any { return a.AtThreshold.Critical.Share }, critical),
		column("critical_from", x.CriticalFrom, 10, table.Percent, func(a area) any { return low(a.AtThreshold.Critical.Interval) }, critical),
		column("critical_to", x.CriticalTo, 10, table.Percent, func(a area) any { return high(a.AtThreshold.Critical.Interval) }, critical),
	)
}

func (s *setter) meanFigures() []figure {
	x := s.x
	return band(x.BandMeans,
		column("mean_need", x.MeanNeed, 10, table.Points, func(a area) any { return a.MeanNeed }, needs),
		column("mean_need_from", x.NeedFrom, 10, table.Points, func(a area) any { return low(a.MeanNeedInterval) }, needs, needsSq),
		column("mean_need_to", x.NeedTo, 10, table.Points, func(a area) any { return high(a.MeanNeedInterval) }, needs, needsSq),
		column("mean_have", x.MeanHave, 10, table.Points, func(a area) any { return a.MeanHave }, haves),
		column("mean_have_from", x.HaveFrom, 10, table.Points, func(a area) any { return low(a.MeanHaveInterval) }, haves, havesSq),
		column("mean_have_to", x.HaveTo, 10, table.Points, func(a area) any { return high(a.MeanHaveInterval) }, haves, havesSq),
		column("mean_gap", x.MeanGap, 10, table.Points, func(a area) any { return a.MeanGap }, lacks),
		column("mean_gap_from", x.GapFrom, 10, table.Points, func(a area) any { return low(a.MeanGapInterval) }, lacks, lacksSq),
		column("mean_gap_to", x.GapTo, 10, table.Points, func(a area) any { return high(a.MeanGapInterval) }, lacks, lacksSq),
		column("mean_gap_rank", x.GapRank, 10, table.Rank, func(a area) any { return a.Ranks.MeanGap }),
		column("quadrant", x.Quadrant, 24, table.Verdict, func(a area) any { return s.quadrant(a.IPA) }),
	)
}

func (s *setter) scoreFigures() []figure {
	x := s.x
	return band(x.BandScores,
		column("rds", x.RDS, 10, table.Score, func(a area) any { return a.RDS }, surplus),
		column("rds_rank", x.RDSRank, 10, table.Rank, func(a area) any { return a.Ranks.RDS }),
		column("mwds", x.MWDS, 10, table.Points, func(a area) any { return a.MWDS }, needs, haves),
		column("mwds_from", x.MWDSFrom, 10, table.Points, func(a area) any { return low(a.MWDSInterval) }, needs, haves),
		column("mwds_to", x.MWDSTo, 10, table.Points, func(a area) any { return high(a.MWDSInterval) }, needs, haves),
		column("mwds_rank", x.MWDSRank, 10, table.Rank, func(a area) any { return a.Ranks.MWDS }),
	)
}

func (s *setter) wishFigures() []figure {
	x := s.x
	return band(x.BandWish,
		column("wishes", x.WantsBase, 12, table.Count, func(a area) any { return a.Want.Share.N }, wishes).on(Wishes).basis(),
		column("wants", x.WantsN, 12, table.Count, func(a area) any { return a.Want.Share.Count }, wishing).on(Wishes),
		column("wants_maybe", x.WantsMaybeN, 12, table.Count, func(a area) any { return a.Want.Maybe }, maybe).on(Wishes),
		column("wants_share", x.WantsShare, 10, table.Percent, func(a area) any { return a.Want.Share.Share }, wishing).on(Wishes),
		column("latent", x.LatentN, 12, table.Alert, latent, isLatent),
	)
}

func latent(a area) any { return a.NeedByWish.Latent }

func (s *setter) excludedFigures() []figure {
	x := s.x
	return band(x.BandAnswers,
		column("dont_know", x.DontKnow, 10, table.Count, func(a area) any { return a.Excluded.DontKnow }, without(DontKnow)).on(Asked),
		column("refused", x.Refused, 10, table.Count, func(a area) any { return a.Excluded.Refused }, without(Refused)).on(Asked),
		column("missing", x.Missing, 10, table.Count, func(a area) any { return a.Excluded.Missing }, without(Missing)).on(Asked),
		column("conflict", x.Conflict, 10, table.Count, func(a area) any { return a.Excluded.Conflict }, without(Conflict)).on(Asked),
		column("not_relevant", x.Skipped, 10, table.Count, func(a area) any { return a.Excluded.NotRelevant }, without(NotRelevant)).on(Asked),
		column("withdrawn", x.Withdrawn, 10, table.Count, func(a area) any { return a.Excluded.Withdrawn }, without(Withdrawn)).on(Asked),
		column("other", x.Other, 10, table.Count, func(a area) any { return a.Excluded.Other }, without(Other)).on(Asked),
	)
}

func (s *setter) quadrant(q Quadrant) string {
	switch q {
	case Concentrate:
		return s.x.Concentrate
	case KeepUp:
		return s.x.KeepUp
	case LowPriority:
		return s.x.LowPriority
	case Overkill:
		return s.x.Overkill
	}
	return ""
}

func low(in *Interval) any {
	if in == nil {
		return nil
	}
	return in.Low
}

func high(in *Interval) any {
	if in == nil {
		return nil
	}
	return in.High
}

// apart is the difference of two figures that are there.
func apart(a, b any) any {
	x, ok := a.(float64)
	y, okY := b.(float64)
	if !ok || !okY {
		return nil
	}
	return x - y
}
