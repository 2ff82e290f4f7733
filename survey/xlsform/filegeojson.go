package xlsform

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

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
	for _, f := range collection.Features {
		row := t.row()
		if f.ID != nil {
			row.set("id", jsonText(f.ID))
		}
		row.set("geometry", f.place())
		for _, name := range slices.Sorted(maps.Keys(f.Properties)) {
			if name != "id" || f.ID == nil {
				row.set(name, jsonText(f.Properties[name]))
			}
		}
		t.add(row.cells, nil)
	}
	return t.overfull()
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
