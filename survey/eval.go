package survey

import "feldbuch/survey/expr"

// Eval works out an expression as the root of the interview sees it. The error
// is an *expr.Error, or a Problem where it names a question there is not.
func (iv *Interview) Eval(source string) (expr.Value, error) {
	x, err := expr.Parse(source)
	if err != nil {
		return expr.Value{}, err
	}
	for _, r := range x.Refs() {
		if e := iv.form.byName[r.Name]; len(e) == 1 {
			r.Target = e[0]
			continue
		}
		l := &linker{form: iv.form}
		l.find(r.Name, CodeUnknownName, cellAt{})
		return expr.Value{}, l.problems[0]
	}
	return x.Eval(iv.context(iv.root))
}
