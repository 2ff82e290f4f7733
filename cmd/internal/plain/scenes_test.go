package plain_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/survey/xlsform/formtest"
)

// scene is a small interview and what has to be in its output, in this order,
// or must not be there.
type scene struct {
	form     string // rows of the sheets, without the heading of survey
	lines    []string
	de, en   []string // wanted in this language; nil: not looked at
	unwanted []string
}

const heading = "| survey |\n| | type | name | label | required | appearance | parameters | readonly | relevant | constraint | constraint_message | check | choice_filter | default | repeat_count | calculation |\n"

func play(t *testing.T, scenes map[string]scene) {
	t.Helper()
	for name, c := range scenes {
		t.Run(name, func(t *testing.T) {
			f := formtest.Form(t, heading+c.form)
			for l, wanted := range map[msg.Lang][]string{msg.German: c.de, msg.English: c.en} {
				if wanted == nil {
					continue
				}
				got, _ := talk(t, session(t, f, &journal{}), l, c.lines...)
				rest := got
				for _, w := range wanted {
					_, after, found := strings.Cut(rest, w)
					if !found {
						t.Fatalf("%q is missing, or not where it should be:\n%s", w, got)
					}
					rest = after
				}
				for _, u := range c.unwanted {
					if strings.Contains(got, u) {
						t.Errorf("%q should not be there:\n%s", u, got)
					}
				}
			}
		})
	}
}

func TestConsentIsTyped(t *testing.T) {
	const optional, required = "| | acknowledge | c | Einverstanden |\n", "| | acknowledge | c | Einverstanden | yes |\n"
	play(t, map[string]scene{
		"an empty line leaves it open": {
			form: optional, lines: []string{"", ":g c"},
			de: []string{"ok bestätigt. Enter geht weiter", "> \n", "Ende des Fragebogens", ":g c", "ok bestätigt. Enter"},
			en: []string{"ok confirms. Enter goes on", "> \n"},
		},
		"ok confirms": {
			form: optional, lines: []string{"Ok", ":g c"},
			de: []string{"> Ok", "Ende", "Bisherige Antwort", "bestätigt"},
		},
		"where it is needed an empty line says what to type": {
			form: required, lines: []string{"", ":n"},
			de:       []string{"bitte ok eingeben", "> \n! Diese Frage braucht", "bitte ok eingeben", "> :n\n! Diese Frage braucht"},
			en:       []string{"please enter ok", "> \n! This question needs", "please enter ok"},
			unwanted: []string{"Enter geht weiter", "Enter goes on"},
		},
		"no and other words do not confirm": {
			form: required, lines: []string{"nein", "ja"},
			de: []string{"> nein\n! Zum Bestätigen bitte ok", "> ja\n! Zum Bestätigen bitte ok"},
		},
	})
}

func TestWhatCanBeTypedIsSaid(t *testing.T) {
	const towns = "| choices |\n| | list_name | name | label | land |\n| | t | hro | Rostock | mv |\n"
	play(t, map[string]scene{
		"a range without parameters goes from 1 to 10": {
			form: "| | range | r | Wie sehr |\n",
			de:   []string{"Zahl von 1 bis 10 in Schritten von 1\n"}, en: []string{"number from 1 to 10 in steps of 1\n"},
		},
		"a range says its step": {
			form: "| | range | r | Wie sehr | | | start=0 end=5 step=0.5 |\n",
			de:   []string{"Zahl von 0 bis 5 in Schritten von 0,5\n"}, en: []string{"number from 0 to 5 in steps of 0.5\n"},
		},
		"where no choice fits, Enter goes on": {
			form: "| | select_one t | q | Ort | yes | | | | | | | | land = 'x' |\n| | text | n | Name |\n" + towns, lines: []string{"1", ""},
			de:       []string{"keine Auswahl. Enter geht weiter.", "> 1\n! Zu den bisherigen", "> \n", "Name"},
			en:       []string{"No choice fits the answers so far. Enter goes on.", "> \n", "Name"},
			unwanted: []string{"(Antwort nötig)", "(answer needed)"},
		},
		"a read-only question that does not fit its type is passed": {
			form: "| | integer | r | Nummer | | | | yes | | | | | | abc |\n| | text | n | Name |\n", lines: []string{""},
			de: []string{"Nummer", "> \n", "Name"},
		},
	})
}

