package survey

import (
	"iter"

	"feldbuch/survey/expr"
)

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
