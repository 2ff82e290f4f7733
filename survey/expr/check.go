package expr

import "time"

// Check reports what would go wrong when the parts it is about are evaluated:
// unknown functions, wrong numbers of arguments, and constant patterns, formats
// and algorithms nobody can read. Evaluation is lazy and may never meet them.
func (e *Expr) Check() []*Error {
	var faults []*Error
	e.Walk(func(n Node) bool {
		if c, ok := n.(*Call); ok {
			if fault := c.check(); fault != nil {
				fault.Expression = e.source
				faults = append(faults, fault)
			}
		}
		return true
	})
	return faults
}

func (c *Call) check() *Error {
	switch {
	case c.fn == nil:
		return &Error{Offset: c.Pos(), Code: CodeUnknownFunction, Args: []string{c.Name}, Suggestion: suggestFunction(c.Name)}
	case !c.fn.takes(len(c.Args)):
		return &Error{Offset: c.Pos(), Code: CodeArgumentCount, Args: c.countArgs()}
	case c.Name == "regex" && c.pattern != nil && c.pattern.err != nil:
		return &Error{Offset: c.Args[1].Pos(), Code: CodeBadPattern, Args: []string{c.Args[1].(*Literal).Text, c.pattern.reason()}}
	case len(c.Args) < 2:
		return nil
	}
	constant, ok := c.Args[1].(*Literal)
	if !ok {
		return nil
	}
	switch c.Name {
	case "format-date", "format-date-time":
		if _, unknown := formatDate(time.Time{}, constant.Text, englishDates); unknown != "" {
			return &Error{Offset: constant.Pos(), Code: CodeBadDirective, Args: []string{unknown}}
		}
	case "digest":
		if _, ok := digest(constant.Text, nil); !ok {
			return &Error{Offset: constant.Pos(), Code: CodeBadAlgorithm, Args: []string{constant.Text}}
		}
	}
	return nil
}