func TestACodeIsTypedWhereTheListIsNotHere(t *testing.T) {
	f := formtest.Form(t, heading+"| | select_one_from_file towns.csv | q | Ort |\n")
	s := session(t, f, &journal{})
	got, _ := talk(t, s, msg.German, "hro")
	if !strings.Contains(got, "Bitte den Code eingeben.") || answerOf(t, s, "q").Text != "hro" {
		t.Errorf("q is %v:\n%s", answerOf(t, s, "q"), got)
	}
}

func TestOnlyTextsOfSeveralLinesAreBroken(t *testing.T) {
	f := formtest.Form(t, heading+"| | text | path | Pfad |\n| | text | story | Werdegang | | multiline |\n")
	s := session(t, f, &journal{})
	got, _ := talk(t, s, msg.German, `C:\neu\Liste`, `eins\nzwei\\n`, ":g path", ":c", `:c eins\nC:\\neu`)
	for path, want := range map[string]string{"path": `C:\neu\Liste`, "story": "eins\nzwei" + `\n`} {
		if text := answerOf(t, s, path).Text; text != want {
			t.Errorf("%s is %q, want %q", path, text, want)
		}
	}
	n, _ := s.Find("path")
	if want := "eins\n" + `C:\neu`; n.NoteText() != want {
		t.Errorf("the note is %q, want %q", n.NoteText(), want)
	}
	if n := strings.Count(got, "beginnt eine neue Zeile"); n != 1 {
		t.Errorf("said %d times how a new line begins, want once at the question:\n%s", n, got)
	}
	if n := strings.Count(got, "In der Notiz beginnt"); n != 1 {
		t.Errorf("said %d times how a note has new lines, want once:\n%s", n, got)
	}
}

func TestAnswersAreShownAsPeopleWriteThem(t *testing.T) {
	again := func(typed string) []string { return []string{typed, ":b"} }
	const answer = "Bisherige Antwort (Enter behält sie):\n  "
	const soFar = "Answer so far (Enter keeps it):\n  "
	play(t, map[string]scene{
		"a time": {form: "| | time | q | Wann |\n", lines: again("0830"), de: []string{answer + "08:30\n"}, en: []string{soFar + "08:30\n"}},
		"a time with seconds": {
			form: "| | time | q | Wann |\n", lines: again("8:30:15"), de: []string{answer + "08:30:15\n"},
		},
		"a day and a time": {
			form: "| | dateTime | q | Wann |\n", lines: again("1.2.2025 14:30"),
			de: []string{answer + "1. Februar 2025, 14:30\n"}, en: []string{soFar + "1 February 2025, 14:30\n"},
		},
		"a place": {
			form: "| | geopoint | q | Wo |\n", lines: again("54.1 12"),
			de: []string{answer + "54,1 12\n"}, en: []string{soFar + "54.1 12\n"},
		},
		"a place with what else is known": {
			form: "| | geopoint | q | Wo |\n", lines: again("54,1 12,1 0 5"), de: []string{answer + "54,1 12,1 0 5\n"},
		},
		"a way": {
			form: "| | geotrace | q | Wo |\n", lines: again("54,1 12,1; 54,2 12,2"), de: []string{answer + "54,1 12,1; 54,2 12,2\n"},
		},
	})
}

func TestWhatIsWrongWithAnAnswerIsSaidAtTheQuestion(t *testing.T) {
	play(t, map[string]scene{
		"an answer that later ones contradict": {
			form:  "| | integer | all | Alle |\n| | integer | some | Einige | | | | | | . <= ${all} | Mehr als alle. |\n",
			lines: []string{"5", "4", ":g all", "3", ":g some"},
			de:    []string{"> :g some", "Bisherige Antwort", "  4\n! Mehr als alle.\n"},
			en:    []string{"Answer so far", "  4\n! Mehr als alle.\n"},
		},
		"a warning that nobody confirmed": {
			form:  "| | integer | all | Alle |\n| | integer | some | Einige | | | | | | . <= ${all} | Mehr als alle? | warn |\n",
			lines: []string{"5", "4", ":g all", "3", ":g some"},
			de:    []string{"> :g some", "  4\n? Mehr als alle?\n"},
		},
		"a warning that was confirmed is settled": {
			form:     "| | integer | some | Einige | | | | | | . <= 3 | Viele. | warn |\n",
			lines:    []string{"4", "", ":g some"},
			de:       []string{"? Viele."},
			unwanted: []string{"  4\n? Viele."},
		},
	})
}

