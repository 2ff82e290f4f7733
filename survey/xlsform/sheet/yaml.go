package sheet

import (
	"errors"
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"
)

// readYAML reads the yxf convention: the top-level keys are sheets, each a list
// of maps from heading to cell. settings may also be one map, and choices a map
// from list name to that list's choices. An entry's position is the one it
// would have in a spreadsheet: headings in the order of their first appearance,
// or that which the key yxf gives, the first entry in row 2.
func readYAML(name string, data []byte) (*Workbook, error) {
	all, err := Decode(name, data)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Load([]byte(all), &doc); err != nil {
		return nil, yamlError(name, err)
	}
	y := &yamlReader{file: name, budget: newBudget()}
	return y.document(&doc)
}

func yamlError(name string, err error) error {
	e := &ReadError{Kind: ReadSyntax, File: name, Detail: err.Error(), Err: err}
	var at *yaml.LoadError
	if errors.As(err, &at) {
		e.Line, e.Detail = at.Mark.Line, at.Message
	}
	return e
}

type yamlReader struct {
	file   string
	budget *budget
}

func (y *yamlReader) document(n *yaml.Node) (*Workbook, error) {
	w := &Workbook{File: y.file}
	if n.Kind == yaml.DocumentNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	if n.Kind == 0 || n.Tag == "!!null" {
		return w, nil
	}
	if n.Kind != yaml.MappingNode {
		return nil, y.shape(n, "")
	}
	if err := y.once(n); err != nil {
		return nil, err
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i].Value
		if name == yxfKey {
			continue // the converter's own remarks
		}
		s, err := y.sheet(name, n.Content[i+1], y.headings(n, name))
		if err != nil {
			return nil, err
		}
		w.Sheets = append(w.Sheets, s)
	}
	return w, nil
}

func (y *yamlReader) sheet(name string, n *yaml.Node, headings []string) (*Sheet, error) {
	b := newBuilder(name, y.budget)
	for _, h := range headings {
		if h = Tidy(h); h != "" {
			b.place(h)
		}
	}
	n = target(n)
	var err error
	switch {
	case n.Kind == yaml.SequenceNode:
		err = y.entries(b, n.Content, "")
	case n.Kind == yaml.MappingNode && listsByName(n):
		err = y.once(n)
		for i := 0; i+1 < len(n.Content) && err == nil; i += 2 {
			err = y.entries(b, target(n.Content[i+1]).Content, n.Content[i].Value)
		}
	case n.Kind == yaml.MappingNode:
		err = y.entries(b, []*yaml.Node{n}, "")
	case n.Tag != "!!null":
		err = y.shape(n, name)
	}
	return b.done(), err
}

// listsByName reports whether every value of the map is a list.
func listsByName(n *yaml.Node) bool {
	for i := 1; i < len(n.Content); i += 2 {
		if target(n.Content[i]).Kind != yaml.SequenceNode {
			return false
		}
	}
	return len(n.Content) > 0
}

// once refuses a map with a key that is there twice: the first of the two would be
// lost without a word.
func (y *yamlReader) once(n *yaml.Node) error {
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := Tidy(n.Content[i].Value)
		if seen[key] && key != "" {
			return &ReadError{Kind: ReadRepeated, File: y.file, Line: n.Content[i].Line, Detail: key}
		}
		seen[key] = true
	}
	return nil
}

// entries adds one row per map. A list that is given stands in list_name.
func (y *yamlReader) entries(b *builder, entries []*yaml.Node, list string) error {
	for _, n := range entries {
		n = target(n)
		if n.Tag == "!!null" {
			n = &yaml.Node{Kind: yaml.MappingNode}
		}
		if n.Kind != yaml.MappingNode {
			return y.shape(n, b.sheet.Name)
		}
		if err := y.entry(b, n, list); err != nil {
			return err
		}
	}
	return nil
}

func (y *yamlReader) entry(b *builder, n *yaml.Node, list string) error {
	if err := y.once(n); err != nil {
		return err
	}
	r := b.row(b.rows() + 2)
	if list != "" {
		b.cell(r, b.place("list_name"), list)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		heading, v := Tidy(n.Content[i].Value), target(n.Content[i+1])
		if v.Kind != yaml.ScalarNode || n.Content[i].Kind != yaml.ScalarNode {
			return y.shape(v, b.sheet.Name)
		}
		if v.Tag != "!!null" && heading != "" {
			b.cell(r, b.place(heading), v.Value)
		}
	}
	slices.SortFunc(r.Cells, func(a, b Cell) int { return a.Column - b.Column })
	if y.budget.over() {
		return &ReadError{Kind: ReadTooBig, File: y.file, Line: n.Line}
	}
	return nil
}

func (y *yamlReader) shape(n *yaml.Node, sheet string) error {
	return &ReadError{Kind: ReadShape, File: y.file, Line: n.Line, Detail: sheet,
		Err: fmt.Errorf("node kind %d", n.Kind)}
}

// target follows an alias; the parser has refused those that lead to themselves.
func target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

// The key beside the sheets that the yxf convention leaves to converters, and
// in it the one that holds the headings of sheets in their order.
const (
	yxfKey      = "yxf"
	yxfHeadings = "headers"
)

// headings are the headings the file gives for a sheet, in their order. They
// are only a help for converters: what is not as expected has none.
func (y *yamlReader) headings(doc *yaml.Node, sheet string) []string {
	n := valueOf(valueOf(valueOf(doc, yxfKey), yxfHeadings), sheet)
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	var all []string
	for _, h := range n.Content {
		if h = target(h); h.Kind == yaml.ScalarNode {
			all = append(all, h.Value)
		}
	}
	return all
}

// valueOf is the value of a key of a map, nil where there is none.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return target(n.Content[i+1])
		}
	}
	return nil
}
