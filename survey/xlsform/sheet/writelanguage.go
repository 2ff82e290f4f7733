package sheet

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// WriteLanguage writes a language file: the texts in their order, those that are
// empty left open, and above each what remark says of it ("" for nothing).
func WriteLanguage(l *Language, remark func(LanguageText) string) ([]byte, error) {
	doc := mapping()
	put(doc, "language", scalar(l.Key))
	for _, t := range l.Texts {
		in, key := doc, t.Column
		if t.Sheet != settingsSheet {
			in = under(in, t.Sheet)
			if t.List != "" {
				in = under(in, t.List)
			}
			if key = t.Name; t.Column != "label" || hasMore(l.Texts, t.Address) {
				in, key = under(in, t.Name), t.Column
			}
		}
		k := put(in, key, openScalar(t.Text))
		k.HeadComment = commented(remark(t))
	}
	l.writeSame(doc)
	l.writeSources(doc)
	data, err := yaml.Dump(doc, yaml.WithIndent(2), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(100))
	return sectioned(data), err
}

// sectioned parts what stands at the top from the sheets, and these from each other,
// by blank lines.
func sectioned(data []byte) []byte {
	var b bytes.Buffer
	before := ""
	for line := range strings.Lines(string(data)) {
		opens := !strings.HasPrefix(line, " ") && strings.HasSuffix(line, ":\n") && before != ""
		if opens && !strings.HasPrefix(before, "#") {
			b.WriteByte('\n')
		}
		b.WriteString(line)
		before = line
	}
	return b.Bytes()
}

// hasMore reports whether a row has texts other than its label.
func hasMore(all []LanguageText, a Address) bool {
	for _, t := range all {
		if t.Sheet == a.Sheet && t.List == a.List && t.Name == a.Name && t.Column != "label" {
			return true
		}
	}
	return false
}

// under is the map that a key of a map holds; it is added where it is not there.
func under(n *yaml.Node, key string) *yaml.Node {
	if at := valueOf(n, key); at != nil {
		return at
	}
	m := mapping()
	put(n, key, m)
	return m
}

// put adds a key to a map, and gives its node.
func put(n *yaml.Node, key string, value *yaml.Node) *yaml.Node {
	k := scalar(key)
	n.Content = append(n.Content, k, value)
	return k
}

// openScalar is a text, or the place where one is to be written.
func openScalar(text string) *yaml.Node {
	if text == "" {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
	}
	return scalar(text)
}

func commented(remark string) string {
	if remark == "" {
		return ""
	}
	return "# " + strings.ReplaceAll(remark, "\n", "\n# ")
}

// writeSame lists what may read like its source, in the order of the texts.
func (l *Language) writeSame(doc *yaml.Node) {
	if len(l.Same) == 0 {
		return
	}
	place := make(map[Address]int, len(l.Texts))
	for i, t := range l.Texts {
		place[t.Address] = i + 1
	}
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, a := range slices.SortedStableFunc(slices.Values(l.Same), func(a, b Address) int { return place[a] - place[b] }) {
		list.Content = append(list.Content, scalar(a.String()))
	}
	put(doc, "same", list)
}

// writeSources writes what the texts that are there were made from, in their order.
func (l *Language) writeSources(doc *yaml.Node) {
	sources := mapping()
	for _, t := range l.Texts {
		if digest := l.Sources[t.Address]; digest != "" && t.Text != "" {
			put(sources, t.String(), scalar(digest))
		}
	}
	if len(sources.Content) > 0 {
		put(doc, "sources", sources)
	}
}
