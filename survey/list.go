package survey

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"feldbuch/survey/expr"
)

// Find is the choice with a code, nil if there is none.
func (l *List) Find(code string) *Choice { return l.byName[code] }

// AddRow adds the choice a row of a file beside the form stands for: cells are
// in the order of Columns, node is the row in Tree or nil.
func (l *List) AddRow(code, label string, cells []string, node *StaticNode) {
	l.Choices = append(l.Choices, &Choice{
		Name: code, Label: Text{anyLanguage: Template{{Literal: label}}}, row: cells, static: node,
	})
}

// link prepares look-ups by code and by column.
func (l *List) link() {
	if l.byName != nil {
		return
	}
	l.columnAt = make(map[string]int, len(l.Columns))
	for i, name := range l.Columns {
		if _, taken := l.columnAt[name]; !taken {
			l.columnAt[name] = i
		}
	}
	l.byName = make(map[string]*Choice, len(l.Choices))
	for i, c := range l.Choices {
		c.place = i
		if _, taken := l.byName[c.Name]; !taken {
			l.byName[c.Name] = c
		}
	}
}

// lookups is what a List works out when it is first needed. A Form is shared
// between interviews, so it is guarded.
type lookups struct {
	byName      map[string]*Choice
	nonresponse nonresponse
	columnAt    map[string]int // column → place in Columns
	mu          sync.Mutex
	texts       map[string]map[string][]*Choice // column → value → choices
	numbers     map[string][]numbered           // column → by value
	views       map[string]*listView            // by language
}

// equal are the choices among which are all whose column equals v; exact where
// there are no others.
func (l *List) equal(column string, v expr.Value) (found []*Choice, exact bool) {
	switch v = single(v); {
	case column == "label" && l.File == "": // has languages
	case v.Kind() == expr.KindText:
		return l.where(column, v.Text()), true
	case v.Kind() == expr.KindNumber:
		return l.near(column, v.Number()), false
	}
	return l.Choices, false
}

// single is the value of the one node of a node-set, the blank text where there
// is none; other values are what they are.
func single(v expr.Value) expr.Value {
	items := v.Items()
	if v.Kind() != expr.KindNodes || len(items) > 1 {
		return v
	}
	if len(items) == 1 {
		if typed, ok := items[0].(expr.Typed); ok {
			return typed.Value()
		}
	}
	return expr.TextValue(v.Text())
}

// numbered is a choice by the number one of its columns holds.
type numbered struct {
	value  float64
	choice *Choice
}

// where are the choices whose column holds exactly value, by a hash index that
// is built when a column is first asked for.
func (l *List) where(column, value string) []*Choice {
	l.mu.Lock()
	defer l.mu.Unlock()
	index, ok := l.texts[column]
	if !ok {
		index = map[string][]*Choice{}
		for _, c := range l.Choices {
			v := l.cell(c, column)
			index[v] = append(index[v], c)
		}
		if l.texts == nil {
			l.texts = map[string]map[string][]*Choice{}
		}
		l.texts[column] = index
	}
	return index[value]
}

// near are the choices whose column holds the number f, however it is spelt, or
// one that hardly differs.
func (l *List) near(column string, f float64) []*Choice {
	const hardly = 1e-6 // more than the tolerance of = in expressions
	index := l.byNumber(column)
	from, _ := slices.BinarySearchFunc(index, f-hardly, func(n numbered, f float64) int { return cmp.Compare(n.value, f) })
	var found []*Choice
	for _, n := range index[from:] {
		if n.value > f+hardly {
			break
		}
		found = append(found, n.choice)
	}
	slices.SortFunc(found, func(a, b *Choice) int { return a.place - b.place })
	return found
}

func (l *List) byNumber(column string) []numbered {
	l.mu.Lock()
	defer l.mu.Unlock()
	index, ok := l.numbers[column]
	if ok {
		return index
	}
	for _, c := range l.Choices {
		if v := expr.TextValue(l.cell(c, column)).Number(); !math.IsNaN(v) {
			index = append(index, numbered{v, c})
		}
	}
	slices.SortFunc(index, func(a, b numbered) int { return cmp.Compare(a.value, b.value) })
	if l.numbers == nil {
		l.numbers = map[string][]numbered{}
	}
	l.numbers[column] = index
	return index
}

// cell is what a choice has in a column.
func (l *List) cell(c *Choice, column string) string {
	switch {
	case l.File != "":
		if i, ok := l.columnAt[column]; ok && i < len(c.row) {
			return c.row[i]
		}
		return ""
	case column == "name":
		return c.Name
	}
	return c.Columns[column]
}
