package expr

// Node is one node of a syntax tree. The set of implementations is closed: the
// types of this file.
type Node interface {
	// Pos is the byte offset of the node's first character in the source.
	Pos() int
	node()
}

// at is the place of a node in its source, embedded in every node.
type at int

// Pos returns the byte offset in the source.
func (p at) Pos() int { return int(p) }
func (at) node()      {}

// Op is an operator of the XPath 1.0 grammar.
type Op uint8

// The binary operators, lowest binding power first.
const (
	Or Op = iota
	And
	Eq
	Ne
	Lt
	Le
	Gt
	Ge
	Add
	Sub
	Mul
	Div
	Mod
	Union
)

var opNames = [...]string{"or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "|"}

// String is the operator as it is written.
func (o Op) String() string { return opNames[o] }

var opPowers = [...]int{1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 6, unaryPower + 1}

// unaryPower is how tightly the unary minus binds: tighter than every operator
// but the union.
const unaryPower = 7

// power is how tightly the operator binds; all of them group to the left.
func (o Op) power() int { return opPowers[o] }

type (
	// Literal is a quoted text.
	Literal struct {
		at
		Text string
	}
	// Number is a numeric constant.
	Number struct {
		at
		Value float64
	}
	// Binary is an operator between two expressions.
	Binary struct {
		at
		Op   Op
		X, Y Node
	}
	// Negate is the unary minus.
	Negate struct {
		at
		X Node
	}
	// Call is a function call. Parse looks the function up once.
	Call struct {
		at
		Name string
		Args []Node

		fn      *function // nil: there is no such function
		pattern *pattern  // regex with a constant pattern: compiled by Parse
	}
	// Ref is ${name} or ${last-saved#name}. Target is filled in by whoever
	// binds the expression to a questionnaire and handed back to Env.Ref.
	Ref struct {
		at
		Name      string
		LastSaved bool
		Target    any
	}
	// Path is a location path. Base is nil for a path that starts at the
	// context node or, where Absolute, at the root; otherwise the path starts
	// at the nodes Base yields: instance('x')/root/item, current()/../q,
	// ${group}/q, a filter expression with predicates.
	Path struct {
		at
		Absolute bool
		Base     Node
		// Filter holds predicates on Base itself: (…)[1].
		Filter []Node
		Steps  []Step
	}
)

// Step is one step of a location path.
type Step struct {
	Pos        int
	Axis       Axis
	Name       string // "*" for any element, "node()" or "text()" for those tests
	Predicates []Node
}

// Axis is the direction of a step.
type Axis uint8

// The axes XForms questionnaires use. Items have no attributes: the attribute
// axis is always empty.
const (
	Child Axis = iota
	Self
	Parent
	Descendant
	DescendantOrSelf
	Ancestor
	AncestorOrSelf
	FollowingSibling
	PrecedingSibling
	Attribute
)

var axisNames = [...]string{
	"child", "self", "parent", "descendant", "descendant-or-self", "ancestor",
	"ancestor-or-self", "following-sibling", "preceding-sibling", "attribute",
}

// String is the axis as it is written before "::".
func (a Axis) String() string { return axisNames[a] }

// The node tests that are not names.
const (
	anyNode     = "node()"
	textNode    = "text()"
	commentNode = "comment()"
)