func TestHowToChooseIsSaidOnce(t *testing.T) {
	const questions = "| | select_one a | q1 | Eins |\n| | select_one a | q2 | Zwei |\n| | select_multiple a | q3 | Drei |\n| | select_multiple a | q4 | Vier |\n| | select_one b | q5 | Fünf |\n"
	const lists = "| choices |\n| | list_name | name | label |\n| | a | x | Ja |\n| | a | y | Nein |\n| | b | 1 | Ja |\n| | b | z | Nein |\n"
	const one, many = "Bitte die Nummer einer Antwort eingeben.", "von jeder die Nummer"
	play(t, map[string]scene{
		"in full where the kind changes": {
			form: questions + lists, lines: []string{"Ja", "nein", "ja, nein", "1 2", "Z"},
			de:       []string{"Eins", one, "> Ja", "  2  Nein\n> nein\n", "Drei", many, "Vier", "  2  Nein\nMehrere Antworten sind möglich.\n", "Fünf", one, "Ende"},
			en:       []string{"Please enter the number", "  2  Nein\n> nein", "the number of each", "\nSeveral answers are possible.\n", "Please enter the number of an"},
			unwanted: []string{"!"},
		},
	})
}

func TestChoicesAreCalledByTheirLabels(t *testing.T) {
	const lists = "| choices |\n| | list_name | name | label | land |\n| | t | hro | Rostock | mv |\n| | t | b | Berlin | be |\n"
	play(t, map[string]scene{
		"one that the answers so far leave out": {
			form: "| | select_one t | q | Ort | | | | | | | | | land = 'mv' |\n" + lists, lines: []string{"b"},
			de: []string{"> b\n! „Berlin“ steht hier nicht zur Auswahl."}, en: []string{"> b\n! “Berlin”"},
		},
		"what is no choice stays as it was typed": {
			form: "| | select_one t | q | Ort |\n" + lists, lines: []string{"bonn"}, de: []string{"! „bonn“ steht"},
		},
	})
}

const persons = "| | begin_repeat | person | Person ${name} |\n| | text | name | Name |\n| | integer | age | Alter |\n| | end_repeat |\n"

func TestEntriesAreCalledByWhatIsInThem(t *testing.T) {
	const eva, ali = "Eva", "Ali"
	two := []string{"j", eva, "30", "j", ali, "40"}
	play(t, map[string]scene{
		"the question for another one names none of them": {
			form: persons, lines: two,
			de:       []string{"„Person“: einen Eintrag", "> Ali", "„Person“: noch einen Eintrag erfassen? (bisher: 2)"},
			en:       []string{"“Person”"},
			unwanted: []string{"„Person Eva“", "“Person Eva”"},
		},
		"the one that is to go is named": {
			form: persons, lines: append(two, ":r 2", "j", ":r"),
			de:       []string{"> :r 2\nEintrag 2 („Person Ali“) mit allen Antworten entfernen?", "> :r\n  1  Person Eva\n", "„Person“: noch"},
			en:       []string{"> :r 2\nRemove entry 2 (“Person Ali”)", "> :r\n  1  Person Eva\n"},
			unwanted: []string{"2  Person Ali\n"},
		},
		"without a number they are listed, and nothing goes": {
			form: persons, lines: append(two, ":r", "n"),
			de: []string{"> :r\n  1  Person Eva\n  2  Person Ali\n", "„Person“: noch einen Eintrag erfassen? (bisher: 2)\n> n", "Ende"},
		},
		"one without a label of its own is called by its first answer": {
			form:  "| | begin_repeat | p | Betriebsteil |\n| | text | a | A |\n| | integer | b | B |\n| | end_repeat |\n",
			lines: []string{"j", "", "5", ":r"},
			de:    []string{"> :r\n  1  Betriebsteil: 5\n"},
		},
		"one inside another says which": {
			form:  "| | begin_repeat | hh | Haushalt ${street} |\n| | text | street | Straße |\n" + persons + "| | end_repeat |\n",
			lines: []string{"j", "Am Tor", "j", eva, "30", ":r 1"},
			de:    []string{"„Haushalt“: einen", "Abschnitt: Haushalt Am Tor 1\n\n„Person“: einen", "Eintrag 1 („Person Eva“) in „Haushalt Am Tor 1“"},
			en:    []string{"Remove entry 1 (“Person Eva”) in “Haushalt Am Tor 1”"},
		},
		"a removal that is not confirmed by the next line does not happen": {
			form: persons, lines: append(two, ":r 2", ":?", "n"), de: []string{"Eintrag 2", "> :?", "„Person“: noch einen Eintrag erfassen? (bisher: 2)"},
			unwanted: []string{"ist entfernt"},
		},
	})
}

