package xlsform

import (
	"bytes"
	"slices"

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

// The lists a person can pick from in a spreadsheet.
const (
	pickTypes       = "types"
	pickLists       = "lists"
	pickYesNo       = "yes_no"
	pickNo          = "no"
	pickWarn        = "warn"
	pickLanguages   = "languages"
	pickNames       = "names"
	pickPersonal    = "personal"
	pickIdentifies  = "identifies"
	pickAloud       = "interviewer"
	pickInformation = "information" // what a row of that sheet is
	pickPlanning    = "planning"    // and of that one
)

// dropdowns are what a person can pick in the cells of a questionnaire.
func dropdowns(w *sheet.Workbook) sheet.Dropdowns {
	lists := listNames(w)
	kinds := map[*sheet.Sheet]*sheetColumns{}
	for _, kind := range knownSheets {
		if v := look(w, kind); v != nil {
			kinds[v.sheet] = v
		}
	}
	return sheet.Dropdowns{
		Lists: []sheet.Dropdown{
			{Name: pickTypes, Values: typePicks(lists)}, {Name: pickLists, Values: lists},
			{Name: pickYesNo, Values: []string{"yes", "no"}}, {Name: pickNo, Values: []string{"no"}},
			{Name: pickWarn, Values: []string{"warn"}}, {Name: pickLanguages, Values: languageKeys(w)},
			{Name: pickNames, Values: references(w)}, {Name: pickPersonal, Values: personalValues},
			{Name: pickAloud, Values: interviewerValues}, {Name: pickIdentifies, Values: identifiers},
			{Name: pickInformation, Values: informationTypes}, {Name: pickPlanning, Values: planningTypes},
		},
		Of: func(s *sheet.Sheet, column int) string {
			if v := kinds[s]; v != nil {
				return pickFor(v.kind, v.heads[column].name())
			}
			return ""
		},
	}
}

// pickFor is the list for a column, by sheet and canonical heading.
func pickFor(kind, column string) string {
	switch column {
	case "type":
		if kind == sheetInformation {
			return pickInformation
		}
		if kind == sheetPlanning {
			return pickPlanning
		}
		return pickTypes
	case "list_name", "list":
		return pickLists
	case "required", "readonly", "disabled", "exclusive", "region", "allow_choice_duplicates", "omit_instanceid", "clean_text_values":
		return pickYesNo
	case "nonresponse":
		return pickNo
	case "check":
		return pickWarn
	case "personal":
		return pickPersonal
	case "identifies":
		return pickIdentifies
	case "interviewer":
		return pickAloud
	case "default_language":
		return pickLanguages
	case "interview_language":
		return pickNames
	case "need", "have", "want", "by", "coarse":
		if kind == sheetGaps || kind == sheetBreakdowns {
			return pickNames
		}
	}
	return ""
}

// typePicks are the types as they are written, those with a list for each list.
func typePicks(lists []string) []string {
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

func listNames(w *sheet.Workbook) []string {
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
func references(w *sheet.Workbook) []string {
	var all []string
	for _, r := range look(w, sheetSurvey).records() {
		if n := r.text("name"); isName(n) && !beginType().MatchString(r.text("type")) {
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
