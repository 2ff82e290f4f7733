package msg

import "feldbuch/export/words"

// Plain is what only the interview line by line says. Its sentences name
// commands to type where those of Interview name keys.
type Plain struct {
	Welcome  string // how to get help and how to stop
	Help     PlainHelp
	Covered  string // all that is left in sight
	Question PlainQuestion
	List     PlainList
	Input    PlainInput
	Note     PlainNote
	Move     PlainMove
	Repeat   PlainRepeat
	End      PlainEnd
	Menu     PlainMenu
}

// PlainMenu is what is said around a list of which one item is chosen, before an
// interview.
type PlainMenu struct {
	How   string // how to choose, and how to leave
	Again string // after a line that is no item: with their number
	Left  string // nothing was chosen
}

// PlainQuestion is what stands around a question.
type PlainQuestion struct {
	Section           string // with the names of the groups
	Part              string // with the number of the part of the questionnaire, and how many there are
	Number            string // with the question's number and how many there are
	Now               string // what the next line answers: with the number and the text
	Required          string // after the number, where an answer is needed
	Answer            string // before the answer there is
	Note, Acknowledge string
	MustAcknowledge   string        // where it may not be left open, or is not
	Lines             string        // how to begin a new line
	MaxLength         words.Counted // of a text, in characters
	Range             string        // with both ends and the step
	Codes             string        // of a list that is not here
	Together          string        // a row of a table goes in one line, with its questions
	TooMany           string        // with what was typed and is no answer to anything
	Conflict          string
}

// PlainList is what is said about choices.
type PlainList struct {
	One, Many, Rank string // how to choose, with what choices are called
	Number, Code    string // what they are called
	ManyAgain       string // at the next question of the kind
	RankAgain       string
	Some            string // of a long list: how many are shown, of how many
	Nothing         string // no choice fits, and that Enter goes on
	MoreHits        string // with the number of hits that are not shown
	NoHits          string // with the words looked for
	Several         string // with words that fit several choices
	Meant           string // with the labels of what was found, to be confirmed
}

// PlainInput is what is said about a line that was typed.
type PlainInput struct {
	Required       string // an empty line where an answer is needed
	Without        string // what may be entered instead of an answer
	Confirm        string // after a soft warning
	EnterAgain     string // an empty line after one that was refused
	BadCommand     string // with the command
	TwoColons      string // below that: how to type what was no command
	Stays          string // an answer that cannot be deleted, because one is needed
	NoQuestion     string // the command needs a question to be about
	NoRepeat       string // the command needs the place where entries are added
	Unreadable     string
	TooLong        string // with the limit in KiB
	Cut            string // the terminal may have swallowed the end of the line
	Cleared        string
	NothingToClear string
}

// PlainNote is what is said about notes.
type PlainNote struct {
	How, Kept, Gone string
}

// PlainMove is what is said about jumping and languages.
type PlainMove struct {
	How      string // how to jump, below the overview
	Marks    string // what the marks in the overview mean
	Entries  string // where entries are added: the name, how many there are, what to type
	End      string // the end, and what to type
	First    string // there is nothing before
	NoNumber string // with the last number there is
	Nowhere  string // with the words no question has
	Several  string
	Language string // with its name
	// how to choose a language below a list of them, with one
	ChooseLanguage string
	NoLanguage     string // with what was typed and the languages there are
}

// PlainRepeat is what is said where entries can be added.
type PlainRepeat struct {
	How       string // what may be typed
	HowRemove string // where there are entries
	Remove    string // asks, with the entry's number and name
	RemoveIn  string // the same, with what is around the entry
	Removed   string
	Kept      string
	NoEntry   string // with the number of entries
}

// PlainEnd is what is said at the end.
type PlainEnd struct {
	Open, Because             string // Because with the question and the reason
	Required                  string // the reason of a question without an answer
	Jump, Keys                string
	NoAnswer                  string // what can be typed, where something else was
	Blocked                   string // it cannot be completed yet
	OpenHow                   string // how to complete it all the same, with a reason
	NotOpen                   string // why that is not possible here
	Completed, Paused, CutOff string
	Already                   string
}

