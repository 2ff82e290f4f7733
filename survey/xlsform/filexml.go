package xlsform

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
)

// deepestXML is how deep elements may be nested.
const deepestXML = 64

// readXML reads a tree; the children of its root element are the rows, and
// theirs the columns.
func (t *fileTable) readXML(all string) error {
	t.tree = survey.NewBranch("", "")
	open, texts := []*survey.Branch{t.tree}, []string{""}
	d := xml.NewDecoder(strings.NewReader(all))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return xmlFault(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if t.cells++; t.cells > maxTableCells || len(open) > deepestXML {
				return &tableFault{code: CodeFileTooBig}
			}
			open, texts = append(open, open[len(open)-1].Add(token.Name.Local, "")), append(texts, "")
		case xml.EndElement:
			top := len(open) - 1
			if len(open[top].Branches()) == 0 {
				open[top].Append(tidy(texts[top]))
			}
			open, texts = open[:top], texts[:top]
		case xml.CharData:
			texts[len(texts)-1] += string(token)
		}
	}
	for _, root := range t.tree.Branches() {
		for _, item := range root.Branches() {
			var cells []string
			for _, field := range item.Branches() {
				cells = set(cells, t.place(field.Name()), field.Text())
			}
			if err := t.add(cells, item); err != nil {
				return err
			}
		}
	}
	return nil
}

func xmlFault(err error) error {
	fault := &tableFault{code: CodeFileDamaged}
	var at *xml.SyntaxError
	if errors.As(err, &at) {
		fault.line = at.Line
	}
	return fault
}

// feature is one place of a GeoJSON file (RFC 7946).
type feature struct {
	ID         any            `json:"id"`
	Properties map[string]any `json:"properties"`
	Geometry   *struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// readGeoJSON reads a collection of features: their id, their geometry as ODK
// writes it, and their properties.
func (t *fileTable) readGeoJSON(all string) error {
	var collection struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}
	d := json.NewDecoder(strings.NewReader(all))
	d.UseNumber()
	if err := d.Decode(&collection); err != nil || collection.Type != "FeatureCollection" {
		return &tableFault{code: CodeFileDamaged}
	}
	id, geometry := t.place("id"), t.place("geometry")
	for _, f := range collection.Features {
		var cells []string
		for _, name := range slices.Sorted(maps.Keys(f.Properties)) {
			cells = set(cells, t.place(name), jsonText(f.Properties[name]))
		}
		if f.ID != nil {
			cells = set(cells, id, jsonText(f.ID))
		}
		if err := t.add(set(cells, geometry, f.place()), nil); err != nil {
			return err
		}
	}
	return nil
}

// jsonText is a JSON value as a cell holds it.
func jsonText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return tidy(v)
	}
	b, _ := json.Marshal(v) // it was JSON
	return string(b)
}

// place is the geometry as ODK writes it: points are "latitude longitude 0 0",
// with semicolons between those of a line or of the outline of an area.
func (f feature) place() string {
	if f.Geometry == nil {
		return ""
	}
	var points [][]json.Number
	var err error
	switch raw := f.Geometry.Coordinates; f.Geometry.Type {
	case "Point":
		points = make([][]json.Number, 1)
		err = json.Unmarshal(raw, &points[0])
	case "LineString":
		err = json.Unmarshal(raw, &points)
	case "Polygon":
		var rings [][][]json.Number
		if err = json.Unmarshal(raw, &rings); err == nil && len(rings) > 0 {
			points = rings[0]
		}
	}
	var texts []string
	for _, p := range points {
		if err != nil || len(p) < 2 {
			return ""
		}
		texts = append(texts, p[1].String()+" "+p[0].String()+" 0 0")
	}
	return strings.Join(texts, "; ")
}
