package expr

// Expr is one parsed expression.
type Expr struct {
	source string
	root   Node
}

// Parse reads one expression. The error is an *Error.
func Parse(src string) (*Expr, error) { panic("soon") }

// Source is the text the expression was parsed from.
func (e *Expr) Source() string { return e.source }

// Root is the top of the syntax tree.
func (e *Expr) Root() Node { return e.root }

// Refs are all ${name} in the order of the text, each binding point once.
func (e *Expr) Refs() []*Ref { panic("soon") }

// Walk calls f for every node of the tree, parents first, predicates included,
// until f returns false.
func (e *Expr) Walk(f func(Node) bool) { panic("soon") }

// Volatile reports whether the same answers may give another result the next
// time: it uses now, today, random, uuid, once, or randomize without a seed.
func (e *Expr) Volatile() bool { panic("soon") }

// Eval evaluates; Text, Number, Bool and Items convert the result as XPath's
// string(), number() and boolean() do.
func (e *Expr) Eval(c *Context) (Value, error)     { panic("soon") }
func (e *Expr) Text(c *Context) (string, error)    { panic("soon") }
func (e *Expr) Number(c *Context) (float64, error) { panic("soon") }
func (e *Expr) Bool(c *Context) (bool, error)      { panic("soon") }
func (e *Expr) Items(c *Context) ([]Item, error)   { panic("soon") }

// Value is the result of an expression: a boolean, number, text, date or node-set.
type Value struct{}
