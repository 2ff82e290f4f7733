package xlsform

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// An XML file may have so many elements, nested so deep.
const (
	maxElements = 1_000_000
	deepestXML  = 64
)

// readXML reads a tree; the children of its root element are the rows, and
// theirs the columns.
func (t *fileTable) readXML(all string) error {
	t.tree = survey.NewBranch("", "")
	open, texts := []*survey.Branch{t.tree}, [][]byte{nil}
	d := xml.NewDecoder(strings.NewReader(all))
	for nodes := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return xmlFault(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if nodes++; nodes > maxElements || len(open) > deepestXML {
				return &tableFault{code: CodeFileTooBig}
			}
			open, texts = append(open, open[len(open)-1].Add(token.Name.Local, "")), append(texts, nil)
		case xml.EndElement:
			top := len(open) - 1
			if len(open[top].Branches()) == 0 {
				open[top].Append(sheet.Tidy(string(texts[top])))
			}
			open, texts = open[:top], texts[:top]
		case xml.CharData:
			texts[len(texts)-1] = append(texts[len(texts)-1], token...)
		}
	}
	for _, root := range t.tree.Branches() {
		for _, item := range root.Branches() {
			row := t.row()
			for _, field := range item.Branches() {
				row.set(field.Name(), field.Text())
			}
			t.add(row.cells, item)
		}
	}
	return t.overfull()
}

func xmlFault(err error) error {
	fault := &tableFault{code: CodeFileDamaged}
	var at *xml.SyntaxError
	if errors.As(err, &at) {
		fault.line = at.Line
	}
	return fault
}
