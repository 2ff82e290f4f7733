package plain_test

import "testing"

func TestWhatWasDoneLastIsTakenBack(t *testing.T) {
	const two = "| | text | a | Erstens? |\n| | text | b | Zweitens? |\n"
	play(t, map[string]scene{
		"an answer": {
			form: two, lines: []string{"eins", ":u"},
			de:       []string{"Zweitens?", "> :u\nZurückgenommen bei „Erstens?“: eins. Jetzt: offen.\n", "Erstens?\n> "},
			en:       []string{"> :u\nUndone at “Erstens?”: eins. Now: open.\n", "Erstens?\n> "},
			unwanted: []string{"Bisherige Antwort"},
		},
		"back to the answer before": {
			form: two, lines: []string{"eins", ":b", "zwei", ":undo"},
			de: []string{"Zurückgenommen bei „Erstens?“: zwei. Jetzt: eins.\n", "Erstens?\nBisherige Antwort", "eins"},
		},
		"nothing where nothing was done": {
			form: two, lines: []string{":u"},
			de: []string{"> :u\n! Hier gibt es nichts zurückzunehmen.\n"},
			en: []string{"> :u\n! There is nothing to undo here.\n"},
		},
		"an entry": {
			form: "| | begin_repeat | p | Person |\n| | text | n | Name |\n| | end_repeat |\n", lines: []string{"ja", ":u"},
			de: []string{"Name\n> :u\nZurückgenommen: Der neue Eintrag ist wieder weg.\n", "einen Eintrag erfassen?"},
		},
	})
}

func TestTheAnswerAboveIsGivenAgain(t *testing.T) {
	const roster = "| | begin_repeat | p | Person |\n| | select_one h | h | Arbeitszeit? |\n| | end_repeat |\n" +
		"| choices |\n| | list_name | name | label |\n| | h | full | Vollzeit |\n| | h | part | Teilzeit |\n"
	play(t, map[string]scene{
		"in the next entry": {
			form: roster, lines: []string{"ja", "2", "ja", ":o", ":g 2"},
			de: []string{":o – wie oben: Teilzeit\n> :o\nwie oben: Teilzeit\n", "(bisher: 2)", "Bisherige Antwort", "Teilzeit"},
			en: []string{":o – as above: Teilzeit\n> :o\nas above: Teilzeit\n"},
		},
		"not where there is none": {
			form: roster, lines: []string{"ja", ":o"},
			de:       []string{"> :o\n! Oben steht keine Antwort, die hier passt.\n"},
			unwanted: []string{":o –"},
		},
	})
}
