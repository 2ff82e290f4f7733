package xlsform_test

import (
	"bytes"
	"testing"

	"feldbuch/survey"
	"feldbuch/survey/expr"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"
)

func TestADefaultInBase64IsAText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		dynamic    bool
	}{
		{"a key", "MIIBIjANBgkqhki+G9w0BAQEFAAO/AQ=", false},
		{"without padding", "AAAA+BBBB/CCCC+D", false},
		{"a picture in a URL", "data:image/png;base64,iVBORw0KGgo+AAAA==", false},
		{"a sum of numbers", "1000000+20000000", true},
		{"a short sum", "a+b", true},
		{"a sum with blanks", "aaaaaaa + bbbbbbb", true},
		{"a call", "concat('a+b', 'c')", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := formtest.Form(t, "| survey |\n| | type | name | label | default |\n| | text | a | A | "+c.text+" |\n")
			a := f.Find("a")
			if a.DynamicDefault != c.dynamic {
				t.Errorf("dynamic: %v", a.DynamicDefault)
			}
			if got, err := a.Default.Text(&expr.Context{}); !c.dynamic && (err != nil || got != c.text) {
				t.Errorf("default %q, %v", got, err)
			}
		})
	}
}

func TestBlanksAreKeptWhereTheFormSaysSo(t *testing.T) {
	form := func(setting string) (*sheet.Workbook, *survey.Form) {
		book := formtest.Book(t, `| survey |
| | type | name | label | default |
| | select_one  yn | a | one   two | |
| | text | b | B | x   y |
| choices |
| | list_name | name | label |
| | yn | y | Yes   please |
| settings |
| | clean_text_values |
| | `+setting+" |\n")
		return book, formtest.FormOf(t, book)
	}
	for _, c := range []struct{ setting, label, choice, preset string }{
		{"yes", "one two", "Yes please", "x y"},
		{"no", "one   two", "Yes   please", "x   y"},
	} {
		book, f := form(c.setting)
		a := f.Find("a")
		preset, err := f.Find("b").Default.Text(&expr.Context{})
		if a.Label.In(f.Default, f.Default).Plain() != c.label || a.List.Choices[0].Label.In(f.Default, f.Default).Plain() != c.choice || err != nil || preset != c.preset {
			t.Errorf("%s: %v, %v, %q, %v", c.setting, a.Label, a.List.Choices[0].Label, preset, err)
		}
		again, err := xlsform.ReadCanonical(xlsform.Canonical(book))
		if err != nil || !bytes.Equal(xlsform.Canonical(book), xlsform.Canonical(again)) {
			t.Errorf("%s: the canonical text is not the same again (%v)", c.setting, err)
		}
	}
}

func TestYesAndNoDecideWhereAConditionIsMeant(t *testing.T) {
	f := formtest.Form(t, `| survey |
| | type | name | label | relevant | constraint | calculation |
| | text | a | A | TRUE | yes | |
| | text | b | B | FALSE | | |
| | calculate | c | | | | Yes |
| | text | d | D | no = 'x' | | |
| | text | no | E | | | |`)
	for name, want := range map[string]string{"a": "true()", "b": "false()"} {
		if got := f.Find(name).Relevant.Source(); got != want {
			t.Errorf("%s is asked when %s, want %s", name, got, want)
		}
	}
	if got := f.Find("a").Constraint.Source() + f.Find("c").Calculation.Source(); got != "true()true()" {
		t.Errorf("got %s", got)
	}
	if got := f.Find("d").Relevant.Source(); got != "no = 'x'" {
		t.Errorf("got %s", got)
	}
}
