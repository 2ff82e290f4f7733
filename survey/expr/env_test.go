package expr

import (
	"errors"
	"iter"
	"strings"
	"time"
)

// static is an Item of a plain tree for tests.
type static struct {
	name, text string
	parent     *static
	children   []*static
}

// tree makes a static of its children.
func tree(name string, children ...*static) *static {
	b := &static{name: name, children: children}
	for _, c := range children {
		c.parent = b
	}
	return b
}

func leaf(name, text string) *static { return &static{name: name, text: text} }

// document puts a document node above a root element.
func document(root *static) *static { return tree("", root) }

func (b *static) Name() string { return b.name }

func (b *static) Text() string {
	var s strings.Builder
	s.WriteString(b.text)
	for _, c := range b.children {
		s.WriteString(c.Text())
	}
	return s.String()
}

func (b *static) Parent() Item {
	if b.parent == nil {
		return nil
	}
	return b.parent
}

func (b *static) Children() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, c := range b.children {
			if !yield(c) {
				return
			}
		}
	}
}

// find is the nth descendant with that name, counted from 0.
func (b *static) find(name string, n int) *static {
	var found []*static
	descend(b, func(i Item) {
		if i.Name() == name {
			found = append(found, i.(*static))
		}
	})
	return found[n]
}

// world is an Env for tests: references are looked up by name.
type world struct {
	refs      map[string][]Item
	lists     map[string]*static
	now       time.Time
	randoms   []float64
	drawn     int
	asked     []string // names of the references read, in order
	choiceRef string
	language  string
}

func (w *world) Ref(r *Ref) []Item {
	w.asked = append(w.asked, r.Name)
	return w.refs[r.Name]
}

func (w *world) Instance(id string) Item {
	if list, ok := w.lists[id]; ok {
		return list
	}
	return nil
}

func (w *world) ChoiceLabel(value, ref string) (string, bool) {
	w.choiceRef = ref
	return "label of " + value, value != ""
}

func (w *world) PullData(file, column, keyColumn, key string) (string, error) {
	if file == "missing" {
		return "", errors.New("no such file")
	}
	return strings.Join([]string{file, column, keyColumn, key}, "/"), nil
}

func (w *world) Now() time.Time { return w.now }

func (w *world) Random() float64 {
	if len(w.randoms) == 0 {
		return 0.25
	}
	w.drawn++
	return w.randoms[(w.drawn-1)%len(w.randoms)]
}

func (w *world) Language() string { return w.language }

func (w *world) UUID() string { return "0198c5a4-0000-7000-8000-000000000000" }

func (w *world) Property(name string) string {
	if name == "deviceid" {
		return "laptop-7"
	}
	return ""
}

func nowhere() *Context { return &Context{Env: &world{now: noon(time.UTC)}} }

func noon(loc *time.Location) time.Time { return time.Date(2024, 5, 1, 12, 0, 0, 0, loc) }

// texts are the texts of items, for comparing node-sets.
func texts(items []Item) (all []string) {
	for _, item := range items {
		all = append(all, item.Text())
	}
	return all
}
