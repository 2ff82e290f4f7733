package msg

import (
	"cmp"
	"maps"
	"strconv"
	"strings"

	"feldbuch/survey"
)

// problemText is what is said about one kind of problem: %[1]s and so on stand
// for the problem's Args.
type problemText struct {
	message string
	fix     string
	// instead is the fix where the last argument, a suggestion or a list, is
	// empty; "" where that makes no difference.
	instead string
}

// Problem puts a questionnaire's problem into words: what is wrong, and what to
// do about it. It does not say where; that is Problem.Pos.
func (s *Set) Problem(p survey.Problem) (message, fix string) {
	if p.Cause != nil {
		return s.Expression(p.Cause), s.problems()[p.Code].fix
	}
	t, ok := s.problems()[p.Code]
	if !ok {
		return p.Code + " " + strings.Join(p.Args, ", "), ""
	}
	fix = t.fix
	if t.instead != "" && (len(p.Args) == 0 || p.Args[len(p.Args)-1] == "") {
		fix = t.instead
	}
	return fill(t.message, p.Args), fill(fix, p.Args)
}

// problemFamilies hold the words, each code in one of them.
func problemFamilies() []func(pick) map[string]problemText {
	return []func(pick) map[string]problemText{
		problemsOfSheets, problemsOfQuestions, problemsOfLogic, problemsOfChoices, problemsOfParameters, problemsOfEntities, problemsOfPersonalData,
		problemsOfGaps, problemsOfPlanning, problemsOfLanguages, problemsOfRegions,
	}
}

func problems(p pick) map[string]problemText {
	all := map[string]problemText{}
	for _, family := range problemFamilies() {
		maps.Copy(all, family(p))
	}
	return all
}

// Unreadable says in one sentence why a questionnaire file could not be read:
// kind is a sheet.ReadErrorKind, line 0 where no line is meant, detail what
// the reader adds.
func (s *Set) Unreadable(kind, file string, line int, detail string) string {
	if line > 0 {
		file += ", " + picker(s.Lang)("Zeile", "line") + " " + strconv.Itoa(line)
	}
	texts := s.unreadable()
	return fill(cmp.Or(texts[kind], texts["failed"]), []string{file, detail})
}

// fill puts the arguments in the places %[1]s to %[9]s; a place without an
// argument stays empty, and a text need not use all of them.
func fill(format string, args []string) string {
	var pairs []string
	for i := range 9 {
		arg := ""
		if i < len(args) {
			arg = args[i]
		}
		pairs = append(pairs, "%["+strconv.Itoa(i+1)+"]s", arg)
	}
	return strings.NewReplacer(pairs...).Replace(format)
}

// unreadable has the words for the kinds of sheet.ReadError.
func unreadable(p pick) map[string]string {
	return map[string]string{
		"not_found": p("Die Datei %[1]s gibt es nicht.", "There is no file %[1]s."),
		"forbidden": p("Sie dürfen die Datei %[1]s nicht lesen; prüfen Sie die Zugriffsrechte.",
			"You may not read the file %[1]s; check its permissions."),
		"unknown_format": p("%[1]s ist kein Fragebogen: gelesen werden .xlsx, .md, .csv und .yaml.",
			"%[1]s is not a questionnaire: .xlsx, .md, .csv and .yaml can be read."),
		"special": p("%[1]s ist keine gewöhnliche Datei; speichern Sie den Fragebogen in einer und nennen Sie diese.",
			"%[1]s is no ordinary file; save the questionnaire in one and name that."),
		"outside": p("%[1]s ist eine Verknüpfung, die aus dem Ordner des Fragebogens hinausführt; legen Sie die Datei selbst dorthin, oder benennen Sie die Verknüpfung um.",
			"%[1]s is a link that leads out of the questionnaire's folder; put the file itself there, or rename the link."),
		"too_big": p("%[1]s ist zu groß für einen Fragebogen und wurde nicht gelesen.",
			"%[1]s is too big for a questionnaire and was not read."),
		"damaged": p("%[1]s ist beschädigt oder keine Datei dieses Formats; speichern Sie sie noch einmal.",
			"%[1]s is damaged or not a file of this format; save it once more."),
		"encrypted": p("%[1]s ist mit einem Kennwort geschützt oder im alten Format .xls; speichern Sie die Datei ohne Kennwort als .xlsx.",
			"%[1]s is protected by a password or in the old .xls format; save it without a password as .xlsx."),
		"old_format": p("%[1]s ist im alten Format .xls; öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie als .xlsx.",
			"%[1]s is in the old .xls format; open the file in Excel or LibreOffice and save it as .xlsx."),
		"repeated": p("In %[1]s steht „%[2]s“ zweimal; eines davon ginge verloren. Löschen Sie das überflüssige, oder führen Sie beide zusammen.",
			"%[1]s has “%[2]s” twice; one of them would be lost. Delete the one too many, or bring both together."),
		"not_utf8": p("%[1]s ist nicht in UTF-8 geschrieben; speichern Sie die Datei mit der Kodierung UTF-8.",
			"%[1]s is not written in UTF-8; save the file with the encoding UTF-8."),
		"syntax": p("%[1]s ist nicht zu verstehen. Prüfen Sie dort und davor Anführungszeichen, Klammern und Einrückung.",
			"%[1]s cannot be understood. Check quotes, brackets and indentation there and before."),
		"wrong_shape": p("%[1]s ist anders aufgebaut als erwartet: Ein Fragebogen hat Blätter mit Listen von Zeilen, eine Sprachdatei zu jedem Namen einen Text. Prüfen Sie dort Einrückung und Bindestriche.",
			"%[1]s is not built as expected: a questionnaire has sheets with lists of rows, a language file a text for every name. Check indentation and dashes there."),
		"no_sheets": p("%[1]s enthält kein Blatt; ein Fragebogen braucht mindestens „survey“.",
			"%[1]s contains no sheet; a questionnaire needs at least “survey”."),
		"failed": p("%[1]s konnte nicht gelesen werden.", "%[1]s could not be read."),
	}
}
