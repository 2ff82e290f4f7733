package survey

type graph struct{}
type exprs struct{}
type choiceItem struct{}

// Link completes a Form whose elements, lists and rules are filled in: it binds
// every ${name}, works out the dependency graph, and reports unknown names and
// cycles. It must be called once before the Form is used.
func (f *Form) Link() []Problem { panic("soon") }
