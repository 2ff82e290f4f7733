package xlsform

import (
	"strconv"
	"strings"

	"feldbuch/survey"
)

// nameRepeat checks what a repeat's name must be besides: unlike the form's and
// unlike any other repeat's.
func (rr *rowReader) nameRepeat(r record, el *survey.Element) {
	if el.Name == "" {
		return
	}
	if el.Name == rr.form.Name {
		rr.errorAt(r.at("name"), CodeRepeatNameRoot, el.Name)
	}
	other, twice := rr.repeats[el.Name]
	sibling := rr.top().names[el.Name].Row != r.row.Number // reported already
	if twice && !sibling {
		rr.errorAt(r.at("name"), CodeRepeatNameTwice, el.Name, other.String())
	}
	rr.repeats[el.Name] = el.At("name")
}

// name checks the name of a row and gives notes one if they have none.
func (rr *rowReader) name(r record, el *survey.Element) {
	switch {
	case el.Name == "" && el.Type == survey.TypeNote:
		el.Name = "generated_note_name_" + strconv.Itoa(r.row.Number)
	case el.Name == "":
		rr.errorAt(r.at("name"), CodeNameMissing, r.text("type"))
		return
	case !isName(el.Name):
		rr.errorAt(r.at("name"), CodeNameInvalid, el.Name)
		return
	case el.Name == "meta":
		rr.errorAt(r.at("name"), CodeNameReserved, el.Name)
		return
	}
	rr.unique(el)
}

// unique checks that no sibling has the name.
func (rr *rowReader) unique(el *survey.Element) {
	f := rr.top()
	if other, taken := f.names[el.Name]; taken {
		rr.errorAt(el.At("name"), CodeNameTwice, el.Name, other.String())
		return
	}
	low := strings.ToLower(el.Name)
	if other, taken := f.lower[low]; taken {
		rr.warnAt(el.At("name"), CodeNameCase, el.Name, other)
	}
	f.names[el.Name], f.lower[low] = el.At("name"), el.Name
}

// needList finds a list of the choices sheet, or says that there is none.
func (rr *rowReader) needList(r record, name string) *survey.List {
	if l := rr.lists.lists[name]; l != nil {
		rr.lists.used[name] = true
		return l
	}
	if rr.choices == nil || len(rr.lists.names) == 0 {
		rr.errorAt(r.at("type"), CodeSheetMissing, sheetChoices, strings.Join(rr.similarSheets(sheetChoices), ", "))
		return nil
	}
	rr.errorAt(r.at("type"), CodeListUnknown, name, rr.guess(name, rr.lists.known))
	return nil
}
