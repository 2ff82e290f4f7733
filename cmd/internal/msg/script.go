package msg

import (
	"fmt"
	"strings"
)

// Script is what is said about a file of answers that cannot be understood.
type Script struct {
	At     string            // with line, column and what is wrong there
	Faults map[string]string // by code; some name the path or word at fault
	// Misfits are by code too, with the path; where an entry of a repeat is not
	// there, with the repeat, how many there are, and the path with a number.
	Misfits map[string]string
}

// Fault says where a file of answers is at fault, and how to write it instead.
func (t Script) Fault(code, arg string, line, column int) string {
	sentence, ok := t.Faults[code]
	if !ok {
		sentence = code
	}
	if strings.Contains(sentence, "%s") {
		sentence = fmt.Sprintf(sentence, arg)
	}
	return fmt.Sprintf(t.At, line, column, sentence)
}

// Misfit says why an answer fits nothing in the interview; "" for a code that is
// not there.
func (t Script) Misfit(code string, args []string) string {
	named := []any{"", "", "", ""} // so that a sentence never shows a hole of fmt's
	for i, a := range args[:min(len(args), len(named))] {
		named[i] = a
	}
	if t.Misfits[code] == "" {
		return ""
	}
	return fmt.Sprintf(t.Misfits[code], named...)
}

func scriptTexts(p pick) Script {
	return Script{
		At: p("Zeile %d, Spalte %d: %s", "line %d, column %d: %s"),
		Faults: map[string]string{
			"not_a_file": p("Das ist keine gewöhnliche Datei. Für die Standardeingabe schreiben Sie „-“.",
				"This is no ordinary file. For standard input write “-”."),
			"too_big": p("Die Datei ist größer als %s MB und wurde nicht gelesen. Bitte die Antworten aufteilen.",
				"The file is larger than %s MB and was not read. Please split the answers."),
			"not_utf8": p("Die Datei ist hier kein UTF-8-Text. Bitte mit der Kodierung UTF-8 speichern.",
				"Here the file is not UTF-8 text. Please save it with the encoding UTF-8."),
			"not_json": p("Das ist kein gültiges JSON. Texte stehen in Anführungszeichen, zwischen Einträgen ein Komma, und Zahlen haben keine führende Null.",
				"This is not valid JSON. Texts stand in quotes, entries are separated by a comma, and numbers have no leading zero."),
			"cut_short": p("Die Datei bricht mitten in einem Eintrag ab. Bitte die vollständige Datei angeben.",
				"The file ends in the middle of an entry. Please give the complete file."),
			"not_an_object": p("Die Datei muss ein Objekt sein: { \"/gruppe/frage\": \"Antwort\" }.",
				"The file has to be one object: { \"/group/question\": \"answer\" }."),
			"trailing_text": p("Nach dem Objekt steht noch etwas. Bitte alle Antworten in ein Objekt schreiben.",
				"Something follows the object. Please write all answers into one object."),
			"bad_list_item": p("Die Liste für „%s“ darf nur Codes von Antworten enthalten, als Texte oder Zahlen.",
				"The list for “%s” may hold nothing but codes of choices, as texts or numbers."),
			"bad_value": p("Der Wert für „%s“ muss ein Text, eine Zahl, true, false oder eine Liste von Codes sein.",
				"The value for “%s” has to be a text, a number, true, false or a list of codes."),
			"bad_status": p("Den Status „%s“ gibt es nicht. Möglich sind answered, dont_know, refused und missing.",
				"There is no status “%s”. There are answered, dont_know, refused and missing."),
			"bad_note": p("Die Notiz zu „%s“ muss ein Text sein.", "The note on “%s” has to be a text."),
			"unknown_member": p("„%s“ ist hier unbekannt. Möglich sind status, value und note.",
				"“%s” is not known here. There are status, value and note."),
			"status_and_value": p("Status und Wert von „%s“ passen nicht zusammen: Einen Wert hat nur, was beantwortet ist.",
				"Status and value of “%s” contradict each other: only what is answered has a value."),
		},
		Misfits: map[string]string{
			"answer_to_group": p("„%[1]s“ ist eine Gruppe und keine Frage; sie kann keine Antwort haben.",
				"“%[1]s” is a group and not a question; it cannot have an answer."),
			"answer_to_computed": p("„%[1]s“ füllt der Fragebogen selbst aus; dazu kann es keine Antwort geben.",
				"The questionnaire fills in “%[1]s” itself; it cannot be given an answer."),
			"answer_to_note": p("„%[1]s“ ist ein Hinweis; daran ist nichts zu beantworten.",
				"“%[1]s” is a note; there is nothing to answer."),
			"list_for_one": p("„%[1]s“ ist keine Auswahlfrage und kann keine Liste als Antwort haben.",
				"“%[1]s” is not a question with choices and cannot have a list as its answer."),
			"index_too_big": p("Der Pfad „%[1]s“ würde zu viele Einträge anlegen. Bitte die Nummer in der Klammer prüfen.",
				"The path “%[1]s” would add too many entries. Please check the number in brackets."),
			"which_entry": p("„%[2]s“ hat %[3]s Einträge. Bitte im Pfad die Nummer nennen, zum Beispiel %[4]s.",
				"“%[2]s” has %[3]s entries. Please give the number in the path, for example %[4]s."),
			"no_such_entry": p("Diesen Eintrag von „%[2]s“ gibt es nicht; nach den Antworten davor gibt es so viele: %[3]s.",
				"This entry of “%[2]s” is not there; by the answers before it there are so many: %[3]s."),
		},
	}
}
