package survey

import (
	"iter"

	"feldbuch/survey/expr"
)

// StaticNode is a node of a tree that never changes: what an XML file beside the
// form holds.
type StaticNode struct {
	name, text string
	parent     *StaticNode
	children   []*StaticNode
}

// NewStaticNode is the document node of a tree, or a node that stands alone.
func NewStaticNode(name, text string) *StaticNode { return &StaticNode{name: name, text: text} }

// Add puts a node below b, behind those that are there.
func (b *StaticNode) Add(name, text string) *StaticNode {
	c := &StaticNode{name: name, text: text, parent: b}
	b.children = append(b.children, c)
	return c
}

// Append puts more text into the node.
func (b *StaticNode) Append(text string) { b.text += text }

// Below are the nodes below b.
func (b *StaticNode) Below() []*StaticNode { return b.children }

// Name is the element's name.
func (b *StaticNode) Name() string { return b.name }

// Text is the node's own text.
func (b *StaticNode) Text() string { return b.text }

// Parent is nil for the document node.
func (b *StaticNode) Parent() expr.Item {
	if b.parent == nil {
		return nil
	}
	return b.parent
}

// Children are the nodes below b.
func (b *StaticNode) Children() iter.Seq[expr.Item] {
	return func(yield func(expr.Item) bool) {
		for _, c := range b.children {
			if !yield(c) {
				return
			}
		}
	}
}
