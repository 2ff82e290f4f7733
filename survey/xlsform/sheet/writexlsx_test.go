package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"feldbuch/survey/xlsform/sheet"

	"github.com/xuri/excelize/v2"
)

func TestASpreadsheetShowsAllLinesOfARow(t *testing.T) {
	long := strings.Repeat("ninechars ", 20)
	form, err := sheet.Read("form.csv", strings.NewReader("survey\n,type,name,label\n,text,a,short\n,text,b,"+long+"\n,text,c,\"one\ntwo\nthree\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := sheet.Write("form.xlsx", form, sheet.Dropdowns{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	height := func(row int) float64 {
		h, err := f.GetRowHeight("survey", row)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	one := height(2)
	if height(3) < 5*one || height(4) < 3*one {
		t.Errorf("a line is %v high, 200 characters %v, three lines %v", one, height(3), height(4))
	}
}