func plainTexts(p pick) Plain {
	return Plain{
		Welcome: p("Bitte nach jeder Antwort Enter drücken. :? zeigt die Befehle, :w wiederholt die Frage, :q unterbricht.",
			"Please press Enter after each answer. :? shows the commands, :w asks again, :q pauses."),
		Help:    plainHelp(p),
		Covered: p("Der Bildschirm ist verdeckt. Enter zeigt die Frage wieder.", "The screen is covered. Enter shows the question again."),
		Question: PlainQuestion{
			Section:  p("Abschnitt: %s", "Section: %s"),
			Part:     p("Teil %d von %d", "part %d of %d"),
			Number:   p("Frage %d von %d", "Question %d of %d"),
			Now:      p("Jetzt Frage %[1]d: %[2]s", "Now question %[1]d: %[2]s"),
			Required: p("(Antwort nötig)", "(answer needed)"),
			Answer:   p("Bisherige Antwort (Enter behält sie):", "Answer so far (Enter keeps it):"),
			Note:     p("Enter geht weiter.", "Enter goes on."),
			Acknowledge: p("ok bestätigt. Enter geht weiter, ohne zu bestätigen.",
				"ok confirms. Enter goes on without confirming."),
			MustAcknowledge: p("Zum Bestätigen bitte ok eingeben.", "To confirm please enter ok."),
			Lines: p(`Mehrere Zeilen sind möglich: \n beginnt eine neue Zeile, \\n bleibt \n.`,
				`Several lines are possible: \n begins a new line, \\n stays \n.`),
			Together:  p("Auch in einer Zeile, mit Leerzeichen dazwischen: %s.", "In one line too, with blanks between: %s."),
			TooMany:   p("„%s“ gehört zu keiner Frage mehr und ist nicht gespeichert.", "“%s” belongs to no question any more and is not stored."),
			MaxLength: count(p("Höchstens %d Zeichen.", "At most %d character."), p("Höchstens %d Zeichen.", "At most %d characters.")),
			Range:     p("Zahl von %[1]s bis %[2]s in Schritten von %[3]s", "number from %[1]s to %[2]s in steps of %[3]s"),
			Codes: p("Die Liste zu dieser Frage liegt hier nicht vor. Bitte den Code eingeben.",
				"The list of this question is not here. Please enter the code."),
			Conflict: p("Zu dieser Frage gibt es widersprüchliche Antworten. Enter lässt den Widerspruch stehen.",
				"There are contradictory answers to this question. Enter leaves them as they are."),
		},
		List: PlainList{
			One: p("Bitte die %s einer Antwort eingeben.", "Please enter the %s of an answer."),
			Many: p("Mehrere Antworten sind möglich. Bitte von jeder die %s eingeben, mit Leerzeichen oder Komma dazwischen.",
				"Several answers are possible. Please enter the %s of each, with blanks or commas between them."),
			Rank: p("Bitte von jeder Antwort die %s eingeben, in der gewünschten Reihenfolge und mit Leerzeichen dazwischen.",
				"Please enter the %s of each answer, in the order wanted and with blanks between them."),
			Number:    p("Nummer", "number"),
			Code:      p("Bezeichnung (links) oder ein Wort", "code (at the left) or a word"),
			ManyAgain: p("Mehrere Antworten sind möglich.", "Several answers are possible."),
			RankAgain: p("Bitte in die gewünschte Reihenfolge bringen.", "Please put them into the order wanted."),
			Some: p("Das sind die ersten %d von %d. ?Wort sucht in allen, zum Beispiel ?schuh.",
				"These are the first %d of %d. ?word searches all of them, for example ?shoe."),
			Nothing: p("Zu den bisherigen Antworten passt hier keine Auswahl. Enter geht weiter.",
				"No choice fits the answers so far. Enter goes on."),
			MoreHits: p("Weitere Treffer: %d. Mit mehr Wörtern wird die Liste kürzer.",
				"More hits: %d. More words make the list shorter."),
			NoHits:  p("Keine Antwort enthält „%s“.", "No answer contains “%s”."),
			Several: p("„%s“ passt zu mehreren Antworten.", "“%s” fits several answers."),
			Meant:   p("Gemeint ist: %s.", "That is: %s."),
		},
		Input: PlainInput{
			Required: p("Diese Frage braucht eine Antwort.", "This question needs an answer."),
			Without: p("Ohne Antwort geht es weiter mit :dk (weiß nicht) oder :ref (keine Angabe).",
				"To go on without one enter :dk (don't know) or :ref (refused)."),
			Confirm: p("Enter: stimmt so. Sonst bitte die richtige Antwort eingeben.",
				"Enter: correct. Otherwise please enter the right answer."),
			EnterAgain: p("Die Zeile davor ist nicht angenommen. Noch einmal Enter geht trotzdem weiter.",
				"The line before was not taken. Enter once more goes on all the same."),
			BadCommand: p("Den Befehl %s gibt es nicht. :? zeigt die Befehle.",
				"There is no command %s. :? shows the commands."),
			TwoColons: p("Eine Antwort, die mit einem Doppelpunkt beginnt, bitte mit zwei Doppelpunkten eingeben.",
				"Please type an answer that begins with a colon with two colons."),
			Stays: p("Die Antwort bleibt, denn diese Frage braucht eine. Eine andere Antwort ersetzt sie.",
				"The answer stays, because this question needs one. Another answer replaces it."),
			NoQuestion: p("Dieser Befehl gehört zu einer Frage; hier steht gerade keine.",
				"This command belongs to a question; there is none here."),
			NoRepeat: p("Einträge lassen sich dort entfernen, wo nach weiteren gefragt wird.",
				"Entries can be removed where you are asked for more of them."),
			Unreadable: p("Die Zeile enthält Zeichen, die kein Text sind. Bitte noch einmal eingeben.",
				"The line contains characters that are not text. Please enter it again."),
			Cut: p("Die Zeile ist so lang, dass ihr Ende verloren sein kann. Sie ist nicht angenommen; bitte kürzer eingeben.",
				"The line is so long that its end may be lost. It is not taken; please enter less."),
			TooLong: p("Die Zeile ist länger als %d KiB. Bitte kürzer eingeben.",
				"The line is longer than %d KiB. Please enter less."),
			Cleared: p("Die Antwort ist gelöscht.", "The answer is deleted."),
			NothingToClear: p("Hier gibt es keine Antwort, die sich löschen lässt.",
				"There is no answer here that can be deleted."),
		},
		Note: PlainNote{
			How: p(`:c und ein Text hält eine Notiz fest, :c - entfernt sie. In der Notiz beginnt \n eine neue Zeile, \\n bleibt \n.`,
				`:c and a text keeps a note, :c - removes it. In the note \n begins a new line, \\n stays \n.`),
			Kept: p("Die Notiz ist gespeichert.", "The note is saved."),
			Gone: p("Die Notiz ist entfernt.", "The note is removed."),
		},
		Move: PlainMove{
			How: p(":g und eine Nummer springt zur Frage. :g ! zeigt nur, was offen ist.",
				":g and a number jumps to the question. :g ! shows only what is open."),
			Marks: p("Was mit ! markiert ist, muss geklärt werden, was mit ? markiert ist, sollte es.",
				"What is marked ! must be settled, what is marked ? should be."),
			Entries: p("„%[1]s“, Einträge: %[2]d – :g %[3]s", "“%[1]s”, entries: %[2]d – :g %[3]s"),
			End:     p("Ende des Fragebogens – :g ende", "End of the questionnaire – :g end"),
			First:   p("Davor kommt keine Frage.", "There is no question before this one."),
			NoNumber: p("Diese Nummer gibt es nicht. Die Fragen gehen von 1 bis %d.",
				"There is no such number. Questions go from 1 to %d."),
			Nowhere: p("Keine Frage enthält „%s“. :g zeigt alle Fragen.",
				"No question contains “%s”. :g shows all questions."),
			Several: p("Das passt zu mehreren Fragen. :g und eine Nummer springt zu einer davon.",
				"That fits several questions. :g and a number jumps to one of them."),
			Language: p("Sprache: %s", "Language: %s"),
			ChooseLanguage: p(":l und eine Nummer oder ein Kürzel wechselt, zum Beispiel :l %s.",
				":l and a number or a code switches, for example :l %s."),
			NoLanguage: p("„%[1]s“ ist keine Sprache dieses Fragebogens. Möglich sind: %[2]s.",
				"“%[1]s” is not a language of this questionnaire. There are: %[2]s."),
		},
		Repeat: PlainRepeat{
			How: p("Bitte j (ja) oder n (nein) eingeben.", "Please enter y (yes) or n (no)."),
			HowRemove: p(":r zeigt die Einträge, :r und eine Nummer entfernt einen.",
				":r shows the entries, :r and a number removes one."),
			Remove: p("Eintrag %[1]d („%[2]s“) mit allen Antworten entfernen? Bitte j oder n eingeben.",
				"Remove entry %[1]d (“%[2]s”) with all its answers? Please enter y or n."),
			RemoveIn: p("Eintrag %[1]d („%[2]s“) in „%[3]s“ mit allen Antworten entfernen? Bitte j oder n eingeben.",
				"Remove entry %[1]d (“%[2]s”) in “%[3]s” with all its answers? Please enter y or n."),
			Removed: p("Der Eintrag ist entfernt.", "The entry is removed."),
			Kept:    p("Der Eintrag bleibt.", "The entry stays."),
			NoEntry: p("Diesen Eintrag gibt es nicht. Zahl der Einträge: %d.",
				"There is no such entry. Number of entries: %d."),
		},
		End: PlainEnd{
			Open: p("Noch offen (! muss, ? sollte geklärt werden, der Rest darf offen bleiben):",
				"Still open (! must, ? should be settled, the rest may stay open):"),
			Because:  "%[1]s – %[2]s",
			Required: p("braucht eine Antwort", "needs an answer"),
			Jump:     p("Eine Nummer springt zur Frage.", "A number jumps to the question."),
			Keys: p("Enter schließt das Interview ab, :q unterbricht es.",
				"Enter completes the interview, :q pauses it."),
			NoAnswer: p("Hier ist keine Frage zu beantworten. Eine Nummer springt zur Frage, :g zeigt alle Fragen, Enter schließt das Interview ab.",
				"There is no question to answer here. A number jumps to the question, :g shows all questions, Enter completes the interview."),
			Blocked: p("Das Interview ist noch nicht abgeschlossen. Zuerst bitte klären, was mit ! markiert ist.",
				"The interview is not completed yet. First please settle what is marked with !."),
			OpenHow: p("Soll es so bleiben: :f und der Grund schließt das Interview trotzdem ab.",
				"If it is to stay like this: :f and the reason completes the interview all the same."),
			NotOpen: p(":f schließt am Ende ein Interview ab, in dem etwas offen ist, wenn der Fragebogen das erlaubt.",
				":f completes, at the end, an interview with something open, where the questionnaire allows that."),
			Completed: p("Das Interview ist abgeschlossen.", "The interview is completed."),
			Paused: p("Das Interview ist unterbrochen. Alle Antworten sind gespeichert; es geht später an dieser Stelle weiter.",
				"The interview is paused. All answers are saved; it goes on from here later."),
			CutOff: p("Die Eingabe ist zu Ende. Das Interview ist unterbrochen, alle Antworten sind gespeichert; es geht später an dieser Stelle weiter.",
				"The input has ended. The interview is paused, all answers are saved; it goes on from here later."),
			Already: p("Dieses Interview ist schon abgeschlossen. Zum Ändern muss es erst wieder geöffnet werden.",
				"This interview is already completed. It has to be reopened before it can be changed."),
		},
		Menu: PlainMenu{
			How: p("Bitte eine Nummer eingeben und Enter drücken. Eine leere Zeile beendet, ohne etwas zu beginnen.",
				"Please enter a number and press Enter. An empty line leaves without beginning anything."),
			Again: p("Bitte eine Nummer von 1 bis %d eingeben, oder eine leere Zeile, um nichts zu beginnen.",
				"Please enter a number from 1 to %d, or an empty line to begin nothing."),
			Left: p("Es wurde nichts begonnen und nichts geändert.", "Nothing was begun and nothing was changed."),
		},
	}
}

