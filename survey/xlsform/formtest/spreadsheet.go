package formtest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
)

// Spreadsheet packs parts with what every spreadsheet has around them: one
// sheet named survey.
func Spreadsheet(t T, parts map[string][]byte) []byte {
	t.Helper()
	const relation = `<Relationship Id="%s" Type="http://x/%s" Target="%s"/>`
	all := map[string][]byte{
		"_rels/.rels":     []byte(`<Relationships>` + fmt.Sprintf(relation, "r", "officeDocument", "xl/workbook.xml") + `</Relationships>`),
		"xl/workbook.xml": []byte(`<workbook><sheets><sheet name="survey" r:id="a"/></sheets></workbook>`),
		"xl/_rels/workbook.xml.rels": []byte(`<Relationships>` + fmt.Sprintf(relation, "a", "worksheet", "worksheets/sheet1.xml") +
			fmt.Sprintf(relation, "b", "sharedStrings", "/xl/sharedStrings.xml") + fmt.Sprintf(relation, "c", "styles", "styles.xml") + `</Relationships>`),
	}
	maps.Copy(all, parts)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatalf("pack %s: %v", name, err)
		}
		if _, err := w.Write(all[name]); err != nil {
			t.Fatalf("pack %s: %v", name, err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatalf("pack: %v", err)
	}
	return b.Bytes()
}
