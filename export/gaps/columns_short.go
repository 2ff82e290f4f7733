package gaps

import (
	"fmt"
	"slices"

	"feldbuch/export/table"
	"feldbuch/survey"
)

// matrixFigures are the columns of the headline table: what there is a gap for, then what
// there is none for.
func (s *setter) matrixFigures() []figure {
	x := s.x
	return slices.Concat([]figure{
		column("label", x.Area, 0, table.Words, label).name(),
		column("area", x.Code, 11, table.Words, code).name(),
		column("n", x.N, 8, table.Count, func(a area) any { return a.N }, isPair).basis(),
	}, alone(
		column("expressed", x.Expressed, 14, table.Count, func(a area) any { return a.NeedByWish.Expressed }, crossed(true, survey.WishYes, survey.WishMaybe)),
		column("expressed_yes", x.WantsYesN, 14, table.Count, func(a area) any { return a.NeedByWish.ExpressedYes }, crossed(true, survey.WishYes)).yields(),
		column("expressed_maybe", x.WantsMaybeN, 14, table.Count, func(a area) any { return a.NeedByWish.ExpressedMaybe }, crossed(true, survey.WishMaybe)).yields(),
		column("expressed_share", x.ExpressedShare, 14, table.Percent, func(a area) any { return ofPairs(a, a.NeedByWish.Expressed) }, crossed(true, survey.WishYes, survey.WishMaybe)).bars(),
		column("latent", x.Latent, 17, table.Alert, latent, isLatent),
		column("latent_share", x.LatentShare, 17, table.Percent, func(a area) any { return ofPairs(a, a.NeedByWish.Latent) }, isLatent).bars(),
		column("gap_no_answer", x.WantsNotSaid, 16, table.Count, func(a area) any { return a.NeedByWish.GapNoAnswer }, crossed(true, "")),
		column("wish", x.Wish, 20, table.Count, func(a area) any { return a.NeedByWish.Wish }, crossed(false, survey.WishYes, survey.WishMaybe)),
		column("wish_yes", x.WantsYesN, 14, table.Count, func(a area) any { return a.NeedByWish.WishYes }, crossed(false, survey.WishYes)).yields(),
		column("wish_maybe", x.WantsMaybeN, 14, table.Count, func(a area) any { return a.NeedByWish.WishMaybe }, crossed(false, survey.WishMaybe)).yields(),
		column("covered", x.Covered, 14, table.Count, func(a area) any { return a.NeedByWish.Covered }, crossed(false, survey.WishNo)),
		column("no_gap_no_answer", x.WantsNotSaid, 14, table.Count, func(a area) any { return a.NeedByWish.NoGapNoAnswer }, crossed(false, "")),
	))
}

func ofPairs(a area, count int) any {
	if a.N == 0 {
		return nil
	}
	return float64(count) / float64(a.N)
}

// chartFigures are what the chart draws: shares, and how far their intervals
// reach below and above.
func (s *setter) chartFigures() []figure {
	x := s.x
	share := func(key, head string, value func(a area) any) figure {
		return column(key, head, 14, table.Percent, value, isUnmet).always()
	}
	return []figure{
		column("label", x.Area, 0, table.Words, func(a area) any { return fmt.Sprintf(x.AreaWithN, a.Label, a.N) }, isPair),
		share("unmet_share", x.UnmetShare, func(a area) any { return a.Unmet.Share }),
		share("unmet_from", x.UnmetFrom, func(a area) any { return low(a.Unmet.Interval) }),
		share("unmet_to", x.UnmetTo, func(a area) any { return high(a.Unmet.Interval) }),
		share("unmet_minus", x.ErrorMinus, func(a area) any { return apart(float64(a.Unmet.Share), low(a.Unmet.Interval)) }),
		share("unmet_plus", x.ErrorPlus, func(a area) any { return apart(high(a.Unmet.Interval), float64(a.Unmet.Share)) }),
	}
}

// shortFigures are the columns that fit a terminal.
func (s *setter) shortFigures() []figure {
	x := s.x
	return []figure{
		column("label", x.Area, 0, table.Words, label).name(),
		column("n", x.N, 0, table.Count, func(a area) any { return a.N }, isPair).basis(),
		column("unmet", x.ShortUnmet, 0, table.Count, func(a area) any { return a.Unmet.Count }, isUnmet),
		column("unmet_share", x.ShortShare, 0, table.Percent, func(a area) any { return a.Unmet.Share }, isUnmet),
		column("mean_gap", x.ShortMean, 0, table.Points, func(a area) any { return a.MeanGap }, lacks),
		alone(column("latent", x.ShortLatent, 0, table.Count, latent, isLatent))[0],
	}
}