// PlainHelp is what every command of the line by line interview does, and how
// answers are given.
type PlainHelp struct {
	Title, Off                     string // Off with a command and why it does not work now
	Again, Back, Undo, Jump, Open  string
	Language, Note, Above          string
	DontKnow, Refused, Clear, Pass string
	Entries, Cover, Pause, Finish  string
	Search                         string
	Answers                        [4]string
}

func plainHelp(p pick) PlainHelp {
	return PlainHelp{
		Title:    p("Befehle:", "Commands:"),
		Off:      p("%[1]s (jetzt nicht: %[2]s)", "%[1]s (not now: %[2]s)"),
		Again:    p(":w – die Frage wiederholen", ":w – ask the question again"),
		Back:     p(":b – zurück zur vorigen Frage", ":b – back to the question before"),
		Undo:     p(":u – die letzte Antwort zurücknehmen", ":u – undo the last answer"),
		Jump:     p(":g – alle Fragen zeigen; :g 12 oder :g Wort springt zu einer Frage, :g ende zum Ende", ":g – show all questions; :g 12 or :g word jumps to a question, :g end to the end"),
		Open:     p(":g ! – zeigen, was offen ist oder sich widerspricht", ":g ! – show what is open or contradictory"),
		Language: p(":l – andere Sprache; :l en wählt eine Sprache", ":l – another language; :l en chooses a language"),
		Note:     p(":c Text – Notiz zur Frage; :c - entfernt sie", ":c text – note on the question; :c - removes it"),
		Above:    p(":o – wie oben: dieselbe Antwort wie im Eintrag davor", ":o – as above: the same answer as in the entry before"),
		DontKnow: p(":dk – weiß nicht", ":dk – don't know"),
		Refused:  p(":ref – keine Angabe", ":ref – refused"),
		Clear:    p(":x – Antwort löschen", ":x – delete the answer"),
		Pass:     p(":n – weiter ohne Antwort", ":n – go on without an answer"),
		Entries:  p(":r – Einträge zeigen, wo nach weiteren gefragt wird; :r 2 entfernt einen", ":r – show the entries, where you are asked for more; :r 2 removes one"),
		Cover:    p(":t – den Bildschirm verdecken; die nächste Zeile zeigt die Frage wieder", ":t – cover the screen; the next line shows the question again"),
		Pause:    p(":q – unterbrechen", ":q – pause"),
		Finish:   p(":f Grund – am Ende trotz Offenem abschließen, wo der Fragebogen es erlaubt", ":f reason – at the end, complete with something open, where the questionnaire allows it"),
		Search:   p("?Wort – in den Antworten einer Liste suchen", "?word – search the answers of a list"),
		Answers: [4]string{
			p("Eine leere Zeile behält eine vorhandene Antwort und geht weiter.", "An empty line keeps the answer there is and goes on."),
			p("Zahlen: 2,5 oder 2.5. Tage und Zeiten, wie man sie schreibt: 1.2.1990, 1. Feb 1990, 8:30, 830.", "Numbers: 2.5 or 2,5. Days and times as one writes them: 1.2.1990, 1 Feb 1990, 8:30, 830."),
			p("Korrigieren: mit :b oder :g zur Frage gehen und neu antworten.", "To correct: go to the question with :b or :g and answer anew."),
			p("Eine Antwort, die mit einem Doppelpunkt beginnt, bitte mit zwei Doppelpunkten eingeben.", "Please type an answer that begins with a colon with two colons."),
		},
	}
}
