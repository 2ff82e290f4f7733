package survey

import (
	"iter"
	"sync"

	"feldbuch/survey/expr"
)

// Find is the choice with a code, nil if there is none.
func (l *List) Find(code string) *Choice {
	if i, ok := l.byName[code]; ok {
		return l.Choices[i]
	}
	return nil
}

// link prepares look-ups by code.
func (l *List) link() {
	l.byName = make(map[string]int, len(l.Choices))
	for i, c := range l.Choices {
		if _, taken := l.byName[c.Name]; !taken {
			l.byName[c.Name] = i
		}
	}
}

// where are the positions of the choices whose column holds exactly value, by a
// hash index that is built when a column is first asked for.
func (l *List) where(column, value string) []int {
	l.mu.Lock()
	defer l.mu.Unlock()
	index, ok := l.indexes[column]
	if !ok {
		index = map[string][]int{}
		for i, c := range l.Choices {
			v := c.column(column)
			index[v] = append(index[v], i)
		}
		if l.indexes == nil {
			l.indexes = map[string]map[string][]int{}
		}
		l.indexes[column] = index
	}
	return index[value]
}

func (c *Choice) column(name string) string {
	if name == "name" {
		return c.Name
	}
	return c.Columns[name]
}

// treeItem is a node of a tree that never changes: a choice list as the
// secondary instance expressions see.
type treeItem struct {
	name, text string
	parent     expr.Item
	children   []*treeItem
}

func (t *treeItem) Name() string      { return t.name }
func (t *treeItem) Text() string      { return t.text }
func (t *treeItem) Parent() expr.Item { return t.parent }
func (t *treeItem) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for _, c := range t.children {
			if !yield(c) {
				return
			}
		}
	}
}

func (t *treeItem) add(name, text string) *treeItem {
	c := &treeItem{name: name, text: text, parent: t}
	t.children = append(t.children, c)
	return c
}

// document is the list as instance('name') sees it: root/item/{name, label,
// extra columns}, labels in the given language.
func (l *List) document(language, fallback string) *treeItem {
	l.mu.Lock()
	defer l.mu.Unlock()
	if doc, ok := l.documents[language]; ok {
		return doc
	}
	doc := &treeItem{}
	root := doc.add("root", "")
	for _, c := range l.Choices {
		item := root.add("item", "")
		item.add("name", c.Name)
		item.add("label", c.Label.In(language, fallback).Plain())
		for _, column := range l.Columns {
			item.add(column, c.Columns[column])
		}
	}
	if l.documents == nil {
		l.documents = map[string]*treeItem{}
	}
	l.documents[language] = doc
	return doc
}

// lookups is what a List works out when it is first needed. A Form is shared
// between interviews, so it is guarded.
type lookups struct {
	byName    map[string]int
	mu        sync.Mutex
	indexes   map[string]map[string][]int // column → value → positions
	documents map[string]*treeItem        // by language
}

// choiceFilter is a choice filter of the form column = expression, whose right
// side does not look at the choice: it is answered by a hash index.
type choiceFilter struct {
	column string
	value  *expr.Expr
}

func compileFilter(x *expr.Expr) *choiceFilter {
	if x == nil {
		return nil
	}
	eq, ok := x.Root().(*expr.Binary)
	if !ok || eq.Op != expr.Eq {
		return nil
	}
	for _, side := range [2][2]expr.Node{{eq.X, eq.Y}, {eq.Y, eq.X}} {
		if column, ok := columnName(side[0]); ok && !readsContext(side[1]) {
			return &choiceFilter{column, x.Sub(side[1])}
		}
	}
	return nil
}

// columnName is the name of a path that is nothing but one child step.
func columnName(n expr.Node) (string, bool) {
	p, ok := n.(*expr.Path)
	if !ok || p.Absolute || p.Base != nil || len(p.Steps) != 1 {
		return "", false
	}
	s := p.Steps[0]
	return s.Name, s.Axis == expr.Child && len(s.Predicates) == 0 && s.Name != "*" && s.Name != "node()"
}

// readsContext reports whether an expression may look at its context node.
func readsContext(n expr.Node) bool {
	switch n := n.(type) {
	case *expr.Literal, *expr.Number, *expr.Ref:
		return false
	case *expr.Path:
		return !n.Absolute || len(n.Filter) > 0
	}
	return true
}
