package survey

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Codes of the problems Link reports.
const (
	CodeUnknownName     = "unknown_name"       // Args: the name, a name that may be meant or ""
	CodeAmbiguousName   = "ambiguous_name"     // Args: the name
	CodeCycle           = "cycle"              // Args: the chain "a (survey!D3) → b (survey!D4) → a"
	CodeTooEntangled    = "too_entangled"      // Args: how many elements may hang on others
	CodeLastSavedUnkown = "last_saved_unknown" // Args: the name, a name that may be meant or ""

	CodeRelevantOwnChild = "relevant_own_child" // Args: the group, the element inside that it reads

	// A repeat that goes on with something that is no counted repeat before it at the
	// same place.
	CodeContinues = "continues_unknown" // Args: what the column says, what may be meant or ""

	// A setting interview_language that names no single choice outside repeats.
	CodeInterviewLanguage = "interview_language_unknown" // no Args
)

// Link completes a Form whose elements, lists and rules are filled in: it binds
// every ${name}, works out the dependency graph, and reports unknown names and
// cycles. It must be called once before the Form is used.
func (f *Form) Link() []Problem {
	f.index()
	for _, l := range f.Lists {
		l.link()
	}
	l := &linker{form: f}
	for _, e := range f.elements {
		l.element(e)
	}
	l.rules()
	l.problems = append(l.problems, f.liftOwn()...)
	l.problems = append(l.problems, f.buildGraph()...)
	if f.graph != nil { // else it is too entangled to look at
		f.markSensitive()
	}
	SortProblems(l.problems)
	return l.problems
}

// index numbers the elements in document order.
func (f *Form) index() {
	f.elements, f.byName = nil, map[string][]*Element{}
	var visit func(e *Element)
	visit = func(e *Element) {
		e.index = len(f.elements)
		f.elements = append(f.elements, e)
		if e.Parent != nil {
			e.path, e.depth = e.Parent.path+"/"+e.Name, e.Parent.depth+1
			f.byName[e.Name] = append(f.byName[e.Name], e)
		}
		for i, c := range e.Children {
			c.slot = i
			visit(c)
		}
		e.last = len(f.elements) - 1
	}
	visit(f.Root)
}

// cell is one expression of an element and the column it stands in.
type cell struct {
	column string
	expr   *expr.Expr
}

// cells are the expressions of an element.
func (e *Element) cells() []cell {
	all := []cell{
		{"relevant", e.Relevant}, {"constraint", e.Constraint}, {"calculation", e.Calculation},
		{"required", e.Required}, {"readonly", e.ReadOnly}, {"default", e.Default},
		{"choice_filter", e.ChoiceFilter}, {"repeat_count", e.RepeatCount}, {"parameters", e.Seed},
	}
	return slices.DeleteFunc(all, func(c cell) bool { return c.expr == nil })
}

// text is a text of an element that may name answers and the column it stands in.
type text struct {
	column string
	text   Text
}

// texts are the texts of an element.
func (e *Element) texts() [5]text {
	return [5]text{
		{"label", e.Label}, {"hint", e.Hint}, {"guidance_hint", e.Guidance},
		{"constraint_message", e.ConstraintMessage}, {"required_message", e.RequiredMessage},
	}
}

type linker struct {
	form     *Form
	problems []Problem
	said     map[string]bool
	names    []string // for suggestions, filled when first needed
	guesses  int
}

func (l *linker) element(e *Element) {
	in := func(column string) cellAt { return cellAt{e.Pos, e.Cells, column, ""} }
	for _, c := range e.cells() {
		l.bind(c.expr.Refs(), in(c.column))
	}
	for _, t := range e.texts() {
		l.text(t.text, in(t.column))
	}
	for _, name := range e.Trigger {
		l.find(name, CodeUnknownName, in("trigger"))
	}
	if e.ChoicesFrom != nil {
		l.bind([]*expr.Ref{e.ChoicesFrom}, in("type"))
	}
	if e.List != nil && e.List.byName == nil {
		e.List.link()
	}
	e.filter = compileFilter(e.ChoiceFilter)
	l.continued(e)
}

// text binds the names in a text.
func (l *linker) text(t Text, at cellAt) {
	for lang, template := range t {
		at.lang = lang
		for _, s := range template {
			if s.Ref != nil {
				l.bind([]*expr.Ref{s.Ref}, at)
			}
		}
	}
}

