package expr

import "math"

// Kind is what a Value is.
type Kind uint8

// The kinds of Value.
const (
	KindText Kind = iota
	KindBoolean
	KindNumber
	KindDate     // a calendar day
	KindDateTime // a moment
	KindNodes
)

// Value is the result of an expression. The zero Value is the empty text.
type Value struct {
	kind Kind
	// zoned and offset belong to dates: a moment has the offset of its place in
	// seconds east; a day has one only where it was written with one.
	zoned  bool
	offset int32
	// num is the number, 0 or 1 of a boolean, the days of a date or the
	// milliseconds of a moment since 1970-01-01. A date that is none is NaN.
	num   float64
	text  string
	items []Item
}

// TextValue is a text.
func TextValue(s string) Value { return Value{text: s} }

// NumberValue is a number.
func NumberValue(f float64) Value { return Value{kind: KindNumber, num: f} }

// BoolValue is true or false.
func BoolValue(b bool) Value {
	v := Value{kind: KindBoolean}
	if b {
		v.num = 1
	}
	return v
}

// NodesValue is a node-set, in document order.
func NodesValue(items []Item) Value { return Value{kind: KindNodes, items: items} }

// Kind is what the value is.
func (v Value) Kind() Kind { return v.kind }

// TypeName is the XPath type the value has for other programs: boolean, number,
// nodeset, or string, which dates are too.
func (v Value) TypeName() string {
	switch v.kind {
	case KindBoolean:
		return "boolean"
	case KindNumber:
		return "number"
	case KindNodes:
		return "nodeset"
	}
	return "string"
}

// Items are the nodes of a node-set, nil for other values.
func (v Value) Items() []Item { return v.items }

// Text converts as string() does: a node-set is the text of its first node.
func (v Value) Text() string {
	switch v.kind {
	case KindBoolean:
		if v.num != 0 {
			return "true"
		}
		return "false"
	case KindNumber:
		return formatNumber(v.num)
	case KindDate:
		return v.formatDay()
	case KindDateTime:
		return v.formatMoment()
	case KindNodes:
		if len(v.items) == 0 {
			return ""
		}
		return v.items[0].Text()
	}
	return v.text
}

// Number converts as number() does. Dates, and texts that are dates, are whole
// days since 1970-01-01.
func (v Value) Number() float64 {
	switch v.kind {
	case KindText:
		return textNumber(v.text)
	case KindDateTime:
		return math.Floor(v.wall() / dayMillis)
	case KindNodes:
		return v.atom().Number()
	}
	return v.num
}

// Bool converts as boolean() does, with node-sets as the reference
// implementation has them: true if a node is neither blank nor the number 0.
func (v Value) Bool() bool {
	switch v.kind {
	case KindText:
		return v.text != ""
	case KindDate, KindDateTime:
		return !math.IsNaN(v.num)
	case KindNodes:
		for _, item := range v.items {
			if itemValue(item).Bool() {
				return true
			}
		}
		return false
	}
	return v.num != 0 && !math.IsNaN(v.num)
}

// Blank reports whether the value stores nothing: an empty text, NaN, no node.
func (v Value) Blank() bool {
	switch v.kind {
	case KindText:
		return v.text == ""
	case KindNodes:
		return v.Text() == ""
	}
	return math.IsNaN(v.num)
}

// atom is the value itself, or that of the first node of a node-set; no node
// reads as the empty text.
func (v Value) atom() Value {
	if v.kind != KindNodes {
		return v
	}
	if len(v.items) == 0 {
		return Value{}
	}
	return itemValue(v.items[0])
}

func itemValue(item Item) Value {
	if t, ok := item.(Typed); ok {
		return t.Value()
	}
	return TextValue(item.Text())
}
