package survey

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

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
	// Personal is what the row says of itself: PersonalSpecial or nothing.
	Personal Personal
	Pos      Position
	Cells    Cells
	Sensitive
}

// SinglesOut reports whether its groups are of origin or language, or another special
// category: what is told of them must tell on more businesses than other figures.
func (b *Breakdown) SinglesOut() bool { return b.Personal == PersonalSpecial || b.Special() }

// At is the position of the cell in the given column, or of the row.
func (b *Breakdown) At(column string) Position { return cellAt{b.Pos, b.Cells, column, ""}.position() }

// Expressions are the expressions of the breakdown by their column, nil where it has none.
func (b *Breakdown) Expressions() map[string]*expr.Expr {
	return map[string]*expr.Expr{"by": b.By, "coarse": b.Coarse}
}

// Topic is one row of the report sheet: answers that are counted on one of the sheets of
// the report.
type Topic struct {
	Name  string
	Label Text // empty: that of the question or of the breakdown
	Sheet ReportSheet
	// Question is whose answers are counted; where it is asked more than once, all of them.
	// Breakdown is the name of the breakdown whose groups are counted instead.
	Question  *expr.Expr
	Breakdown string
	// Main is which of several answers was named as the main one; nil where that is not asked.
	Main *expr.Expr
	// List has the labels of the codes, where it is not the question's own.
	List *List
	// By are the names of the breakdowns it is crossed with.
	By []string
	// Families are the codes of outcomes of a contact, by the column that says what they
	// count as in response rates.
	Families map[string][]string
	Pos      Position
	Cells    Cells
	Sensitive
}

// At is the position of the cell in the given column, or of the row.
func (t *Topic) At(column string) Position { return cellAt{t.Pos, t.Cells, column, ""}.position() }

// Expressions are the expressions of the row by their column, nil where it has none.
func (t *Topic) Expressions() map[string]*expr.Expr {
	return map[string]*expr.Expr{"question": t.Question, "main": t.Main}
}

// ReportSheet is a sheet of the report that is filled as the form says.
type ReportSheet string

// The sheets, in their order.
const (
	SheetResponse       ReportSheet = "response"
	SheetProfile        ReportSheet = "profile"
	SheetQualifications ReportSheet = "qualifications"
	SheetObstacles      ReportSheet = "obstacles"
	SheetStrengths      ReportSheet = "strengths"
)

// ReportSheets are all of them.
var ReportSheets = []ReportSheet{SheetResponse, SheetProfile, SheetQualifications, SheetObstacles, SheetStrengths}

// OutcomeColumns are the columns that say what outcomes count as: interviews, those broken
// off, refusals, nobody reached, other reasons, not known whether it exists, not known
// whether it belongs to those meant, not one of them.
var OutcomeColumns = []string{"complete", "partial", "refusal", "noncontact", "other", "unknown", "unscreened", "not_eligible"}

// Planning is what the sheet planning says: which answers courses are planned from,
// and what is assumed where nobody can know.
type Planning struct {
	Questions []PlanningQuestion
	Bundles   []Bundle
	// Codes are what answers are called where the form calls them otherwise than
	// PlanningCodes do, Assumptions numbers that differ from PlanningAssumptions.
	Codes       map[string][]string
	Assumptions map[string]float64
	// Rows are where all of that stands, by name.
	Rows map[string]Position
	Pos  Position // of the sheet
}

// PlanningQuestion is one answer of a business that courses are planned from.
type PlanningQuestion struct {
	Name string // one of PlanningQuestions
	Of   *expr.Expr
	Pos  Position
	Sensitive
}

// Bundle is a topic that courses are held on: areas that are taught together.
type Bundle struct {
	Name  string
	Label Text
	Areas []string
	Pos   Position
}

// PlanningQuestions are the names of what planning asks: languages of an offer, help
// with German, hours, places, district, how sure attendance is, how many people work
// there, and consent to be invited and to have answers looked up for it.
var PlanningQuestions = []string{"language", "help", "time", "place", "district", "attend", "staff", "contact", "link"}

// PlanningCodes are the names of the answers planning must understand, with the codes
// they usually have.
var PlanningCodes = map[string][]string{
	"german": {"de"}, "other_language": {"other"},
	"help_yes": {"yes"}, "help_material": {"material"}, "help_interpreter": {"interp"},
	"any_time": {"any"}, "no_time": {"none"},
	"near": {"near"}, "own": {"own"}, "any_place": {"any"}, "no_place": {"none"},
	"soon": {"3m"}, "consent": {"yes"},
}

// PlanningAssumptions are the numbers planning rests on, by name, with what is taken
// where the form says nothing: how many who say how sure they are will come, what a
// wish counts, offers for one business, places in a course, and fewer than how many
// make none.
var PlanningAssumptions = map[string]float64{
	"attend_5": 0.8, "attend_4": 0.5, "attend_3": 0.25, "attend_2": 0.05, "attend_1": 0, "attend_dk": 0.25,
	"wish_yes": 1, "wish_maybe": 0.5, "cap": 2, "group": 12, "least": 5,
}

// Code reports whether an answer's code is one of those of this name.
func (p *Planning) Code(name, code string) bool {
	codes, own := p.Codes[name]
	if !own {
		codes = PlanningCodes[name]
	}
	return slices.Contains(codes, code)
}

// Assumed reads a number planning rests on: a share is from 0 to 1, a number of offers
// or of places at least 1. Decimal commas will do.
func Assumed(name, typed string) (float64, bool) {
	canonical, ok := value.Decimal(typed)
	x, err := strconv.ParseFloat(canonical, 64)
	share := strings.HasPrefix(name, "attend_") || strings.HasPrefix(name, "wish_")
	switch {
	case !ok || err != nil || x < 0 || share && x > 1:
		return 0, false
	case name == "cap" || name == "group":
		return x, x >= 1 && (name != "cap" || x == math.Trunc(x))
	}
	return x, true
}

// Question is the answer of a name; nil where the form does not say which.
func (p *Planning) Question(name string) *expr.Expr {
	for _, q := range p.Questions {
		if q.Name == name {
			return q.Of
		}
	}
	return nil
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
