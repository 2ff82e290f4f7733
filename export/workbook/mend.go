package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// mender repairs what excelize writes into parts that readers other than Excel
// trust or trip over.
type mender struct {
	about   Properties
	extents []*extent
}

// part is the beginning of a part, or all of it, as it should be: in pieces, so
// that a large sheet is not copied.
func (m *mender) part(name string, b []byte) [][]byte {
	switch name {
	case contentTypes:
		// excelize lists the kinds of images in random order; there are none.
		return [][]byte{regexp.MustCompile(`<Default [^>]*ContentType="image/[^>]*></Default>`).ReplaceAll(b, nil)}
	case "docProps/core.xml":
		return [][]byte{m.properties()}
	}
	var sheet int
	if n, _ := fmt.Sscanf(name, "xl/worksheets/sheet%d.xml", &sheet); n == 1 && sheet <= len(m.extents) {
		return m.dimension(b, m.extents[sheet-1])
	}
	return [][]byte{b}
}

// coreXML has the prefix cp on its root: exceljs finds nothing else.
const coreXML = xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>feldbuch</dc:creator><cp:lastModifiedBy>feldbuch</cp:lastModifiedBy>{dates}</cp:coreProperties>`

const datesXML = `<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>`

func (m *mender) properties() []byte {
	dates := ""
	if !m.about.Changed.IsZero() {
		dates = strings.ReplaceAll(datesXML, "{when}", m.about.Changed.UTC().Format(time.RFC3339))
	}
	return []byte(strings.NewReplacer("{title}", escape(m.about.Title), "{subject}", escape(m.about.Subject), "{dates}", dates).Replace(coreXML))
}

// unused is the range excelize gives every sheet. Readers that trust it see one
// cell.
const unused = `<dimension ref="A1"`

// dimension tells the range in use; it stands before the rows.
func (m *mender) dimension(b []byte, used *extent) [][]byte {
	before, after, found := bytes.Cut(b, []byte(unused))
	if !found || used.columns == 0 || used.rows == 0 {
		return [][]byte{b}
	}
	return [][]byte{before, []byte(`<dimension ref="A1:` + at(used.columns, used.rows) + `"`), after}
}

func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a Buffer takes everything
	return b.String()
}
