package expr

import "math"

// compare compares two values. A node-set is compared node by node and holds if
// any does; one without nodes reads as ”.
func (m *machine) compare(op Op, x, y Value) bool {
	if len(x.items) > 1 {
		for _, item := range x.items {
			if m.compare(op, itemValue(item), y) {
				return true
			}
		}
		return false
	}
	if len(y.items) > 1 {
		for _, item := range y.items {
			if m.compare(op, x, itemValue(item)) {
				return true
			}
		}
		return false
	}
	switch x, y = x.atom(), y.atom(); op {
	case Eq:
		return m.equal(x, y)
	case Ne:
		return !m.equal(x, y)
	}
	return ordered(op, m.order(x, y))
}

// equal compares as the more telling of the two kinds: as booleans, numbers,
// dates, and only then as texts.
func (m *machine) equal(x, y Value) bool {
	switch {
	case x.kind == KindBoolean || y.kind == KindBoolean:
		return x.Bool() == y.Bool()
	case x.kind == KindNumber || y.kind == KindNumber:
		a, b := x.Number(), y.Number()
		return a == b || math.Abs(a-b) < tolerance
	case x.isDate() || y.isDate():
		if a, b := m.asDate(x), m.asDate(y); a.isDate() && b.isDate() {
			return dateOrder(a, b) == 0
		}
	}
	return x.Text() == y.Text()
}

// order is negative, zero or positive as x is before, at or after y, and NaN
// where they have no order: texts have one only as numbers or dates.
func (m *machine) order(x, y Value) float64 {
	if x.mayBeDate() && y.mayBeDate() {
		if a, b := m.asDate(x), m.asDate(y); a.kind == KindDateTime || b.kind == KindDateTime {
			return dateOrder(a, b)
		}
	}
	a, b := x.Number(), y.Number()
	if a == b {
		return 0 // also where both are infinite
	}
	return a - b
}

func ordered(op Op, order float64) bool {
	switch op {
	case Lt:
		return order < 0
	case Le:
		return order <= 0
	case Gt:
		return order > 0
	}
	return order >= 0
}

func (v Value) isDate() bool { return v.kind == KindDate || v.kind == KindDateTime }

// mayBeDate spares numbers the attempt to be read as dates.
func (v Value) mayBeDate() bool {
	return v.isDate() || v.kind == KindText && len(v.text) >= len("2024-1-1") && v.text[4] == '-'
}

// asDate reads a text as the date it is; other values stay what they are.
func (m *machine) asDate(v Value) Value {
	if v.kind == KindText {
		if t, err := parseStamp(v.text); err == nil {
			return t.value(m.zone())
		}
	}
	return v
}

// dateOrder compares days with days and moments with moments. A day and a
// moment are compared by the clock on the moment's wall, or by the instant the
// day begins where it was written with an offset.
func dateOrder(x, y Value) float64 {
	switch {
	case !x.isDate() || !y.isDate():
		return math.NaN()
	case x.kind == y.kind:
		return x.num - y.num
	case x.kind == KindDateTime:
		return -dateOrder(y, x)
	case x.zoned:
		return x.num*dayMillis - float64(x.offset)*1000 - y.num
	}
	return x.num*dayMillis - y.wall()
}
