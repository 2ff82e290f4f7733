package workbook

import (
	"slices"

	"feldbuch/export/table"
)

// Body is the rows of a table on its sheet.
type Body struct {
	First, Last int

	columns []int // where each column of the table stands
}

// column is where a column of the table stands on the sheet.
func (b Body) column(k int) int { return b.columns[k] }

// beyond is a column to the right of all.
func (b Body) beyond() int { return slices.Max(b.columns) + 2 }

func (s *Sheet) allBars(t *table.Table, body Body) {
	for i, c := range t.Columns {
		if c.Bars {
			s.dataBars(body.column(i), body.First, body.Last)
		}
		if c.Heat {
			s.heat(body.column(i), body.First, body.Last)
		}
	}
}

// bands writes the headings over several columns into a row, if there are any.
func (s *Sheet) bands(columns []table.Column, places []int, row int) bool {
	any, from := false, 0
	for i, c := range columns {
		if i+1 < len(columns) && columns[i+1].Band == c.Band {
			continue
		}
		if c.Band != "" {
			any = true
			s.Put(places[from], row, c.Band, Band)
			if from < i {
				s.try(s.b.f.MergeCell(s.name, at(places[from], row), at(places[i], row)))
			}
			s.used.grow(places[i], row)
		}
		from = i + 1
	}
	return any
}

// How figures look, alone and in brackets, by their format.
var (
	plainLooks = [...]Look{
		table.Words: Text, table.Count: count, table.Alert: alert, table.Verdict: Text,
		table.Points: Points, table.Score: score, table.Percent: Percent, table.Rank: count,
	}
	bracketLooks = [...]Look{
		table.Words: Text, table.Count: count, table.Alert: alert, table.Verdict: bracketText,
		table.Points: bracketPoints, table.Score: bracketScore, table.Percent: bracketPercent, table.Rank: bracketRank,
	}
)

func lookOf(f table.Format, s table.Status) Look {
	switch s {
	case table.TooFew, table.Suppressed:
		return mark
	case table.Uncertain:
		return bracketLooks[f]
	}
	return plainLooks[f]
}
