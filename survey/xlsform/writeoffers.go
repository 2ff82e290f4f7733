package xlsform

import (
	"fmt"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// offersSheet is the hidden sheet of our spreadsheets that holds what can be
// picked in cells. It is no part of the questionnaire: the reader passes over it.
const offersSheet = "_feldbuch"

// offers are the texts a person can pick in the cells of columns: a help, not a
// fence, so anything else may be typed too.
type offers struct {
	book   *Workbook
	names  []string // of the lists, in the order of the hidden sheet's columns
	values map[string][]string
}

// The lists of offers.
const (
	offerTypes     = "types"
	offerLists     = "lists"
	offerYesNo     = "yes_no"
	offerNo        = "no"
	offerWarn      = "warn"
	offerLanguages = "languages"
	offerNames     = "names"
	offerPersonal  = "personal"
)

func newOffers(w *Workbook) *offers {
	lists := listNames(w)
	return &offers{
		book:  w,
		names: []string{offerTypes, offerLists, offerYesNo, offerNo, offerWarn, offerLanguages, offerNames, offerPersonal},
		values: map[string][]string{
			offerTypes: typeOffers(lists), offerLists: lists, offerYesNo: {"yes", "no"}, offerNo: {"no"},
			offerWarn: {"warn"}, offerLanguages: languageKeys(w), offerNames: references(w),
			offerPersonal: personalValues,
		},
	}
}

// offered is the list of offers for a column, by sheet and canonical heading.
func offered(kind, column string) string {
	switch column {
	case "type":
		return offerTypes
	case "list_name", "list":
		return offerLists
	case "required", "readonly", "disabled", "exclusive", "allow_choice_duplicates", "omit_instanceid", "clean_text_values":
		return offerYesNo
	case "nonresponse":
		return offerNo
	case "check":
		return offerWarn
	case "personal":
		return offerPersonal
	case "default_language":
		return offerLanguages
	case "need", "have", "want", "by":
		if kind == sheetGaps || kind == sheetBreakdowns {
			return offerNames
		}
	}
	return ""
}

// typeOffers are the types as they are written, those with a list for each list.
func typeOffers(lists []string) []string {
	all := []string{"text", "integer", "decimal", "date", "time", "dateTime", "note", "calculate", "acknowledge", "range", "hidden",
		"begin_group", "end_group", "begin_repeat", "end_repeat", "start", "end", "today", "deviceid", "username",
		"geopoint", "barcode", "image", "audio", "video", "file"}
	for _, kind := range []string{"select_one", "select_multiple", "rank"} {
		for _, l := range lists {
			all = append(all, kind+" "+l)
		}
	}
	return all
}

func listNames(w *Workbook) []string {
	var names []string
	for _, kind := range []string{sheetChoices, sheetExternalChoices} {
		for _, r := range look(w, kind).records() {
			if n := r.text("list_name"); n != "" && (len(names) == 0 || names[len(names)-1] != n) {
				names = append(names, n)
			}
		}
	}
	return unique(names)
}

// references are the questions as expressions name them.
func references(w *Workbook) []string {
	var all []string
	for _, r := range look(w, sheetSurvey).records() {
		if n := r.text("name"); isName(n) && !beginType.MatchString(r.text("type")) {
			all = append(all, "${"+n+"}")
		}
	}
	return unique(all)
}

// unique leaves out what stood in the list before.
func unique(list []string) []string {
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}

// write fills the hidden sheet, one column a list.
func (o *offers) write(f *excelize.File) error {
	if _, err := f.NewSheet(offersSheet); err != nil {
		return err
	}
	for i, name := range o.names {
		column := append([]string{name}, o.values[name]...)
		if err := f.SetSheetCol(offersSheet, columnName(i)+"1", &column); err != nil {
			return err
		}
	}
	return f.SetSheetVisible(offersSheet, false, true)
}

// attach offers what there is in the columns of a sheet, also in the rows that
// are still to be written.
func (o *offers) attach(f *excelize.File, s *Sheet) error {
	const toCome = 500
	kind := o.kind(s)
	v := look(o.book, kind)
	if v == nil || v.sheet != s {
		return nil
	}
	numbers := s.rowNumbers()
	last := min(numbers[len(numbers)-1]+toCome, maxSheetRow)
	for _, heading := range slices.Sorted(maps.Keys(v.columns)) {
		name := offered(kind, heading)
		if len(o.values[name]) == 0 {
			continue
		}
		column := columnName(slices.Index(o.names, name))
		letter := columnName(v.columns[heading])
		pick := excelize.NewDataValidation(true)
		pick.SetSqref(fmt.Sprintf("%s2:%s%d", letter, letter, last))
		pick.SetSqrefDropList(fmt.Sprintf("%s!$%s$2:$%s$%d", offersSheet, column, column, len(o.values[name])+1))
		pick.ShowErrorMessage = false
		if err := f.AddDataValidation(s.Name, pick); err != nil {
			return err
		}
	}
	return nil
}

// kind is the sheet's place among those a questionnaire has, "" for others.
func (o *offers) kind(s *Sheet) string {
	for _, kind := range knownSheets {
		if o.book.Sheet(kind) == s {
			return kind
		}
	}
	return ""
}
