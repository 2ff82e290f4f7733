package xlsform

import (
	"bytes"

	"feldbuch/survey/xlsform/sheet"
)

// Write gives the questionnaire as a file in the format that the ending of its
// name says, with what can be picked in the cells of a spreadsheet. The error is
// that of sheet.Write.
func Write(name string, w *sheet.Workbook) ([]byte, error) { return sheet.Write(name, w, dropdowns(w)) }

// Same compares two questionnaires: sheets, headings and cells in their order,
// and what they mean. The error is a *sheet.WriteError at the first difference.
func Same(a, b *sheet.Workbook) error {
	if err := sheet.Same(a, b); err != nil {
		return err
	}
	if !bytes.Equal(Canonical(a), Canonical(b)) {
		return &sheet.WriteError{Kind: sheet.WriteChanged, Sheet: sheetSurvey}
	}
	return nil
}
