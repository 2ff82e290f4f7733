package survey

import (
	"iter"

	"feldbuch/survey/expr"
)

// listView is a list as instance('name') sees it in one language: the document
// node above root/item/{columns}. The nodes below it are made when they are
// looked at; two of one place are equal.
type listView struct {
	list               *List
	language, fallback string
	heads              []string // of the items' children
}

// document is the list as the secondary instance expressions see.
func (l *List) document(language, fallback string) expr.Item {
	if l.Tree != nil {
		return l.Tree
	}
	return l.view(language, fallback)
}

func (l *List) view(language, fallback string) *listView {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v, ok := l.views[language]; ok {
		return v
	}
	v := &listView{l, language, fallback, l.Columns}
	if l.File == "" { // lists of the form's own sheets have these two in fields
		v.heads = append([]string{"name", "label"}, l.Columns...)
		if l.translated() {
			v.heads = append(v.heads, itextID)
		}
	}
	if l.views == nil {
		l.views = map[string]*listView{}
	}
	l.views[language] = v
	return v
}

// item is the node that stands for a choice.
func (l *List) item(c *Choice, language, fallback string) expr.Item {
	if l.Tree != nil && c.static != nil {
		return c.static
	}
	return listRow{l.view(language, fallback), c.place}
}

func (*listView) Name() string      { return "" }
func (*listView) Text() string      { return "" }
func (*listView) Parent() expr.Item { return nil }
func (v *listView) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) { yield(listRoot{v}) }
}

// listRoot is the element all items are in.
type listRoot struct{ *listView }

func (listRoot) Name() string        { return "root" }
func (r listRoot) Parent() expr.Item { return r.listView }
func (r listRoot) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for i := range r.list.Choices {
			if !yield(listRow{r.listView, i}) {
				return
			}
		}
	}
}

// Where finds items by an index.
func (r listRoot) Where(name, column string, v expr.Value) ([]expr.Item, bool) {
	if name != "item" {
		return nil, false
	}
	choices, _ := r.list.equal(column, v)
	found := make([]expr.Item, len(choices))
	for i, c := range choices {
		found[i] = listRow{r.listView, c.place}
	}
	return found, true
}

// listRow is one item.
type listRow struct {
	*listView
	place int
}

func (listRow) Name() string        { return "item" }
func (r listRow) Parent() expr.Item { return listRoot{r.listView} }
func (r listRow) Position() int     { return r.place + 1 }
func (r listRow) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for i := range r.heads {
			if !yield(listCell{r, i}) {
				return
			}
		}
	}
}

// listCell is one column of an item.
type listCell struct {
	listRow
	column int
}

func (c listCell) Name() string                { return c.heads[c.column] }
func (c listCell) Parent() expr.Item           { return c.listRow }
func (listCell) Position() int                 { return 1 }
func (listCell) Children() iter.Seq[expr.Item] { return func(func(expr.Item) bool) {} }
func (c listCell) Text() string {
	choice, head := c.list.Choices[c.place], c.heads[c.column]
	switch {
	case c.list.File == "" && head == "label":
		return choice.Label.In(c.language, c.fallback).Plain()
	case c.list.File == "" && head == itextID:
		return c.list.itextOf(c.place)
	}
	return c.list.cell(choice, head)
}
