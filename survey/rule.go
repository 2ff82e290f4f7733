package survey

import "feldbuch/survey/expr"

// QuestionOf is the question whose answer an expression gives as it is, because it
// only names it; nil for any other.
func QuestionOf(x *expr.Expr) *Element {
	if x == nil {
		return nil
	}
	ref, plain := x.Root().(*expr.Ref)
	if !plain {
		return nil
	}
	e, ok := ref.Target.(*Element)
	if !ok || e.Kind != Question {
		return nil
	}
	return e
}

// GapRule is one row of the gaps sheet: which answers are need and have of an
// area. Where Area is set the rule covers a repeat, one area per instance.
type GapRule struct {
	Name  string
	Label Text
	// Area is the code of the area, for rules that cover a repeat; nil otherwise.
	Area *expr.Expr
	// Areas is the list area codes have their labels in: the one named in the
	// column list, else that of the question Area names.
	Areas                       *List
	Need, Have                  *expr.Expr
	Want, When, Persons, Extern *expr.Expr // nil where the form does not ask
	Pos                         Position
	Cells                       Cells

	repeat *Element // the repeat Area stands in, set by Link
	Sensitive
}

// At is the position of the cell in the given column, or of the row.
func (r *GapRule) At(column string) Position { return cellAt{r.Pos, r.Cells, column, ""}.position() }

// Breakdown is one row of the breakdowns sheet: a way to split the tables.
type Breakdown struct {
	Name  string
	Label Text
	By    *expr.Expr
	Pos   Position
	Cells Cells
	Sensitive
}

// At is the position of the cell in the given column, or of the row.
func (b *Breakdown) At(column string) Position { return cellAt{b.Pos, b.Cells, column, ""}.position() }
