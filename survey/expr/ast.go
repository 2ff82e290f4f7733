package expr

// Node is one node of a syntax tree. The set of implementations is closed: the
// types of this file.
type Node interface {
	// Pos is the byte offset of the node's first character in the source.
	Pos() int
	node()
}

// Pos is the place of a node in its source, embedded in every node.
type Pos int

// Pos returns the byte offset in the source.
func (p Pos) Pos() int { return int(p) }
func (Pos) node()      {}

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

type (
	// Literal is a quoted text.
	Literal struct {
		Pos
		Text string
	}
	// Number is a numeric constant.
	Number struct {
		Pos
		Value float64
	}
	// Binary is an operator between two expressions.
	Binary struct {
		Pos
		Op   Op
		X, Y Node
	}
	// Negate is the unary minus.
	Negate struct {
		Pos
		X Node
	}
	// Call is a function call.
	Call struct {
		Pos
		Name string
		Args []Node
	}
	// Ref is ${name} or ${last-saved#name}. Target is filled in by whoever
	// binds the expression to a questionnaire and handed back to Env.Ref.
	Ref struct {
		Pos
		Name      string
		LastSaved bool
		Target    any
	}
	// Path is a location path. Base is nil for a path that starts at the
	// context node or, where Absolute, at the root; otherwise the path starts
	// at the nodes Base yields: instance('x')/root/item, current()/../q,
	// ${group}/q, a filter expression with predicates.
	Path struct {
		Pos
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

// The axes XForms questionnaires use.
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
