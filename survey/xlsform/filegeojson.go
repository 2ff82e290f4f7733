package xlsform

import (
	"cmp"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey/xlsform/sheet"
)

// feature is one place of a GeoJSON file (RFC 7946).
type feature struct {
	ID         json.RawMessage            `json:"id"`
	Properties map[string]json.RawMessage `json:"properties"`
	Geometry   *struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// readGeoJSON reads a collection of features one by one: their id, their
// geometry as ODK writes it, and their properties.
func (t *fileTable) readGeoJSON(all string) error {
	d := json.NewDecoder(strings.NewReader(all))
	var kind string
	err := members(d, func(name string) error {
		switch name {
		case "type":
			return d.Decode(&kind)
		case "features":
			return t.features(d)
		}
		var other json.RawMessage
		return d.Decode(&other)
	})
	if fault, ok := errors.AsType[*tableFault](err); ok {
		return fault
	}
	if err != nil || kind != "FeatureCollection" {
		return &tableFault{code: CodeFileDamaged}
	}
	return nil
}

// members hands the name of each member of the object that comes next to read,
// which takes the value.
func members(d *json.Decoder, read func(name string) error) error {
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return cmp.Or(err, errShape)
	}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string) // nothing else comes here
		if err := read(name); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

var errShape = errors.New("not the JSON expected")

func (t *fileTable) features(d *json.Decoder) error {
	if start, err := d.Token(); err != nil || start != json.Delim('[') {
		return cmp.Or(err, errShape)
	}
	for d.More() {
		var f feature
		if err := d.Decode(&f); err != nil {
			return err
		}
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
		if err := t.overfull(); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

// jsonText is a JSON value as a cell holds it: texts without their quotes.
func jsonText(v json.RawMessage) string {
	var s *string
	if json.Unmarshal(v, &s) != nil {
		return string(v)
	}
	if s == nil {
		return ""
	}
	return sheet.Tidy(*s)
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
