package plain_test

import "testing"

func TestARowOfATableGoesInOneLine(t *testing.T) {
	const table = "| | begin_repeat | area | Thema | | | | | | | | | | | 2 | |\n" +
		"| | calculate | name | | | | | | | | | | | | | if(position(..) = 1, 'Steuern', 'Recht') |\n" +
		"| | begin_group | level | ${name} | | table-list |\n" +
		"| | select_one s | need | ${name}: Was **brauchen** Sie? |\n" +
		"| | select_one s | have | ${name}: Was **haben** Sie? | | | | | ${need} != '1' |\n" +
		"| | end_group |\n| | end_repeat |\n| | text | last | Zuletzt? |\n" +
		"| choices |\n| | list_name | name | label |\n| | s | 1 | nichts |\n| | s | 2 | etwas |\n| | s | 3 | viel |\n"
	play(t, map[string]scene{
		"both at once": {
			form: table, lines: []string{"3 2", "2 3"},
			de: []string{"Auch in einer Zeile, mit Leerzeichen dazwischen: brauchen; haben.\n", "> 3 2\n", "Recht: Was brauchen Sie?", "> 2 3\n", "Zuletzt?"},
			en: []string{"In one line too, with blanks between: brauchen; haben.\n"},
		},
		"or one by one": {
			form: table, lines: []string{"3", "2"},
			de: []string{"> 3\n", "Steuern: Was haben Sie?", "> 2\n", "Recht: Was brauchen Sie?"},
		},
		"what is no answer any more is not stored": {
			form: table, lines: []string{"1 3", ":g 1"},
			de:       []string{"> 1 3\n! „3“ gehört zu keiner Frage mehr und ist nicht gespeichert.\n", "Recht: Was brauchen Sie?", "Bisherige Antwort", "nichts"},
			unwanted: []string{"wie oben: viel"},
		},
		"a key that is none stands for nothing": {
			form: table, lines: []string{"3 9"},
			de: []string{"> 3 9\n! "},
		},
		"it is said once": {
			form: table, lines: []string{"3 2"},
			de: []string{"brauchen; haben.\n", "Recht"}, unwanted: []string{"Recht: Was brauchen Sie?\n1  nichts\n2  etwas\n3  viel\nAuch in einer Zeile"},
		},
	})
}
