package xlsform

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestOnlyFilesBesideTheFormAreRead(t *testing.T) {
	read := beside(filepath.Join(t.TempDir(), "form.md"))
	for _, name := range []string{"../secret.csv", "/etc/passwd", "sub/list.csv", `..\secret.csv`, ".."} {
		if _, err := read(name); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestHostileFilesAreRefused(t *testing.T) {
	wide := strings.Repeat("<a/>", maxElements)
	for _, c := range []struct {
		name, file, content string
		want                Code
	}{
		{"nested without end", "t.xml", strings.Repeat("<a>", 1000), CodeFileTooBig},
		{"elements without end", "t.xml", "<r>" + wide + "</r>", CodeFileTooBig},
		{"entities of their own", "t.xml", `<!DOCTYPE r [<!ENTITY a "aaa">]><r>&a;</r>`, CodeFileDamaged},
		{"broken off", "t.xml", "<r><a>", CodeFileDamaged},
		{"every row another column", "t.xml", "<r>" + columns(4000) + "</r>", CodeFileTooBig},
		{"no collection", "t.geojson", `{"type": "Feature"}`, CodeFileDamaged},
		{"no object", "t.geojson", `[]`, CodeFileDamaged},
		{"features that are none", "t.geojson", `{"type": "FeatureCollection", "features": 5}`, CodeFileDamaged},
		{"brackets without end", "t.geojson", strings.Repeat(`{"features":[`, 1000), CodeFileDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readTable(c.file, []byte(c.content))
			if fault, ok := errors.AsType[*tableFault](err); !ok || fault.code != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// columns are rows that have a column of their own each.
func columns(rows int) string {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "<item><c%d>x</c%d></item>", i, i)
	}
	return b.String()
}

func TestACSVFileHasTheRowsThatWereWritten(t *testing.T) {
	cell := rapid.StringMatching(`[a-zäß0-9 ;|'.-]{0,6}`)
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 4).Draw(t, "columns")
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, columns, columns), 0, 6).Draw(t, "rows")
		var text strings.Builder
		text.WriteString("\ufeff" + strings.Join([]string{"a", "b", "c", "d"}[:columns], ",") + ",\n")
		var want [][]string
		for _, r := range rows {
			text.WriteString(strings.Join(r, ",") + ",\n")
			trimmed := make([]string, columns+1)
			for i := range r {
				trimmed[i] = strings.TrimSpace(r[i])
			}
			if !slices.Equal(trimmed, make([]string, columns+1)) {
				want = append(want, trimmed)
			}
		}
		got, err := readTable("t.csv", []byte(text.String()))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.rows); diff != "" {
			t.Fatal(diff)
		}
	})
}

func FuzzReadTable(f *testing.F) {
	for name, text := range map[string]string{
		"t.csv":     "name;label\na;\"A\"\n",
		"t.xml":     "<root><item><name>a</name></item></root>",
		"t.geojson": `{"type":"FeatureCollection","features":[{"id":1,"properties":{"x":[1]},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]}`,
	} {
		f.Add(name, []byte(text))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		table, err := readTable(name, content)
		if err != nil {
			return
		}
		l := table.list("t", name, "name", "label")
		for _, c := range l.Choices {
			if c.Label.In("de", "de").Plain() == "" && c.Name != "" {
				t.Errorf("%q has no label", c.Name)
			}
		}
	})
}
