package gaps

import (
	"fmt"
	"slices"

	"feldbuch/export/table"
	"feldbuch/survey"
)

// nowFigures are the columns on who deals with the gaps; with shares where asked for.
func (s *setter) nowFigures(shares bool) []figure {
	x := s.x
	figures := []figure{}
	for i, n := range s.t.Meta.Now {
		here := func(_ area, o Outcome) float64 { return one(o.Complete() && o.Unmet() && o.Now == n.Code) }
		figures = append(figures, column("now_"+n.Code, fmt.Sprintf(x.NowN, n.Label), 13, table.Count,
			func(a area) any { return a.Now.By[i].Count }, here).on(Gaps))
		if shares {
			figures = append(figures, column("now_"+n.Code+"_share", fmt.Sprintf(x.NowShare, n.Label), 13, table.Percent,
				func(a area) any { return a.Now.By[i].Share }, here).on(Gaps).bars())
		}
	}
	if len(figures) == 0 {
		return nil
	}
	return band(x.BandNow, append(figures,
		column("now_works", x.NowWorks, 13, table.Count, func(a area) any { return a.Now.Works }, func(_ area, o Outcome) float64 { return one(gapSaid(o) && o.Works) }).on(Gaps),
		column("now_not_said", x.NowNotSaid, 13, table.Count, func(a area) any { return a.Now.NotSaid }, func(_ area, o Outcome) float64 {
			return one(o.Complete() && o.Unmet() && o.Now == "")
		}),
	)...)
}

// gapSaid reports a gap of which it is known who deals with it.
func gapSaid(o Outcome) bool { return o.Complete() && o.Unmet() && o.Now != "" }

// gapDone reports a gap of which it is known what was done about it.
func gapDone(o Outcome) bool { return o.Complete() && o.Unmet() && o.Used != "" }

// now is the table on who deals with the gaps.
func (s *setter) now() []figure {
	x := s.x
	return slices.Concat([]figure{
		column("label", x.Area, 0, table.Words, label).name(),
		column("area", x.Code, 11, table.Words, code).name(),
		column("n", x.N, 8, table.Count, func(a area) any { return a.N }, isPair).basis(),
		column("unmet", x.UnmetN, 10, table.Count, func(a area) any { return a.Unmet.Count }, isUnmet),
		column("unmet_share", x.UnmetShare, 14, table.Percent, func(a area) any { return a.Unmet.Share }, isUnmet).bars(),
	}, alone(s.nowFigures(true)...))
}

// doneFigures are the columns on what was tried, and what is most urgent.
func (s *setter) doneFigures() []figure {
	x := s.x
	used := func(u Used) weight { return func(_ area, o Outcome) float64 { return one(gapDone(o) && o.Used == u) } }
	urgent := func(_ area, o Outcome) float64 { return one(o.Top == survey.WishYes) }
	var figures []figure
	if s.anybody(func(o Outcome) bool { return o.Used != "" }) {
		figures = append(figures,
			column("used_base", x.UsedBase, 12, table.Count, func(a area) any { return a.Tried.N }, func(_ area, o Outcome) float64 { return one(gapDone(o)) }).on(Done).basis(),
			column("tried", x.TriedN, 12, table.Count, func(a area) any { return a.Tried.Count }, used(Tried)).on(Done),
			column("tried_share", x.TriedShare, 12, table.Percent, func(a area) any { return a.Tried.Share }, used(Tried)).on(Done),
			column("attended", x.AttendedN, 12, table.Count, func(a area) any { return a.Attended.Count }, used(Attended)).on(Done))
	}
	if s.anybody(func(o Outcome) bool { return o.Top != "" }) {
		figures = append(figures,
			column("top_base", x.TopBase, 12, table.Count, func(a area) any { return a.Top.N }, func(_ area, o Outcome) float64 { return one(o.Top != "") }).on(Urgent).basis(),
			column("top", x.TopN, 12, table.Count, func(a area) any { return a.Top.Count }, urgent).on(Urgent),
			column("top_share", x.TopShare, 12, table.Percent, func(a area) any { return a.Top.Share }, urgent).on(Urgent))
	}
	return band(x.BandDone, figures...)
}

// anybody reports whether any business said something in any area.
func (s *setter) anybody(says func(Outcome) bool) bool {
	return slices.ContainsFunc(s.t.Areas, func(a Area) bool {
		return slices.ContainsFunc(a.Outcomes, func(c Counted) bool { return says(c.Outcome) })
	})
}