const rooms = "| | text | free | Vorweg |\n| | begin_group | g | Der Betrieb |\n| | integer | all | Alle |\n| | integer | some | Einige | yes | | | | | . <= ${all} | Mehr als alle. |\n| | end_group |\n| | text | last | Zuletzt |\n"

func TestTheOverviewShowsHowThingsStand(t *testing.T) {
	contradictory := []string{"nichts", ":g all", "5", "4", ":g all", ":c gefragt", "3"}
	play(t, map[string]scene{
		"answers, notes, contradictions, and what comes last": {
			form: rooms + persons, lines: append(contradictory, ":g"),
			de:       []string{"> :g\n  1  Vorweg – nichts\nAbschnitt: Der Betrieb\n  2  Alle – 3 (Notiz)\n! 3  Einige – 4\n\n  4  Zuletzt – offen\n  +  „Person“, Einträge: 0 – :g person\n  +  Ende des Fragebogens – :g ende\nWas mit ! markiert ist, muss geklärt werden, was mit ? markiert ist, sollte es.\n:g und eine Nummer", "Jetzt Frage 3: Einige\n> "},
			en:       []string{"! 3  Einige – 4\n\n  4  Zuletzt – open\n  +  “Person”, entries: 0 – :g person\n  +  End of the questionnaire – :g end\n", "Now question 3: Einige\n> "},
			unwanted: []string{"Abschnitt: \n", "Section: \n"},
		},
		"only what is open or contradictory": {
			form: rooms, lines: append(contradictory, ":g !"),
			de: []string{"> :g !\n", "! 3  Einige – Mehr als alle.\n  4  Zuletzt\nJetzt Frage 3"},
			en: []string{"> :g !\n", "! 3  Einige – Mehr als alle.\n  4  Zuletzt\nNow question 3"},
		},
		"nothing is open": {
			form: "| | text | q | Q |\n", lines: []string{"x", ":g !"}, de: []string{"> :g !\nAlle Fragen sind beantwortet"}, en: []string{"> :g !\nAll questions"},
		},
		"the end and repeats are places to go": {
			form: rooms + persons, lines: []string{":g end", ":g person", ":g ENDE"},
			de: []string{"> :g end\n\nEnde des Fragebogens", "> :g person\n\n„Person“: einen Eintrag", "> :g ENDE\n\nEnde des"},
		},
		"repeats of one name are told apart by their paths": {
			form:  "| | begin_repeat | hh | Haushalt |\n" + persons + "| | end_repeat |\n",
			lines: []string{"j", "n", "j", ":g person", ":g /hh[1]/person"},
			de:    []string{"> :g person\n", "Abschnitt: Haushalt 1\n  +  „Person“, Einträge: 0 – :g /hh[1]/person\n", "Abschnitt: Haushalt 2\n", "> :g /hh[1]/person\n\nAbschnitt: Haushalt 1\n\n„Person“: einen"},
		},
		"the same question of several entries is told apart": {
			form: persons, lines: []string{"j", "Eva", "", "n"}, de: []string{"Noch offen", "  2  Person Eva 1, Alter\n"},
		},
	})
}

func TestTheQuestionStaysInSight(t *testing.T) {
	const list = "| | select_one a | q | Welche |\n| | text | z | Zuletzt |\n| choices |\n| | list_name | name | label |\n| | a | x | Ja |\n| | a | y | Nein |\n"
	play(t, map[string]scene{
		"after a search, the help and the overview": {
			form: list, lines: []string{"?ja", ":?", ":g"},
			de: []string{"> ?ja\n  1  Ja\nJetzt Frage 1: Welche\n> :?", "Jetzt Frage 1: Welche\n> :g", "Jetzt Frage 1: Welche\n> "},
		},
		"it is asked again with all that belongs to it": {
			form: list, lines: []string{":w"},
			de: []string{"Frage 1 von 2\nWelche\n  1  Ja\n  2  Nein\nBitte die Nummer einer Antwort eingeben.\n> :w\n\nFrage 1 von 2\nWelche\n  1  Ja\n  2  Nein\nBitte die Nummer einer Antwort eingeben.\n> "},
		},
		"a warning that Enter would confirm is repeated": {
			form:  "| | integer | n | Wie viele | | | | | | . <= 3 | So viele? | warn |\n",
			lines: []string{"4", ":?", ":w", "", ":g n"},
			de:    []string{"> 4\n? So viele?", "> :?", "Jetzt Frage 1: Wie viele\n? So viele?\n  Enter: stimmt so", "> :w", "? So viele?\n  Enter: stimmt so", "> \n", "Ende", "  4\n"},
		},
		"the end is said again": {
			form: "| | text | q | Q |\n", lines: []string{"", ":?", ":w"}, de: []string{"> :?", "\nEnde des Fragebogens. Enter schließt", "> :w\n\nEnde des"},
		},
	})
}

