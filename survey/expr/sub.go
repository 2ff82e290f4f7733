package expr

// Sub is a part of an expression as an expression of its own, sharing its tree.
func (e *Expr) Sub(n Node) *Expr { return &Expr{source: e.source, root: n} }
