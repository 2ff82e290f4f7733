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
	// Content is whether who does it now satisfies.
	Content *expr.Expr
	// Used is whether something was tried or attended, Top whether the area is among
	// the most urgent.
	Used, Top *expr.Expr
	// Range and Threshold are nil where they follow from the lists of need and have;
	// Missing are codes that are no level, and the last three those of a wish that are
	// not recognised by themselves.
	Range                               *Range
	Threshold                           *float64
	Missing, WantYes, WantMaybe, WantNo []string

	Pos   Position
	Cells Cells

	repeat *Element // the repeat Area stands in, set by Link
	scale  Scale    // set by Link
	Sensitive
}

// At is the position of the cell in the given column, or of the row.
func (r *GapRule) At(column string) Position { return cellAt{r.Pos, r.Cells, column, ""}.position() }

// Expressions are the expressions of the rule by their column, nil where it has none.
func (r *GapRule) Expressions() map[string]*expr.Expr {
	return map[string]*expr.Expr{
		"area": r.Area, "need": r.Need, "have": r.Have, "want": r.Want, "when": r.When, "persons": r.Persons,
		"extern": r.Extern, "content": r.Content, "used": r.Used, "top": r.Top,
	}
}

// Breakdown is one row of the breakdowns sheet: a way to split the tables.
type Breakdown struct {
	Name  string
	Label Text
	By    *expr.Expr
	// Coarse gives fewer groups, taken where those of By are too small; nil where the
	// form has none.
	Coarse *expr.Expr
	Pos    Position
	Cells  Cells
	Sensitive
}

// At is the position of the cell in the given column, or of the row.
func (b *Breakdown) At(column string) Position { return cellAt{b.Pos, b.Cells, column, ""}.position() }

// Expressions are the expressions of the breakdown by their column, nil where it has none.
func (b *Breakdown) Expressions() map[string]*expr.Expr {
	return map[string]*expr.Expr{"by": b.By, "coarse": b.Coarse}
}

// Information is what the sheet information says: the leaflets that are handed
// out, and the particulars of the project that they name.
type Information struct {
	Leaflets    []Leaflet
	Particulars []Particular
}

// Leaflet is a text that is handed out and stays with the respondent, such as the
// information on data protection, or a consent to sign.
type Leaflet struct {
	Name  string
	Title Text
	Parts []LeafletPart
}

// LeafletPart is a heading, a paragraph or whatever else a leaflet is made of.
// Its text may name particulars: ${controller}.
type LeafletPart struct {
	Kind LeafletKind
	Name string
	Text Text
}

// LeafletKind is the type of a row of a leaflet, as it is written.
type LeafletKind string

// The kinds of LeafletPart.
const (
	LeafletHeading LeafletKind = "heading"
	LeafletText    LeafletKind = "text"
	LeafletItem    LeafletKind = "item" // of a list
	LeafletTick    LeafletKind = "tick" // a box to tick
	LeafletSign    LeafletKind = "sign" // a line to write or sign on
)

// Particular is what each project fills in for itself, such as the name and the
// address of who is responsible. Value is "" until it has.
type Particular struct {
	Name  string
	Label Text
	Value string
	Pos   Position
}

// Particular finds a particular by its name; nil if there is none.
func (i *Information) Particular(name string) *Particular {
	for k := range i.Particulars {
		if i.Particulars[k].Name == name {
			return &i.Particulars[k]
		}
	}
	return nil
}