func TestWhatIsNotPossibleIsSaid(t *testing.T) {
	const languages = "| survey |\n| | type | name | label::Deutsch (de) | label::English (en) |\n| | text | q | Frage | Question |\n| settings |\n| | default_language |\n| | Deutsch (de) |\n"
	play(t, map[string]scene{
		"going back from the first question": {
			form: "| | text | q | Q |\n", lines: []string{":b"},
			de: []string{"> :b\n! Davor kommt keine Frage.\n> "}, en: []string{"> :b\n! There is no question before"},
		},
		"an answer that looks like a command": {
			form: "| | text | q | Q |\n", lines: []string{":)"},
			de: []string{"! Den Befehl :) gibt es nicht", "mit zwei Doppelpunkten"}, en: []string{"! There is no command :)", "with two colons"},
		},
		"deleting an answer that is needed": {
			form: "| | text | q | Q | yes |\n", lines: []string{"x", ":b", ":x"},
			de: []string{"> :x\n! Die Antwort bleibt, denn diese Frage braucht eine.", ":dk (weiß nicht)"}, en: []string{"> :x\n! The answer stays", ":dk (don't know)"},
		},
		"text at the end": {
			form: "| | text | q | Frage |\n", lines: []string{"x", "frage", "9", "1"},
			de: []string{"> frage\n! Hier ist keine Frage zu beantworten.", "> 9\n! Diese Nummer", "> 1\n\nFrage 1 von 1"}, en: []string{"> frage\n! There is no question to answer here."},
		},
	})
	for number, want := range map[string]string{"9": "! „9“ ist keine Sprache", "0": "! „0“ ist keine Sprache", "2": "Sprache: English"} {
		got, _ := talk(t, session(t, formtest.Form(t, languages), &journal{}), msg.German, ":l "+number)
		if !strings.Contains(got, want) {
			t.Errorf(":l %s does not say %q:\n%s", number, want, got)
		}
	}
}

func TestACardIsNamedUntilTheRespondentHoldsIt(t *testing.T) {
	const scale = "| choices |\n| | list_name | name | label |\n| | l | 0 | nichts |\n| | l | 1 | wenig |\n| | l | 2 | mehr |\n| | l | 3 | viel |\n"
	const show = "Karte 1 zeigen"
	play(t, map[string]scene{
		"not again with the same card":      {form: "| | select_one l | a | Wie viel? |\n| | select_one l | b | Und jetzt? |\n" + scale, lines: []string{"1"}, de: []string{"Wie viel?\n  " + show, "Und jetzt?\n  0  nichts"}, en: []string{"Show card 1"}},
		"again where it is asked once more": {form: "| | select_one l | a | Wie viel? |\n" + scale, lines: []string{"1", ":b"}, de: []string{show, "Wie viel?\n  " + show}},
		"again after something else":        {form: "| | select_one l | a | Wie viel? |\n| | text | t | Name |\n| | select_one l | b | Und jetzt? |\n" + scale, lines: []string{"1", "x"}, de: []string{show, "Name", show}},
	})
}

func TestTheTitleIsToldInTheLanguageOfTheInterview(t *testing.T) {
	const form = "| survey |\n| | type | name | label::Deutsch (de) | label::Polski (pl) |\n| | text | q | Frage | Pytanie |\n" +
		"| settings |\n| | form_title | default_language | translation_title::Polski (pl) |\n| | Erhebung | Polski (pl) | Badanie |\n"
	got, _ := talk(t, session(t, formtest.Form(t, form), &journal{}), msg.German)
	if !strings.HasPrefix(got, "Badanie\n") {
		t.Errorf("begins with another title:\n%s", got)
	}
}

