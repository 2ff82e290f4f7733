package expr

import (
	"iter"
	"time"
)

// Item is one node of a tree an expression walks: the interview itself, or a
// secondary instance such as a choice list. Two Items are the same node exactly
// if they are equal (==).
type Item interface {
	// Name is the element's name, without prefix.
	Name() string
	// Text is the string-value: '' where the node is blank, not relevant, don't
	// know or refused; for a group the texts of its leaves joined.
	Text() string
	// Parent is nil for the document node above the root element.
	Parent() Item
	// Children are in document order; instances of a repeat are siblings of
	// one name. Nodes that are not relevant are left out.
	Children() iter.Seq[Item]
}

// Typed is an Item that knows more about its value than the text: that it is a
// number or a date. Implementing it saves parsing and compares as the reference
// implementation does: an integer answer 1 equals '1.0', and 0 is false.
type Typed interface {
	Item
	// Value is the blank text where Text is ''.
	Value() Value
}

// Parented is an Item that finds its children by name without looking at all of
// them: a form may have thousands side by side.
type Parented interface {
	Item
	ChildrenNamed(name string) iter.Seq[Item]
}

// Placed is an Item that knows its place among the siblings of its name,
// counted from 1, so that position(..) need not count them.
type Placed interface {
	Item
	Position() int
}

// Env is the surroundings an expression is evaluated in.
type Env interface {
	// Ref gives the nodes a bound ${name} stands for, seen from the question
	// whose expression is evaluated. Nodes that are not relevant are left out.
	Ref(r *Ref) []Item
	// Instance is the document node of the secondary instance with this id, nil
	// if there is none.
	Instance(id string) Item
	// ChoiceLabel is the label, in the interview's language, that choice value
	// has in the list of the question ref names ('${q}', '/data/q' or a bare
	// name); ok is false where there is no such question or choice.
	ChoiceLabel(value, ref string) (label string, ok bool)
	// PullData looks up pulldata(file, column, keyColumn, key).
	PullData(file, column, keyColumn, key string) (string, error)
	// Now is the present in the interview's time zone.
	Now() time.Time
	// Random is in [0, 1).
	Random() float64
	// UUID is a new random UUID.
	UUID() string
	// Property is a device or user property for property(name), '' if unknown;
	// version() asks for "version".
	Property(name string) string
}

// Speaker is an Env that knows the language of the interview. format-date takes
// the names of months and days from it.
type Speaker interface {
	// Language is a code such as "de", "" if it is not known.
	Language() string
}

// Translator is an Env that knows the form's texts by the ids jr:itext() takes.
type Translator interface {
	// IText is the text in the interview's language, "" where there is none.
	IText(id string) string
}

// Context is where in the trees an expression stands.
type Context struct {
	Env Env
	// Node is the context node: "." and the start of relative paths. Position
	// and Size are what position() and last() give.
	Node           Item
	Position, Size int
	// Current is the node current() gives: the question the expression belongs to.
	Current Item
}
