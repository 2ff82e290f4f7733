package xlsx

import (
	"slices"

	"feldbuch/export/gaps"
)

// writeMatrix writes the headline table: gap and wish crossed, by area, the
// largest latent need first.
func (b *book) writeMatrix(s *sheet, t *gaps.Table) {
	x := b.words
	s.put(1, titleRow, x.TitleMatrix, b.styles.title)
	b.writeBasis(s, t)
	for i, sentence := range []string{x.ExplainExpressed, x.ExplainLatent, x.ExplainWish, x.ExplainCovered, x.ExplainOpen} {
		s.put(1, basisRow+2+i, sentence, b.styles.text)
	}
	const head = basisRow + 8
	columns := b.matrixColumns()
	for i, c := range columns {
		s.put(i+1, head, c.head, b.styles.head)
		s.width(i+1, c.width)
	}
	s.width(1, areaWidth(t, 0))
	s.height(head, 48)
	areas := slices.Clone(t.Areas)
	slices.SortStableFunc(areas, func(a, b gaps.Area) int { return b.NeedByWish.Latent - a.NeedByWish.Latent })
	for i := range areas {
		for k, c := range columns {
			b.putFigure(s, k+1, head+1+i, &areas[i], c)
		}
	}
	last := head + len(areas)
	s.freeze(2, head+1)
	s.page(paper{wide: 1, headRow: head, toColumn: len(columns), last: last})
	if len(areas) == 0 {
		s.put(1, head+1, x.NothingYet, b.styles.remark)
		return
	}
	s.table("need_by_wish", 1, head, len(columns), last)
	for i, c := range columns {
		if c.format == percent {
			s.dataBar(at(i+1, head+1)+":"+at(i+1, last), "1")
		}
	}
}

func (b *book) matrixColumns() []gapColumn {
	x := b.words
	type area = *gaps.Area
	share := func(count func(area) int) func(area) any {
		return func(a area) any {
			if a.N == 0 {
				return nil
			}
			return float64(count(a)) / float64(a.N)
		}
	}
	return []gapColumn{
		{"", x.Area, 42, plain, func(a area) any { return a.Label }, nil},
		{"", x.Code, 11, plain, func(a area) any { return a.Code }, nil},
		{"", x.N, 8, count, func(a area) any { return a.N }, nil},
		{"", x.Expressed, 14, count, func(a area) any { return a.NeedByWish.Expressed }, nil},
		{"", x.ExpressedShare, 14, percent, share(func(a area) int { return a.NeedByWish.Expressed }), nil},
		{"", x.Latent, 17, alert, func(a area) any { return a.NeedByWish.Latent }, nil},
		{"", x.LatentShare, 17, percent, share(func(a area) int { return a.NeedByWish.Latent }), nil},
		{"", x.GapNoAnswer, 16, count, func(a area) any { return a.NeedByWish.GapNoAnswer }, nil},
		{"", x.Wish, 20, count, func(a area) any { return a.NeedByWish.Wish }, nil},
		{"", x.Covered, 14, count, func(a area) any { return a.NeedByWish.Covered }, nil},
		{"", x.NoGapNoAnswer, 14, count, func(a area) any { return a.NeedByWish.NoGapNoAnswer }, nil},
	}
}
