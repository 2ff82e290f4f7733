package sheet_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

const sheetHead = `<worksheet><sheetData><row><c t="str"><v>type</v></c><c t="str"><v>name</v></c><c t="str"><v>label</v></c></row>`

// surveySheet is a spreadsheet whose survey sheet has this text.
func surveySheet(t testing.TB, sheet string) []byte {
	return formtest.Spreadsheet(t, map[string][]byte{"xl/worksheets/sheet1.xml": []byte(sheet)})
}

func TestHostileSpreadsheetsAreRefusedCheaply(t *testing.T) {
	const million = 1_000_000
	cell := `<c t="str"><v>a</v></c>`
	for _, c := range []struct {
		name string
		data func(t *testing.T) []byte
		want sheet.ReadErrorKind
	}{
		{"a zip bomb that says how large it is", func(t *testing.T) []byte {
			return surveySheet(t, "<worksheet>"+strings.Repeat(" ", 60<<20))
		}, sheet.ReadTooBig},
		{"a zip bomb that says it is small", func(t *testing.T) []byte { return bomb(t, 1000) }, sheet.ReadDamaged},
		{"a part that says it is larger than the memory", func(t *testing.T) []byte { return bomb(t, 1<<62) }, sheet.ReadTooBig},
		{"a million headings", func(t *testing.T) []byte {
			return surveySheet(t, "<worksheet><sheetData><row>"+strings.Repeat(cell, million))
		}, sheet.ReadTooBig},
		{"a million columns below a few headings", func(t *testing.T) []byte {
			return surveySheet(t, sheetHead+"<row>"+strings.Repeat(cell, million))
		}, sheet.ReadTooBig},
		{"a million cells of one text of a megabyte", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{
				"xl/worksheets/sheet1.xml": []byte(sheetHead + strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, million)),
				"xl/sharedStrings.xml":     []byte("<sst><si><t>" + strings.Repeat("x", 1<<20) + "</t></si></sst>"),
			})
		}, sheet.ReadTooBig},
		{"more rows than anybody asks", func(t *testing.T) []byte {
			return surveySheet(t, sheetHead+strings.Repeat(`<row><c t="str"><v>note</v></c></row>`, 100_000))
		}, sheet.ReadTooBig},
		{"more shared texts than a spreadsheet can have", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{
				"xl/worksheets/sheet1.xml": []byte(sheetHead),
				"xl/sharedStrings.xml":     []byte("<sst>" + strings.Repeat("<si/>", 9*million)),
			})
		}, sheet.ReadTooBig},
		{"tags nested a million deep", func(t *testing.T) []byte {
			return surveySheet(t, sheetHead+strings.Repeat("<a>", million))
		}, sheet.ReadDamaged},
		{"a tag of a million attributes", func(t *testing.T) []byte {
			return surveySheet(t, sheetHead+"<row"+strings.Repeat(" a=''", million)+">")
		}, sheet.ReadDamaged},
		{"an entity that fetches a file", func(t *testing.T) []byte {
			return surveySheet(t, `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`+sheetHead+`<row><c t="str"><v>&f;</v></c></row>`)
		}, sheet.ReadDamaged},
		{"entities made of entities", func(t *testing.T) []byte {
			return surveySheet(t, `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`+sheetHead+`<row><c t="str"><v>&b;</v></c></row>`)
		}, sheet.ReadDamaged},
		{"a sheet at another address", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{"xl/_rels/workbook.xml.rels": []byte(
				`<Relationships><Relationship Id="a" Type="http://x/worksheet" TargetMode="External" Target="http://example.org/s.xml"/></Relationships>`)})
		}, sheet.ReadDamaged},
		{"a sheet that is a file of the machine", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{"xl/_rels/workbook.xml.rels": []byte(
				`<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="../../../../etc/passwd"/></Relationships>`)})
		}, sheet.ReadDamaged},
		{"relations that lead back to themselves", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{"_rels/.rels": []byte(
				`<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="_rels/.rels"/></Relationships>`)})
		}, sheet.ReadNoSheets},
		{"a million relations", func(t *testing.T) []byte {
			var b strings.Builder
			for i := range 300_000 {
				fmt.Fprintf(&b, `<Relationship Id="r%d" Type="worksheet" Target="x%d"/>`, i, i)
			}
			return formtest.Spreadsheet(t, map[string][]byte{"xl/_rels/workbook.xml.rels": []byte(b.String())})
		}, sheet.ReadTooBig},
		{"thousands of sheets", func(t *testing.T) []byte {
			return formtest.Spreadsheet(t, map[string][]byte{
				"xl/workbook.xml":          []byte(`<workbook><sheets>` + strings.Repeat(`<sheet name="s" id="a"/>`, 5000)),
				"xl/worksheets/sheet1.xml": []byte(sheetHead),
			})
		}, sheet.ReadTooBig},
		{"thousands of parts", func(t *testing.T) []byte {
			parts := map[string][]byte{}
			for i := range 5000 {
				parts[fmt.Sprintf("xl/%d.xml", i)] = nil
			}
			return formtest.Spreadsheet(t, parts)
		}, sheet.ReadTooBig},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := c.data(t)
			if len(data) > 4<<20 {
				t.Fatalf("the file is %d bytes, no small one", len(data))
			}
			var err error
			if n := formtest.Allocated(func() { _, err = sheet.Read("f.xlsx", bytes.NewReader(data)) }); n > formtest.MostAllocated {
				t.Errorf("%d MB allocated", n>>20)
			}
			var reason *sheet.ReadError
			if !errors.As(err, &reason) || reason.Kind != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// bomb is a spreadsheet whose sheet unpacks to 60 MB and says to be of another
// size.
func bomb(t *testing.T, size uint64) []byte {
	t.Helper()
	text := []byte(sheetHead + strings.Repeat(" ", 60<<20))
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	in, err := zip.NewReader(bytes.NewReader(surveySheet(t, sheetHead)), int64(len(surveySheet(t, sheetHead))))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range in.File {
		if f.Name == "xl/worksheets/sheet1.xml" {
			continue
		}
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	part, err := z.CreateRaw(&zip.FileHeader{
		Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate,
		CRC32: crc32.ChecksumIEEE(text), CompressedSize64: uint64(packed.Len()), UncompressedSize64: size,
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write(packed.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
