package xlsform

import (
	"strconv"
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// isName reports whether s can name a question: an XML name, with at most one
// prefix.
func isName(s string) bool {
	prefix, rest, two := strings.Cut(s, ":")
	return isPlainName(prefix) && (!two || isPlainName(rest))
}

func isPlainName(s string) bool {
	for i, r := range s {
		if r == '_' || unicode.IsLetter(r) {
			continue
		}
		if i == 0 || !(r == '-' || r == '.' || r == '·' || unicode.IsDigit(r) || unicode.IsMark(r)) {
			return false
		}
	}
	return s != ""
}

// maxGuesses is for how many misspellings of a form a likely meaning is looked
// for: looking compares with all there is, and a form of nothing but faults
// would take its square.
const maxGuesses = 100

// guess is value.Closest for the first misspellings of a form, then "".
func (b *builder) guess(word string, candidates func() []string) string {
	if b.guesses == maxGuesses {
		return ""
	}
	b.guesses++
	return value.Closest(word, candidates())
}

// isYes and isNo read the words XLSForms use for both.
func isYes(s string) bool { return truth[s] == 1 }
func isNo(s string) bool  { return truth[s] == -1 }

var truth = map[string]int{
	"yes": 1, "Yes": 1, "YES": 1, "true": 1, "True": 1, "TRUE": 1, "true()": 1,
	"no": -1, "No": -1, "NO": -1, "false": -1, "False": -1, "FALSE": -1, "false()": -1,
}

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

// noSheet says of a sheet that is not there, once, where it is first needed.
func (rr *rowReader) noSheet(r record, kind string) {
	if !rr.missing[kind] {
		rr.missing[kind] = true
		rr.errorAt(r.at("type"), CodeSheetMissing, kind, strings.Join(rr.similarSheets(kind), ", "))
	}
}

// needList finds a list of the choices sheet, or says that there is none.
func (rr *rowReader) needList(r record, name string) *survey.List {
	if l := rr.lists.lists[name]; l != nil {
		rr.lists.used[name] = true
		return l
	}
	if rr.choices == nil || len(rr.lists.names) == 0 {
		rr.noSheet(r, sheetChoices)
		return nil
	}
	rr.errorAt(r.at("type"), CodeListUnknown, name, rr.guess(name, rr.lists.known))
	return nil
}
