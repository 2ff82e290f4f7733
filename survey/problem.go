package survey

import (
	"cmp"
	"fmt"
	"slices"

	"feldbuch/survey/expr"
)

// Position is where in a questionnaire file something stands.
type Position struct {
	File   string
	Sheet  string
	Row    int    // 1-based; the heading is row 1; 0 where no row is meant
	Column string // heading as written, "" where no column is meant
	Cell   string // "D17", "" where no cell is meant
	// Line is set where it stands in a text beside the form, a language file, which
	// File names; Sheet and Cell are then where the form has it.
	Line int
}

// String is "survey!D17", or as much of it as is known.
func (p Position) String() string {
	switch {
	case p.Line > 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	case p.Cell != "":
		return p.Sheet + "!" + p.Cell
	case p.Row > 0:
		return fmt.Sprintf("%s!%d", p.Sheet, p.Row)
	case p.Sheet != "":
		return p.Sheet
	}
	return p.File
}

// Cells finds where the cells of a row stand, by canonical column. A column with
// languages is also found by its name without one.
type Cells interface {
	Cell(column string) (Position, bool)
}

// CellMap is the cells of what no row stands for by itself.
type CellMap map[string]Position

// Cell is the position of a cell.
func (m CellMap) Cell(column string) (Position, bool) {
	p, ok := m[column]
	return p, ok
}

// cellAt is a cell that may be at fault; where it stands is worked out when it is.
type cellAt struct {
	row          Position
	cells        Cells
	column, lang string // lang is "" where the column has no languages
}

// position is where the cell stands: that of its language, the column's, or the row.
func (c cellAt) position() Position {
	if c.cells == nil {
		return c.row
	}
	if c.lang != "" {
		if p, ok := c.cells.Cell(c.column + "::" + c.lang); ok {
			return p
		}
	}
	if p, ok := c.cells.Cell(c.column); ok {
		return p
	}
	return c.row
}

// Severity tells a form that cannot be used from one that could be better.
type Severity uint8

// The two severities.
const (
	SeverityError Severity = iota
	SeverityWarning
)

// String is the name used in JSON.
func (s Severity) String() string {
	if s == SeverityWarning {
		return "warning"
	}
	return "error"
}

// Problem is one thing wrong with a questionnaire. It is data: Code says what
// is wrong and Args what the sentence about it names; package msg has the words.
type Problem struct {
	Severity Severity
	Code     string
	Pos      Position
	Args     []string
	// Cause is set where an expression is at fault.
	Cause *expr.Error
}

// Error makes a Problem usable as an error for programmers; people read msg.
func (p Problem) Error() string { return fmt.Sprintf("%s: %s %q", p.Pos, p.Code, p.Args) }

var sheetOrder = map[string]int{"survey": 1, "choices": 2, "external_choices": 3, "settings": 4, "entities": 5, "gaps": 6, "breakdowns": 7, "report": 8, "planning": 9, "information": 10}

// SortProblems orders by sheet, row and column as a reader meets them.
func SortProblems(ps []Problem) {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(sheetOrder[a.Pos.Sheet], sheetOrder[b.Pos.Sheet]),
			cmp.Compare(a.Pos.Row, b.Pos.Row),
			cmp.Compare(len(a.Pos.Cell), len(b.Pos.Cell)),
			cmp.Compare(a.Pos.Cell, b.Pos.Cell),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Code, b.Code),
		)
	})
}

// HasErrors reports whether any problem makes the form unusable.
func HasErrors(ps []Problem) bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == SeverityError })
}
