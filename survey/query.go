package survey

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"feldbuch/survey/value"
)

// Form is the questionnaire version being filled.
func (iv *Interview) Form() *Form { return iv.form }

// ID is the interview's UUID.
func (iv *Interview) ID() string { return iv.id }

// Business is the id of the business interviewed: the answer to the question
// the setting instance_name names, else what the interview was started with. What
// names a person is no id: an answer that is contact data does not count.
func (iv *Interview) Business() string {
	if n := iv.businessQuestion(); n != nil && n.text() != "" {
		return n.text()
	}
	return iv.business
}

// businessQuestion is the question a plain instance_name of ${question} names.
func (iv *Interview) businessQuestion() *Node {
	target := iv.form.businessQuestion()
	if target == nil {
		return nil
	}
	return iv.root.single(target)
}

// BusinessPath is the path of the question that holds the business, "" where none does.
func (iv *Interview) BusinessPath() string {
	if n := iv.businessQuestion(); n != nil {
		return n.Key()
	}
	return ""
}

// AsksForBusiness reports whether a question says which business an interview is with.
func (f *Form) AsksForBusiness() bool { return f.businessQuestion() != nil }

func (f *Form) businessQuestion() *Element {
	if f.InstanceName == nil || f.naming.Contact() {
		return nil
	}
	return QuestionOf(f.InstanceName)
}

// namesBusiness reports whether an answer says that the interview is with another
// business than is known so far.
func (iv *Interview) namesBusiness(n *Node, a value.Answer) bool {
	return a.Status == value.Answered && n == iv.businessQuestion() && value.Code(a.Text) != value.Code(iv.business)
}

// nameBusiness records whose interview it is where an answer says so: before the answer,
// so that lists never know less than the answers.
func (iv *Interview) nameBusiness(n *Node, a value.Answer) error {
	if !iv.namesBusiness(n, a) {
		return nil
	}
	if err := iv.record(Event{Kind: EventBusiness, Answer: a}); err != nil {
		return err
	}
	iv.business = a.Text
	return nil
}

// Interviewer is who leads the interview.
func (iv *Interview) Interviewer() string { return iv.interviewer }

// StartedAt is when the interview was begun.
func (iv *Interview) StartedAt() time.Time { return iv.started }

// Completed reports whether the interview is closed for answers.
func (iv *Interview) Completed() bool { return iv.completed }

// Correction reports whether the interview was completed, and is open again.
func (iv *Interview) Correction() bool {
	s := iv.opt.State
	return s != nil && !iv.completed && (s.Correction || s.Completed)
}

// Discarded reports whether the interview is not to count.
func (iv *Interview) Discarded() bool { return iv.opt.State != nil && iv.opt.State.Discarded }

// Language is the key of the questionnaire language shown.
func (iv *Interview) Language() string { return iv.language }

// now is the wall-clock time where the interview takes place.
func (iv *Interview) now() time.Time { return iv.opt.Clock().In(iv.opt.Location) }

// Elapsed is the time the interview has been open, pauses excluded. It does not
// follow a changed clock.
func (iv *Interview) Elapsed() time.Duration {
	return iv.before + max(0, iv.opt.Clock().Sub(iv.opened))
}

// Nodes are all question, group and repeat instances in document order, the
// ones that are not relevant included, the root excluded.
func (iv *Interview) Nodes() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		iv.root.walk(func(n *Node) bool { return n == iv.root || yield(n) })
	}
}

// Keyed is the question, group or entry with a stable path, as events name it, nil
// where the interview does not have it now. Nothing is made for it.
func (iv *Interview) Keyed(key string) *Node {
	n := iv.root
	for segment := range strings.SplitSeq(strings.TrimPrefix(key, "/"), "/") {
		name, instance := splitInstance(segment)
		e := n.el.child(iv.form, name)
		if e == nil {
			return nil
		}
		live := n.slots[e.slot].live()
		i := slices.IndexFunc(live, func(c *Node) bool { return c.key == instance })
		if i < 0 {
			return nil
		}
		n = live[i]
	}
	return n
}

// Violation is what is wrong with a question as it stands, nil if nothing is. A
// soft warning that was confirmed is settled.
func (iv *Interview) Violation(n *Node) *Rejection {
	r := iv.violation(n)
	if r != nil && r.Soft && n.confirmed {
		return nil
	}
	return r
}

// Root is the node that holds the whole interview.
func (iv *Interview) Root() *Node { return iv.root }

// Instances are the live instances of a repeat in the node that holds it.
func (n *Node) Instances(repeat *Element) []*Node {
	if repeat.Parent != n.el || len(n.slots) == 0 {
		return nil
	}
	return n.slots[repeat.slot].live()
}

// ReadOnly reports whether people cannot change the answer; there is none to a note.
func (n *Node) ReadOnly() bool { return n.el.Type == TypeNote || n.holds("readonly") }

// Required reports whether the question may not be left open.
func (n *Node) Required() bool { return !n.el.Heading() && !n.Withdrawn() && n.holds("required") }

// holds evaluates a yes-no cell; a cell that fails to evaluate says no.
func (n *Node) holds(column string) bool {
	x := n.el.Required
	if column == "readonly" {
		x = n.el.ReadOnly
	}
	if x == nil {
		return false
	}
	ok, err := x.Bool(n.iv.context(n))
	return ok && err == nil
}

// Find looks up a node by a path such as /group/person[2]/name, [1] being
// allowed on any segment and the root's name in front, or by a bare name that
// is there only once. The error is a *Rejection with reason NoSuchPath.
func (iv *Interview) Find(path string) (*Node, error) {
	missing := &Rejection{Path: path, Reason: NoSuchPath, Args: []string{path}}
	if !strings.Contains(path, "/") {
		return iv.findName(path, missing)
	}
	segments := strings.Split(strings.Trim(path, "/"), "/")
	if first, _ := splitInstance(segments[0]); len(segments) > 1 && first == iv.form.Name && iv.root.child(first, 1) == nil {
		segments = segments[1:]
	}
	n := iv.root
	for _, s := range segments {
		name, number := splitInstance(s)
		i := 1
		if number != "" {
			var err error
			if i, err = strconv.Atoi(number); err != nil {
				return nil, missing
			}
		}
		if n = n.child(name, i); n == nil {
			return nil, missing
		}
	}
	return n, nil
}

func (iv *Interview) findName(name string, missing *Rejection) (*Node, error) {
	name, number := splitInstance(name)
	if number != "" && number != "1" || len(iv.form.byName[name]) != 1 {
		return nil, missing
	}
	var found []*Node
	iv.root.each(iv.form.byName[name][0], func(n *Node) { found = append(found, n) })
	if len(found) != 1 {
		return nil, missing
	}
	return found[0], nil
}

// child is the i-th (1-based) live instance of the child element with a name.
func (n *Node) child(name string, i int) *Node {
	for at, c := range n.el.Children {
		if c.Name != name || len(n.slots) == 0 {
			continue
		}
		if live := n.slots[at].live(); i >= 1 && i <= len(live) {
			return live[i-1]
		}
	}
	return nil
}

// Sibling is the question or group with a name beside n, nil if there is none.
func (n *Node) Sibling(name string) *Node {
	if n.parent == nil {
		return nil
	}
	return n.parent.child(name, 1)
}
