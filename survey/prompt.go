package survey

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Interviewer is what the column interviewer says is for the interviewer alone. It
// goes for all that is in a group, unless a row in it says something itself.
type Interviewer string

// The values of the column interviewer; "" is read aloud, hints apart, which never are.
const (
	InterviewerAll     Interviewer = "all"     // question and choices: nothing of it is read aloud
	InterviewerChoices Interviewer = "choices" // the choices: they are for coding what is said
	InterviewerCard    Interviewer = "card"    // the choices: the respondent looks at them on a card
)

// forInterviewer is what the element, or the nearest group around it, says.
func (e *Element) forInterviewer() Interviewer {
	for ; e != nil; e = e.Parent {
		if e.Interviewer != "" {
			return e.Interviewer
		}
	}
	return ""
}

// SilentQuestion reports whether the label is for the interviewer alone.
func (e *Element) SilentQuestion() bool { return e.forInterviewer() == InterviewerAll }

// OnCard reports whether the form wants the choices on a card.
func (e *Element) OnCard() bool { return e.forInterviewer() == InterviewerCard }

// SilentChoices reports whether the choices are not read out.
func (e *Element) SilentChoices() bool { return e.forInterviewer() != "" }

// Option is one choice as shown: label in the interview's language, filtered.
type Option struct {
	Code, Label string
	Exclusive   bool
	Second      string // the label in the interviewer's language, see PromptInTwo
	// Nonresponse is DontKnow or Refused where the choice stands for that.
	Nonresponse value.Status
}

// Prompt is all a screen needs to ask one question.
type Prompt struct {
	Node     *Node
	Path     string
	Element  *Element
	Sections []string // labels of the groups around it, outermost first; repeats as "Person 2/5"
	Label    string
	Second   string // the label in the interviewer's language, see PromptInTwo
	Head     string // the words the label stresses, to stand above a column; "" where it stresses none
	Hint     string
	Guidance string
	Options  []Option // selects only
	// FreeCodes: the list of choices is not here, so their codes are typed in.
	FreeCodes bool
	Answer    value.Answer
	Note      string
	Required  bool
	ReadOnly  bool
	Conflict  bool
	// Format says how a text is to be written, in the form's own words, where its
	// constraint is one on that; "" elsewhere.
	Format string
	// Violation is what is wrong with the question as it stands, nil if nothing is.
	Violation *Rejection
	// DontKnow and Refused tell whether the key is offered; where the list has
	// a choice that stands for it the key picks that choice.
	DontKnow, Refused bool
}

// Prompt is the question n stands for, in the interview's language.
func (iv *Interview) Prompt(n *Node) Prompt {
	offered := func(s value.Status) bool {
		_, r := iv.readNonresponse(n, s)
		return r == nil && !n.ReadOnly()
	}
	p := Prompt{
		Node: n, Path: n.Path(), Element: n.el, Sections: iv.Sections(n),
		Label: iv.render(n.el.Label, n), Hint: iv.render(n.el.Hint, n), Guidance: iv.render(n.el.Guidance, n),
		Answer: n.answer, Note: n.note, Required: n.Required(), ReadOnly: n.ReadOnly(), Conflict: n.conflict,
		DontKnow: offered(value.DontKnow), Refused: offered(value.Refused),
		FreeCodes: n.el.Type.Selects() && !n.hasList(), Violation: iv.Violation(n),
	}
	p.Head = n.el.Label.In(iv.language, iv.form.Default).Stressed()
	if n.el.formatted() {
		p.Format = iv.render(n.el.ConstraintMessage, n)
	}
	if p.Label == "" {
		p.Label = n.el.Name
	}
	choices, _ := iv.choices(n) // a filter that fails shows no choices; Answer says why
	p.Options = slices.Grow(p.Options, len(choices))
	for _, c := range iv.ordered(n, choices) {
		p.Options = append(p.Options, Option{Code: c.Name, Label: iv.choiceLabel(c, n), Exclusive: c.Exclusive, Nonresponse: n.el.Nonresponse(c.Name)})
	}
	return p
}

// PromptInTwo is Prompt with what is read aloud in the interviewer's own language
// beside the interview's, and what is for the interviewer alone only in that one.
func (iv *Interview) PromptInTwo(n *Node, own string) Prompt {
	p := iv.Prompt(n)
	if own == iv.language {
		return p
	}
	var q Prompt
	iv.In(own, func() { q = iv.Prompt(n) })
	p.Hint, p.Guidance, p.Format = cmp.Or(q.Hint, p.Hint), cmp.Or(q.Guidance, p.Guidance), cmp.Or(q.Format, p.Format)
	if p.Label, p.Second = n.el.inTwo(p.Label, q.Label); n.el.SilentQuestion() {
		p.Head = q.Head
	}
	labels := map[string]string{}
	for _, o := range q.Options {
		labels[o.Code] = o.Label
	}
	for i := range p.Options {
		o := &p.Options[i]
		switch own := labels[o.Code]; {
		case own == "" || own == o.Label:
		case n.el.SilentChoices():
			o.Label = own
		default:
			o.Second = own
		}
	}
	return p
}

