package survey

import (
	"iter"

	"feldbuch/survey/expr"
)

// Branch is a node of a tree that never changes: what an XML file beside the
// form holds.
type Branch struct {
	name, text string
	parent     *Branch
	children   []*Branch
}

// NewBranch is the document node of a tree, or a node that stands alone.
func NewBranch(name, text string) *Branch { return &Branch{name: name, text: text} }

// Add puts a node below b, behind those that are there.
func (b *Branch) Add(name, text string) *Branch {
	c := &Branch{name: name, text: text, parent: b}
	b.children = append(b.children, c)
	return c
}

// Append puts more text into the node.
func (b *Branch) Append(text string) { b.text += text }

// Branches are the nodes below b.
func (b *Branch) Branches() []*Branch { return b.children }

// Name is the element's name.
func (b *Branch) Name() string { return b.name }

// Text is the node's own text.
func (b *Branch) Text() string { return b.text }

// Parent is nil for the document node.
func (b *Branch) Parent() expr.Item {
	if b.parent == nil {
		return nil
	}
	return b.parent
}

// Children are the nodes below b.
func (b *Branch) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for _, c := range b.children {
			if !yield(c) {
				return
			}
		}
	}
}
