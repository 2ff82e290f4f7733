package xlsx

import (
	"fmt"
	"strconv"

	"feldbuch/export/gaps"

	"github.com/xuri/excelize/v2"
)

// Rows of a sheet with a table: title, remarks, bands, headings, areas.
const (
	titleRow = 1
	basisRow = 2
	bandRow  = 4
	headRow  = 5
)

// gapColumn is one column of the gap table.
type gapColumn struct {
	band, head string
	width      float64
	format     figureFormat
	value      func(*gaps.Area) any
	// base is the n a figure rests on; nil is the area's n.
	base func(*gaps.Area) int
}

// writeGaps writes the gap table.
func (b *book) writeGaps(s *sheet, t *gaps.Table) {
	columns := b.gapColumns(t.Meta.Threshold)
	s.put(1, titleRow, b.words.TitleGaps, b.styles.title)
	b.writeBasis(s, t)
	band := 0
	for i, c := range columns {
		s.put(i+1, headRow, c.head, b.styles.head)
		s.width(i+1, c.width)
		if i+1 == len(columns) || columns[i+1].band != c.band {
			s.put(band+1, bandRow, c.band, b.styles.band)
			s.try(s.f.MergeCell(s.name, at(band+1, bandRow), at(i+1, bandRow)))
			band = i + 1
		}
	}
	s.width(1, areaWidth(t, 0))
	s.height(headRow, 48)
	for i := range t.Areas {
		for k, c := range columns {
			b.putFigure(s, k+1, headRow+1+i, &t.Areas[i], c)
		}
	}
	s.freeze(2, headRow+1)
	last := headRow + len(t.Areas)
	s.page(paper{wide: 3, headRow: headRow, toColumn: len(columns), last: last})
	if len(t.Areas) == 0 {
		s.put(1, headRow+1, b.words.NothingYet, b.styles.remark)
		return
	}
	s.table("gaps", 1, headRow, len(columns), last)
	for i, c := range columns {
		if c.head == b.words.UnmetShare {
			s.dataBar(at(i+1, headRow+1)+":"+at(i+1, last), "1")
		}
	}
}

// areaWidth fits the longest area and so many characters more, within reason.
func areaWidth(t *gaps.Table, more int) float64 {
	longest := 30
	for _, a := range t.Areas {
		longest = max(longest, len([]rune(a.Label))+more)
	}
	return float64(min(longest, 90))
}

// writeBasis says under the title what the sheet was counted from.
func (b *book) writeBasis(s *sheet, t *gaps.Table) {
	x := b.words
	basis := fmt.Sprintf(x.GapsBasis, x.SomeInterviews.Of(t.Meta.Counted), x.OfBusinesses.Of(t.Meta.Businesses))
	s.put(1, basisRow, basis+" "+x.Descriptive, b.styles.remark)
}

// dataBar draws bars from zero to most behind the numbers of a range.
func (s *sheet) dataBar(cells, most string) {
	s.try(s.f.SetConditionalFormat(s.name, cells, []excelize.ConditionalFormatOptions{{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: most,
		BarColor: "#" + barColour, BarSolid: true,
	}}))
}