// LabelInTwo is what PromptInTwo has as label and second label.
func (iv *Interview) LabelInTwo(n *Node, own string) (label, second string) {
	label = iv.Label(n)
	iv.In(own, func() { second = iv.Label(n) })
	return n.el.inTwo(label, second)
}

// inTwo are the labels shown of one that is read aloud and the interviewer's own.
func (e *Element) inTwo(aloud, own string) (label, second string) {
	switch {
	case e.SilentQuestion():
		return own, ""
	case own == aloud:
		return aloud, ""
	}
	return aloud, own
}

func (iv *Interview) choiceLabel(c *Choice, n *Node) string {
	if label := iv.render(c.Label, n); label != "" {
		return label
	}
	return c.Name
}

// Sections are the labels of the groups and repeats around a node, and of the row
// of headings it stands under.
func (iv *Interview) Sections(n *Node) []string {
	labels := iv.Inside(n.parent)
	if h := n.Heading(); h != nil {
		labels = append(labels, iv.render(h.el.Label, h))
	}
	return labels
}

// Inside are the labels of a group or an entry of a repeat and of those around
// it, outermost first.
func (iv *Interview) Inside(g *Node) []string {
	var labels []string
	for ; g != nil && g.parent != nil; g = g.parent {
		label := iv.render(g.el.Label, g)
		if g.el.Kind == Repeat {
			label = iv.EntryLabel(g)
		}
		if label != "" {
			labels = append([]string{label}, labels...)
		}
	}
	return labels
}

// Heading is the row of headings that a row stands under, nil if there is none.
func (n *Node) Heading() *Node {
	if n.el.List == nil || !n.el.HasAppearance("list-nolabel") {
		return nil
	}
	for at := n.el.slot - 1; at >= 0 && n.el.Parent.Children[at].List == n.el.List; at-- {
		if above := n.parent.slots[at].live(); n.el.Parent.Children[at].Heading() && above[0].relevant {
			return above[0]
		}
	}
	return nil
}

// Label is a node's own text, its name where it has none.
func (iv *Interview) Label(n *Node) string { return cmp.Or(iv.render(n.el.Label, n), n.el.Name) }

// RepeatLabel is what a repeat is called, seen from a node in or around it.
func (iv *Interview) RepeatLabel(repeat *Element, n *Node) string {
	if label := iv.render(repeat.Label, n); label != "" {
		return label
	}
	return repeat.Name
}

// render puts answers into a text without its markup: the label of a choice, the
// text of anything else, "…" where there is no answer yet.
func (iv *Interview) render(t Text, n *Node) string {
	return t.In(iv.language, iv.form.Default).Filled(func(ref *expr.Ref) string {
		iv.scope.from = n
		items := iv.scope.Ref(ref)
		if len(items) == 0 || iv.withholds(ref) {
			return ""
		}
		if it, ok := items[0].(item); ok {
			return iv.display(it.n)
		}
		return items[0].Text()
	})
}

// WithholdContact keeps answers that are contact data out of all texts from now
// on, for what others will read.
func (iv *Interview) WithholdContact() { iv.withheld = (*Element).Contact }

// withholds reports whether a text must not tell the answer it names.
func (iv *Interview) withholds(r *expr.Ref) bool {
	e, ok := r.Target.(*Element)
	return ok && iv.withheld != nil && iv.withheld(e)
}

// display is an answer within a label: labels of choices in the interview's
// language, other values as they are; "" where there is none. Where the interview
// is looked at in another language, what is worked out is worked out in that one.
func (iv *Interview) display(n *Node) string {
	text := n.text()
	if c := n.el.Calculation; iv.foreign && c != nil && text != "" && !c.Volatile() && (n.el.Type == TypeCalculate || n.ReadOnly()) {
		return iv.workedOut(n, text)
	}
	if text == "" || !n.el.Type.Selects() {
		return text
	}
	codes := n.el.Type.Codes(text)
	for i, code := range codes {
		codes[i] = iv.ChoiceLabel(n, code)
	}
	return strings.Join(codes, ", ")
}

// workedOut is what a calculation gives in the language looked at, else otherwise.
func (iv *Interview) workedOut(n *Node, otherwise string) string {
	defer func(from *Node, ctx expr.Context) { iv.scope.from, iv.ctx = from, ctx }(iv.scope.from, iv.ctx)
	v, err := n.el.Calculation.Eval(iv.context(n))
	if err != nil {
		return otherwise
	}
	return v.Text()
}

// ChoiceLabel is the label of a choice of a question, whether its filter lets the
// choice through or not; the code itself where the question has no such choice.
func (iv *Interview) ChoiceLabel(n *Node, code string) string {
	if c := iv.findChoice(n.el, n, code); c != nil {
		return iv.choiceLabel(c, n)
	}
	return code
}

// In shows the interview in another of its form's languages while read runs. It
// is for those who look at an interview that was held in another language:
// nothing is recorded, and nothing read may be answered meanwhile.
func (iv *Interview) In(language string, read func()) {
	defer func(own string, foreign bool) { iv.language, iv.foreign = own, foreign }(iv.language, iv.foreign)
	iv.language, iv.foreign = language, language != iv.language
	read()
}
