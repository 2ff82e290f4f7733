package data

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatASpreadsheetSplitsAtIsQuoted(t *testing.T) {
	for cell, want := range map[string]string{
		"plain": "plain", "a;b": `"a;b"`, "a,b": `"a,b"`, "a\tb": "\"a\tb\"", `a"b`: `"a""b"`, "a\nb": "\"a\r\nb\"", " a": `" a"`, "": "",
	} {
		if got := quoted(cell); got != want {
			t.Errorf("%q becomes %s, want %s", cell, got, want)
		}
	}
}

func TestOtherReadersReadTheSameCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune("ab ;,\"\n\tä'")))
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 2, 2), 1, 4).Draw(t, "rows")
		var b bytes.Buffer
		out, err := NewCSV(&b)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if err := out.Write(row); err != nil {
				t.Fatal(err)
			}
		}
		if err := out.Flush(); err != nil {
			t.Fatal(err)
		}
		got, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), byteOrderMark))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, rows, func(a, b []string) bool { return slices.Equal(a, b) }) {
			t.Fatalf("%q is read as %q", rows, got)
		}
	})
}