// rules binds what is not in the survey sheet: choices, settings, gaps, breakdowns.
func (l *linker) rules() {
	for _, list := range l.form.Lists {
		if list.File != "" {
			continue
		}
		for _, c := range list.Choices {
			l.text(c.Label, cellAt{c.Pos, c.Cells, "label", ""})
		}
	}
	if n := l.form.InstanceName; n != nil {
		l.bind(n.Refs(), cellAt{row: Position{Sheet: "settings", Column: "instance_name"}})
	}
	l.interviewLanguage()
	for i := range l.form.Gaps {
		l.gapRule(&l.form.Gaps[i])
	}
	for _, b := range l.form.Breakdowns {
		for column, x := range b.Expressions() {
			if x != nil {
				l.bind(x.Refs(), cellAt{b.Pos, b.Cells, column, ""})
			}
		}
	}
	for _, t := range l.form.Topics {
		for column, x := range t.Expressions() {
			if x != nil {
				l.bind(x.Refs(), cellAt{t.Pos, t.Cells, column, ""})
			}
		}
	}
	if p := l.form.Planning; p != nil {
		for _, q := range p.Questions {
			l.bind(q.Of.Refs(), cellAt{row: q.Pos})
		}
	}
}

// interviewLanguage binds the question whose answers are codes of languages. Those of
// which the form has no texts are among them.
func (l *linker) interviewLanguage() {
	x := l.form.InterviewLanguage
	if x == nil {
		return
	}
	at, before := cellAt{Position{Sheet: "settings", Row: 2}, l.form.Cells, "interview_language", ""}, len(l.problems)
	l.bind(x.Refs(), at)
	q := QuestionOf(x)
	if len(l.problems) == before && (q == nil || q.Type != TypeSelectOne || q.enclosingRepeat() != nil) {
		l.report(CodeInterviewLanguage, at)
	}
}

func (l *linker) gapRule(r *GapRule) {
	for column, x := range r.Expressions() {
		if x != nil {
			l.bind(x.Refs(), cellAt{r.Pos, r.Cells, column, ""})
		}
	}
	r.resolve()
	if r.Area == nil || len(r.Area.Refs()) == 0 {
		return
	}
	question, ok := r.Area.Refs()[0].Target.(*Element)
	if !ok {
		return
	}
	r.repeat = question.enclosingRepeat()
	if r.Areas == nil {
		r.Areas = question.List
	}
}

func (e *Element) enclosingRepeat() *Element {
	for ; e != nil; e = e.Parent {
		if e.Kind == Repeat {
			return e
		}
	}
	return nil
}

func (l *linker) bind(refs []*expr.Ref, at cellAt) {
	for _, r := range refs {
		code := CodeUnknownName
		if r.LastSaved {
			code = CodeLastSavedUnkown
		}
		if e := l.find(r.Name, code, at); e != nil {
			r.Target = e
		}
	}
}

// find looks a name up and reports it if it is not there exactly once.
func (l *linker) find(name, code string, at cellAt) *Element {
	switch found := l.form.byName[name]; len(found) {
	case 1:
		return found[0]
	case 0:
		l.report(code, at, name, l.guess(name))
	default:
		l.report(CodeAmbiguousName, at, name)
	}
	return nil
}

// maxGuesses is for how many unknown names a likely meaning is looked for:
// looking compares with all names there are.
const maxGuesses = 100

// guess is the name that may be meant, "" if none is like it.
func (l *linker) guess(name string) string {
	if l.guesses == maxGuesses {
		return ""
	}
	l.guesses++
	if l.names == nil {
		l.names = slices.Sorted(maps.Keys(l.form.byName))
	}
	return value.Closest(name, l.names)
}

func (l *linker) report(code string, cell cellAt, args ...string) {
	at := cell.position()
	if key := code + " " + at.String() + " " + strings.Join(args, " "); !l.said[key] {
		if l.said == nil {
			l.said = map[string]bool{}
		}
		l.said[key] = true
		l.problems = append(l.problems, Problem{Code: code, Pos: at, Args: args})
	}
}

// Find is the element with a schema path or a unique bare name; nil if there is none.
func (f *Form) Find(path string) *Element {
	if found := f.byName[path]; len(found) == 1 {
		return found[0]
	}
	for _, e := range f.elements {
		if e.path == path || strings.TrimPrefix(path, "/"+f.Name) == e.path {
			return e
		}
	}
	return nil
}
