package survey

import (
	"slices"
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Form is one version of a questionnaire: the typed, checked and linked schema
// tree of an XLSForm. It does not change after Link and may be shared.
type Form struct {
	Title   string
	ID      string // form_id
	Version string
	// Name is the name of the root element in paths such as /data/q.
	Name string
	// Hash identifies the version: hex SHA-256 of the canonical text.
	Hash string
	// Languages in the order of the headings; never empty.
	Languages []Language
	// Default is the key of the language shown first.
	Default string
	// Root is the group that holds everything.
	Root *Element
	// Lists are the choice lists by name.
	Lists map[string]*List
	// Settings are the cells of the settings sheet by canonical heading, and Cells
	// where they stand.
	Settings map[string]string
	Cells    Cells
	// MayStayOpen: an interview may be completed with something open, if a reason
	// is given (setting incomplete = yes).
	MayStayOpen bool
	// InstanceName names an interview for people; nil if not set.
	InstanceName *expr.Expr
	// InterviewLanguage names the question which language the interview is held in; nil
	// if not set.
	InterviewLanguage *expr.Expr
	Gaps              []GapRule
	Breakdowns        []Breakdown
	Topics            []Topic   // of the report sheet
	Planning          *Planning // nil where the form has no such sheet
	Information       Information

	elements []*Element            // document order, filled by Link
	byName   map[string][]*Element // filled by Link
	graph    *graph                // filled by Link
	naming   Sensitive             // filled by Link
}

// Kind tells questions from what holds them.
type Kind uint8

// The kinds of Element.
const (
	Question Kind = iota
	Group
	Repeat
)

// Type is the type of a question in XLSForm spelling, without list name.
type Type string

// The question types feldbuch knows.
const (
	TypeText           Type = "text"
	TypeInteger        Type = "integer"
	TypeDecimal        Type = "decimal"
	TypeDate           Type = "date"
	TypeTime           Type = "time"
	TypeDateTime       Type = "dateTime"
	TypeNote           Type = "note"
	TypeCalculate      Type = "calculate"
	TypeHidden         Type = "hidden"
	TypeSelectOne      Type = "select_one"
	TypeSelectMultiple Type = "select_multiple"
	TypeRank           Type = "rank"
	TypeRange          Type = "range"
	TypeAcknowledge    Type = "acknowledge"
	TypeGeopoint       Type = "geopoint"
	TypeGeotrace       Type = "geotrace"
	TypeGeoshape       Type = "geoshape"
	TypeBarcode        Type = "barcode"
	TypeImage          Type = "image"
	TypeAudio          Type = "audio"
	TypeVideo          Type = "video"
	TypeFile           Type = "file"
	// Metadata, filled in by the engine: start, end, today, deviceid, username,
	// email, phonenumber and the rest of the preloads.
	TypeStart       Type = "start"
	TypeEnd         Type = "end"
	TypeToday       Type = "today"
	TypeDeviceID    Type = "deviceid"
	TypeUsername    Type = "username"
	TypeEmail       Type = "email"
	TypePhoneNumber Type = "phonenumber"
	// TypeOther is metadata and background types a laptop cannot fill in.
	TypeOther Type = "other"
)

// PreloadID is the Preload of the interview's own id, as other tools write it.
const PreloadID = "uid"

// Selects reports whether answers are choices of a list.
func (t Type) Selects() bool {
	return t == TypeSelectOne || t == TypeSelectMultiple || t == TypeRank
}

// Media reports whether an answer is a file: a photo, a recording, a document.
func (t Type) Media() bool {
	return t == TypeImage || t == TypeAudio || t == TypeVideo || t == TypeFile
}

// Many reports whether an answer holds several codes, separated by blanks.
func (t Type) Many() bool { return t == TypeSelectMultiple || t == TypeRank }

// Codes are the codes an answer's text holds.
func (t Type) Codes(text string) []string {
	if t.Many() {
		return strings.Fields(text)
	}
	return []string{text}
}

// Asked reports whether a person is shown the question; the others are
// computed or filled in.
func (t Type) Asked() bool {
	switch t {
	case TypeCalculate, TypeHidden, TypeStart, TypeEnd, TypeToday, TypeDeviceID,
		TypeUsername, TypeEmail, TypePhoneNumber, TypeOther:
		return false
	}
	return true
}

// Element is one row of the survey sheet: a question, a group or a repeat.
type Element struct {
	Kind Kind
	Type Type // questions only
	// Name is '' only for the root of a form nobody named.
	Name     string
	Parent   *Element // nil for the root
	Children []*Element

	Label, Hint, Guidance              Text
	ConstraintMessage, RequiredMessage Text
	Media                              map[string]Text // image, audio, video, big-image
	Relevant, Constraint, Calculation  *expr.Expr
	Required, ReadOnly                 *expr.Expr // nil: no
	Default                            *expr.Expr // nil: none; a plain default is a literal
	DynamicDefault                     bool       // Default is an expression, not a literal
	ChoiceFilter                       *expr.Expr
	RepeatCount                        *expr.Expr // repeats only; nil: open-ended
	// Continues names the earlier repeat whose entries those of this repeat go on with,
	// each with that of its number; "" for a repeat that stands for itself.
	Continues string
	Trigger   []string // names whose change sets this question again
	List      *List    // selects only
	// ChoicesFrom: the choices are the answers to this question of a repeat, one
	// per instance. nil where they come from List.
	ChoicesFrom *expr.Ref
	// Randomize: the choices are shown in an order by chance, which Seed decides
	// and, where that is nil, the interview's id.
	Randomize  bool
	Seed       *expr.Expr
	Appearance []string
	Parameters map[string]string
	// OrOther: the list got an 'other' choice and a generated text question follows.
	OrOther bool
	// Soft: the constraint warns instead of refusing (column check = warn).
	Soft bool
	// MustAnswer: don't know and refused are not offered (column nonresponse = no).
	MustAnswer bool
	// Interviewer is what the row says of reading it aloud; SilentQuestion and
	// SilentChoices what it comes to.
	Interviewer Interviewer
	// Identifies is what of a business the answer tells, by which it is known again: name,
	// street, postcode, phone or email; "" for nothing.
	Identifies string
	// Generated elements come from no row: NAME_count, NAME_other.
	Generated bool
	// Personal is what the row says of itself; Sensitive what it comes to.
	Personal Personal
	Sensitive
	// Preload is the metadata type as written ("start", "audit", …), "" otherwise.
	Preload string

	// Pos is the row; Cells finds its cells by canonical column.
	Pos   Position
	Cells Cells

	// Set by Link.
	index  int    // place in Form.elements
	last   int    // index of the last element inside
	slot   int    // place among the parent's children
	depth  int    // number of ancestors
	path   string // without instance numbers
	filter *choiceFilter
	first  *Element // of the repeats that go on with each other; nil where it leads
}

// Index is the element's place in document order, 0 for the root.
func (e *Element) Index() int { return e.index }

// Path is the path of the schema node without instance numbers: /group/question.
func (e *Element) Path() string { return e.path }

// At is the position of the cell in the given column, or of the row.
func (e *Element) At(column string) Position { return cellAt{e.Pos, e.Cells, column, ""}.position() }

// Written reports whether the form's writer put something in the given column.
func (e *Element) Written(column string) bool {
	if e.Cells == nil {
		return false
	}
	_, ok := e.Cells.Cell(column)
	return ok
}

// HasAppearance reports whether word is one of the appearances.
func (e *Element) HasAppearance(word string) bool { return slices.Contains(e.Appearance, word) }

// Heading reports whether the element is a row of headings above rows that share
// its choices (appearances label and list-nolabel): nobody is asked for an answer.
func (e *Element) Heading() bool {
	if e.List == nil || !e.HasAppearance("label") || e.slot+1 >= len(e.Parent.Children) {
		return false
	}
	below := e.Parent.Children[e.slot+1]
	return below.List == e.List && below.HasAppearance("list-nolabel")
}

// Asks reports whether the element asks a person for an answer. What the machine
// fills in does not, nor does a text to be read out or a row of headings.
func (e *Element) Asks() bool {
	return e.Kind == Question && e.Type.Asked() && e.Type != TypeNote && !e.Heading()
}

// ReadDate reads what is typed into a date question: with the appearances
// month-year and year a month and a year are enough.
func (e *Element) ReadDate(typed string) (canonical string, ok bool) {
	switch {
	case e.HasAppearance("year"):
		return value.Year(typed)
	case e.HasAppearance("month-year"):
		return value.Month(typed)
	}
	return value.Date(typed)
}

// At is the position of a cell of the settings sheet, or of its row.
func (f *Form) At(setting string) Position {
	return cellAt{Position{Sheet: "settings", Row: 2}, f.Cells, setting, ""}.position()
}

// Elements are all elements in document order, the root first.
func (f *Form) Elements() []*Element { return f.elements }

// Named are the elements with this name, in document order.
func (f *Form) Named(name string) []*Element { return f.byName[name] }

// List is a choice list.
type List struct {
	Name    string
	Choices []*Choice
	// Columns are the extra columns in heading order (for choice filters).
	Columns []string
	Pos     Position
	// File is the file beside the form the list comes from, "" for one of the
	// form's own sheets.
	File string
	// Tree is an XML file as expressions see it; nil for other lists, whose rows
	// are root/item.
	Tree *StaticNode
	// AcceptsUnlisted: other tools keep the list beside the form, and their engines take
	// any code. One that is not in the list has to be confirmed.
	AcceptsUnlisted bool

	lookups
}

// Choice is one row of the choices sheet.
type Choice struct {
	Name      string
	Label     Text
	Media     map[string]Text
	Columns   map[string]string
	Exclusive bool // cannot be chosen together with others (column exclusive = yes)
	Pos       Position
	Cells     Cells

	place  int         // in the list, set by Link
	row    []string    // of a list from a file, by the place of the column
	static *StaticNode // of a list from an XML file
}

// At is the position of the cell in the given column, or of the row.
func (c *Choice) At(column string) Position { return cellAt{c.Pos, c.Cells, column, ""}.position() }