// gapColumns are the columns of the gap table in order.
func (b *book) gapColumns(threshold float64) []gapColumn {
	x := b.words
	atLeast := func(head string) string { return fmt.Sprintf(head, strconv.FormatFloat(threshold, 'f', -1, 64)) }
	wants := func(a *gaps.Area) int { return a.Want.Share.N }
	type area = *gaps.Area
	return []gapColumn{
		{x.BandArea, x.Area, 42, plain, func(a area) any { return a.Label }, nil},
		{x.BandArea, x.Code, 11, plain, func(a area) any { return a.Code }, nil},
		{x.BandArea, x.UnmetRank, 9, rank, func(a area) any { return a.Ranks.Unmet }, nil},

		{x.BandUnmet, x.N, 8, count, func(a area) any { return a.N }, nil},
		{x.BandUnmet, x.UnmetN, 10, count, func(a area) any { return a.Unmet.Count }, nil},
		{x.BandUnmet, x.UnmetShare, 14, percent, func(a area) any { return a.Unmet.Share }, nil},
		{x.BandUnmet, x.UnmetFrom, 10, percent, func(a area) any { return low(a.Unmet.Interval) }, nil},
		{x.BandUnmet, x.UnmetTo, 10, percent, func(a area) any { return high(a.Unmet.Interval) }, nil},

		{x.BandThreshold, atLeast(x.HaveAtN), 12, count, func(a area) any { return a.AtThreshold.Have }, nil},
		{x.BandThreshold, atLeast(x.NeedAtN), 12, count, func(a area) any { return a.AtThreshold.Need }, nil},
		{x.BandThreshold, atLeast(x.UnmetAtN), 14, count, func(a area) any { return a.AtThreshold.Unmet }, nil},

		{x.BandMeans, x.MeanNeed, 10, points, func(a area) any { return a.MeanNeed }, nil},
		{x.BandMeans, x.MeanHave, 10, points, func(a area) any { return a.MeanHave }, nil},
		{x.BandMeans, x.MeanGap, 10, points, func(a area) any { return a.MeanGap }, nil},
		{x.BandMeans, x.GapFrom, 10, points, func(a area) any { return low(a.MeanGapInterval) }, nil},
		{x.BandMeans, x.GapTo, 10, points, func(a area) any { return high(a.MeanGapInterval) }, nil},
		{x.BandMeans, x.GapRank, 10, rank, func(a area) any { return a.Ranks.MeanGap }, nil},
		{x.BandMeans, x.Quadrant, 24, plainFigure, func(a area) any { return b.quadrant(a.IPA) }, nil},

		{x.BandScores, x.RDS, 10, score, func(a area) any { return a.RDS }, nil},
		{x.BandScores, x.RDSRank, 10, rank, func(a area) any { return a.Ranks.RDS }, nil},
		{x.BandScores, x.MWDS, 10, points, func(a area) any { return a.MWDS }, nil},
		{x.BandScores, x.MWDSFrom, 10, points, func(a area) any { return low(a.MWDSInterval) }, nil},
		{x.BandScores, x.MWDSTo, 10, points, func(a area) any { return high(a.MWDSInterval) }, nil},
		{x.BandScores, x.MWDSRank, 10, rank, func(a area) any { return a.Ranks.MWDS }, nil},
		{x.BandScores, x.MWDSRankFrom, 10, rank, func(a area) any { return low(a.Ranks.MWDSInterval) }, nil},
		{x.BandScores, x.MWDSRankTo, 10, rank, func(a area) any { return high(a.Ranks.MWDSInterval) }, nil},

		{x.BandWish, x.WantsBase, 12, count, func(a area) any { return a.Want.Share.N }, nil},
		{x.BandWish, x.WantsN, 12, count, func(a area) any { return a.Want.Share.Count }, nil},
		{x.BandWish, x.WantsMaybeN, 12, count, func(a area) any { return a.Want.Maybe }, nil},
		{x.BandWish, x.WantsShare, 10, percent, func(a area) any { return a.Want.Share.Share }, wants},
		{x.BandWish, x.LatentN, 12, alert, func(a area) any { return a.NeedByWish.Latent }, nil},

		{x.BandAnswers, x.DontKnow, 10, count, func(a area) any { return a.Excluded.DontKnow }, nil},
		{x.BandAnswers, x.Refused, 10, count, func(a area) any { return a.Excluded.Refused }, nil},
		{x.BandAnswers, x.Missing, 10, count, func(a area) any { return a.Excluded.Missing }, nil},
		{x.BandAnswers, x.Skipped, 10, count, func(a area) any { return a.Excluded.NotRelevant }, nil},
		{x.BandAnswers, x.Other, 10, count, func(a area) any { return a.Excluded.Other }, nil},
	}
}

func (b *book) quadrant(q gaps.Quadrant) string {
	switch q {
	case gaps.Concentrate:
		return b.words.Concentrate
	case gaps.KeepUp:
		return b.words.KeepUp
	case gaps.LowPriority:
		return b.words.LowPriority
	case gaps.Overkill:
		return b.words.Overkill
	}
	return ""
}

func low(in *gaps.Interval) any {
	if in == nil {
		return nil
	}
	return in.Low
}

func high(in *gaps.Interval) any {
	if in == nil {
		return nil
	}
	return in.High
}