func TestAnEmptyLineAfterARefusedOneIsHeldOnce(t *testing.T) {
	const choices = "| choices |\n| | list_name | name | label |\n| | a | x | Ja |\n| | a | y | Nein |\n"
	again := "> \nDie Zeile davor ist nicht angenommen."
	play(t, map[string]scene{
		"in a list": {
			form: "| | select_one a | q | Q |\n| | text | n | Name |\n" + choices, lines: []string{"7", "", ""},
			de: []string{"! „7“ steht hier nicht", again, "> \n", "Name"}, en: []string{"> \nThe line before was not taken."},
		},
		"in a number":    {form: "| | integer | q | Q |\n| | text | n | Name |\n", lines: []string{"zwölf", "", ""}, de: []string{"! ", again, "Name"}},
		"at the end":     {form: "| | text | q | Q |\n", lines: []string{"x", "nein", "", ""}, de: []string{"! ", again, "Das Interview ist abgeschlossen"}},
		"not on a note":  {form: "| | note | q | Q |\n| | text | n | Name |\n", lines: []string{"x", ""}, de: []string{"! ", "Name"}, unwanted: []string{"nicht angenommen"}},
		"nor when asked": {form: "| | select_one a | q | Q |\n| | text | n | Name |\n" + choices, lines: []string{"ne", ""}, de: []string{"? Gemeint ist: Nein.", "Name"}, unwanted: []string{"nicht angenommen"}},
	})
}

func TestDontKnowIsNoNumberAndStandsAlone(t *testing.T) {
	const form = "| | select_multiple a | q | Q |\n| | text | n | Name |\n| choices |\n| | list_name | name | label |\n| | a | 98 | weiß nicht |\n| | a | x | Ja |\n| | a | y | Nein |\n| | a | 99 | keine Angabe |\n"
	play(t, map[string]scene{
		"it comes last, with its command": {form: form, lines: nil, de: []string{"     1  Ja\n     2  Nein\n   :dk  weiß nicht\n  :ref  keine Angabe\n"}, en: []string{"   :dk  weiß nicht\n  :ref  keine Angabe\n"}},
		"no number means it":              {form: form, lines: []string{"3"}, de: []string{"! „3“ steht hier nicht"}},
		"nor does it go with others":      {form: form, lines: []string{"1 98"}, de: []string{"! „weiß nicht“ lässt sich nicht mit anderen"}},
		"its command picks it":            {form: form, lines: []string{":dk", ":b"}, de: []string{"> :dk\n", "Name", "Bisherige Antwort", "weiß nicht"}},
	})
}

func TestTheFormatOfATextIsSaidBeforeAndCapitalsAreMade(t *testing.T) {
	const form = "| | text | q | Kennung | yes | | | | | regex(., '^[A-Z]{2}[0-9]{4}$') | Zwei Großbuchstaben und vier Ziffern. |\n| | text | n | Name | | | | | | string-length(.) <= 5 | Zu lang. |\n"
	play(t, map[string]scene{
		"small letters become capitals": {form: form, lines: []string{"ro0123", ":b"}, de: []string{"Zwei Großbuchstaben und vier Ziffern.\n> ro0123\n", "Höchstens 5 Zeichen.\n> :b", "RO0123"}, en: []string{"At most 5 characters."}},
		"nothing else does":             {form: form, lines: []string{"ro012"}, de: []string{"> ro012\n! Zwei Großbuchstaben"}},
	})
}

func TestAnAnswerThatHidesOthersIsConfirmed(t *testing.T) {
	const form = "| | select_one yn | q | Einverstanden? |\n| | text | a | Was? | | | | | ${q} = 'yes' |\n| | text | n | Ende |\n| choices |\n| | list_name | name | label |\n| | yn | yes | ja |\n| | yn | no | nein |\n"
	asked := "? Diese Antwort blendet andere aus, die schon gegeben sind: 1."
	play(t, map[string]scene{
		"by an empty line":             {form: form, lines: []string{"1", "eins", ":g q", "2", ""}, de: []string{"> 2\n" + asked, "> \n", "Ende"}, en: []string{"? This answer hides others that were given: 1."}},
		"also where it is taken back":  {form: form, lines: []string{"1", "eins", ":g q", ":x", ""}, de: []string{"> :x\n" + asked, "> \n", "Ende"}},
		"another answer takes it back": {form: form, lines: []string{"1", "eins", ":g q", "2", "1", ":g a"}, de: []string{asked, "> 1\n", "Was?", "eins"}},
	})
}
