package xlsform

import "go.yaml.in/yaml/v4"

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
