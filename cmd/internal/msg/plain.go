package msg

// Plain is what only the interview line by line says. Its sentences name
// commands to type where those of Interview name keys.
type Plain struct {
	Welcome  string // how to get help and how to stop
	Help     string // all commands, one a line
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
	Number            string // with the question's number and how many there are
	Now               string // what the next line answers: with the number and the text
	Required          string // after the number, where an answer is needed
	Answer            string // before the answer there is
	Note, Acknowledge string
	MustAcknowledge   string // where it may not be left open, or is not
	Lines             string // how to begin a new line
	Range             string // with both ends and the step
	Codes             string // of a list that is not here
	Acknowledged      string // of an answer
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
}

// PlainInput is what is said about a line that was typed.
type PlainInput struct {
	Required       string // an empty line where an answer is needed
	Without        string // what may be entered instead of an answer
	Confirm        string // after a soft warning
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
	How        string // how to jump, below the overview
	Marks      string // what the marks in the overview mean
	Entries    string // where entries are added: the name, how many there are, what to type
	End        string // the end, and what to type
	First      string // there is nothing before
	NoNumber   string // with the last number there is
	Nowhere    string // with the words no question has
	Several    string
	Language   string // with its name
	NoLanguage string // with what was typed and the languages there are
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

// PlainTexts are the texts in a language; German for one that is not there.
func PlainTexts(l Lang) Plain {
	if l == English {
		return plainEnglish()
	}
	return plainGerman()
}

func plainGerman() Plain {
	return Plain{
		Welcome: "Bitte nach jeder Antwort Enter drücken. :? zeigt die Befehle, :w wiederholt die Frage, :q unterbricht.",
		Help: `Befehle:
:w – die Frage wiederholen
:b – zurück zur vorigen Frage
:g – alle Fragen zeigen; :g 12 oder :g Wort springt zu einer Frage, :g ende zum Ende
:g ! – zeigen, was offen ist oder sich widerspricht
:l – nächste Sprache; :l en wählt eine Sprache
:c Text – Notiz zur Frage; :c - entfernt sie
:dk – weiß nicht
:ref – keine Angabe
:x – Antwort löschen
:n – weiter ohne Antwort
:r – Einträge zeigen, wo nach weiteren gefragt wird; :r 2 entfernt einen
:q – unterbrechen
:f Grund – am Ende trotz Offenem abschließen, wo der Fragebogen es erlaubt
?Wort – in den Antworten einer Liste suchen
Eine leere Zeile behält eine vorhandene Antwort und geht weiter.
Eine Antwort, die mit einem Doppelpunkt beginnt, bitte mit zwei Doppelpunkten eingeben.`,
		Question: PlainQuestion{
			Section:         "Abschnitt: %s",
			Number:          "Frage %d von %d",
			Now:             "Jetzt Frage %[1]d: %[2]s",
			Required:        "(Antwort nötig)",
			Answer:          "Bisherige Antwort (Enter behält sie):",
			Acknowledged:    "bestätigt",
			Note:            "Enter geht weiter.",
			Acknowledge:     "ok bestätigt. Enter geht weiter, ohne zu bestätigen.",
			MustAcknowledge: "Zum Bestätigen bitte ok eingeben.",
			Lines:           `Mehrere Zeilen sind möglich: \n beginnt eine neue Zeile, \\n bleibt \n.`,
			Range:           "Zahl von %[1]s bis %[2]s in Schritten von %[3]s",
			Codes:           "Die Liste zu dieser Frage liegt hier nicht vor. Bitte den Code eingeben.",
			Conflict:        "Zu dieser Frage gibt es widersprüchliche Antworten. Enter lässt den Widerspruch stehen.",
		},
		List: PlainList{
			One:    "Bitte die %s einer Antwort eingeben.",
			Many:   "Mehrere Antworten sind möglich. Bitte von jeder die %s eingeben, mit Leerzeichen oder Komma dazwischen.",
			Rank:   "Bitte von jeder Antwort die %s eingeben, in der gewünschten Reihenfolge und mit Leerzeichen dazwischen.",
			Number: "Nummer", Code: "Bezeichnung",
			ManyAgain: "Mehrere Antworten sind möglich.",
			RankAgain: "Bitte in die gewünschte Reihenfolge bringen.",
			Some:      "Das sind die ersten %d von %d. ?Wort sucht in allen, zum Beispiel ?schuh.",
			Nothing:   "Zu den bisherigen Antworten passt hier keine Auswahl. Enter geht weiter.",
			MoreHits:  "Weitere Treffer: %d. Mit mehr Wörtern wird die Liste kürzer.",
			NoHits:    "Keine Antwort enthält „%s“.",
		},
		Input: PlainInput{
			Required:       "Diese Frage braucht eine Antwort.",
			Without:        "Ohne Antwort geht es weiter mit :dk (weiß nicht) oder :ref (keine Angabe).",
			Confirm:        "Enter: stimmt so. Sonst bitte die richtige Antwort eingeben.",
			BadCommand:     "Den Befehl %s gibt es nicht. :? zeigt die Befehle.",
			TwoColons:      "Eine Antwort, die mit einem Doppelpunkt beginnt, bitte mit zwei Doppelpunkten eingeben.",
			Stays:          "Die Antwort bleibt, denn diese Frage braucht eine. Eine andere Antwort ersetzt sie.",
			NoQuestion:     "Dieser Befehl gehört zu einer Frage; hier steht gerade keine.",
			NoRepeat:       "Einträge lassen sich dort entfernen, wo nach weiteren gefragt wird.",
			Unreadable:     "Die Zeile enthält Zeichen, die kein Text sind. Bitte noch einmal eingeben.",
			Cut:            "Die Zeile ist so lang, dass ihr Ende verloren sein kann. Sie ist nicht angenommen; bitte kürzer eingeben.",
			TooLong:        "Die Zeile ist länger als %d KiB. Bitte kürzer eingeben.",
			Cleared:        "Die Antwort ist gelöscht.",
			NothingToClear: "Hier gibt es keine Antwort, die sich löschen lässt.",
		},
		Note: PlainNote{
			How:  `:c und ein Text hält eine Notiz fest, :c - entfernt sie. In der Notiz beginnt \n eine neue Zeile, \\n bleibt \n.`,
			Kept: "Die Notiz ist gespeichert.",
			Gone: "Die Notiz ist entfernt.",
		},
		Move: PlainMove{
			How:        ":g und eine Nummer springt zur Frage. :g ! zeigt nur, was offen ist.",
			Marks:      "Was mit ! markiert ist, muss geklärt werden, was mit ? markiert ist, sollte es.",
			Entries:    "„%[1]s“, Einträge: %[2]d – :g %[3]s",
			End:        "Ende des Fragebogens – :g ende",
			First:      "Davor kommt keine Frage.",
			NoNumber:   "Diese Nummer gibt es nicht. Die Fragen gehen von 1 bis %d.",
			Nowhere:    "Keine Frage enthält „%s“. :g zeigt alle Fragen.",
			Several:    "Das passt zu mehreren Fragen. :g und eine Nummer springt zu einer davon.",
			Language:   "Sprache: %s",
			NoLanguage: "„%[1]s“ ist keine Sprache dieses Fragebogens. Möglich sind: %[2]s.",
		},
		Repeat: PlainRepeat{
			How:       "Bitte j (ja) oder n (nein) eingeben.",
			HowRemove: ":r zeigt die Einträge, :r und eine Nummer entfernt einen.",
			Remove:    "Eintrag %[1]d („%[2]s“) mit allen Antworten entfernen? Bitte j oder n eingeben.",
			RemoveIn:  "Eintrag %[1]d („%[2]s“) in „%[3]s“ mit allen Antworten entfernen? Bitte j oder n eingeben.",
			Removed:   "Der Eintrag ist entfernt.",
			Kept:      "Der Eintrag bleibt.",
			NoEntry:   "Diesen Eintrag gibt es nicht. Zahl der Einträge: %d.",
		},
		End: PlainEnd{
			Open:      "Noch offen (! muss, ? sollte geklärt werden, der Rest darf offen bleiben):",
			Because:   "%[1]s – %[2]s",
			Required:  "braucht eine Antwort",
			Jump:      "Eine Nummer springt zur Frage.",
			Keys:      "Enter schließt das Interview ab, :q unterbricht es.",
			NoAnswer:  "Hier ist keine Frage zu beantworten. Eine Nummer springt zur Frage, :g zeigt alle Fragen, Enter schließt das Interview ab.",
			Blocked:   "Das Interview ist noch nicht abgeschlossen. Zuerst bitte klären, was mit ! markiert ist.",
			OpenHow:   "Soll es so bleiben: :f und der Grund schließt das Interview trotzdem ab.",
			NotOpen:   ":f schließt am Ende ein Interview ab, in dem etwas offen ist, wenn der Fragebogen das erlaubt.",
			Completed: "Das Interview ist abgeschlossen.",
			Paused:    "Das Interview ist unterbrochen. Alle Antworten sind gespeichert; es geht später an dieser Stelle weiter.",
			CutOff:    "Die Eingabe ist zu Ende. Das Interview ist unterbrochen, alle Antworten sind gespeichert; es geht später an dieser Stelle weiter.",
			Already:   "Dieses Interview ist schon abgeschlossen. Zum Ändern muss es erst wieder geöffnet werden.",
		},
		Menu: PlainMenu{
			How:   "Bitte eine Nummer eingeben und Enter drücken. Eine leere Zeile beendet, ohne etwas zu beginnen.",
			Again: "Bitte eine Nummer von 1 bis %d eingeben, oder eine leere Zeile, um nichts zu beginnen.",
			Left:  "Es wurde nichts begonnen und nichts geändert.",
		},
	}
}

func plainEnglish() Plain {
	return Plain{
		Welcome: "Please press Enter after each answer. :? shows the commands, :w asks again, :q pauses.",
		Help: `Commands:
:w – ask the question again
:b – back to the question before
:g – show all questions; :g 12 or :g word jumps to a question, :g end to the end
:g ! – show what is open or contradictory
:l – next language; :l en chooses a language
:c text – note on the question; :c - removes it
:dk – don't know
:ref – refused
:x – delete the answer
:n – go on without an answer
:r – show the entries, where you are asked for more; :r 2 removes one
:q – pause
:f reason – at the end, complete with something open, where the questionnaire allows it
?word – search the answers of a list
An empty line keeps the answer there is and goes on.
Please type an answer that begins with a colon with two colons.`,
		Question: PlainQuestion{
			Section:         "Section: %s",
			Number:          "Question %d of %d",
			Now:             "Now question %[1]d: %[2]s",
			Required:        "(answer needed)",
			Answer:          "Answer so far (Enter keeps it):",
			Acknowledged:    "confirmed",
			Note:            "Enter goes on.",
			Acknowledge:     "ok confirms. Enter goes on without confirming.",
			MustAcknowledge: "To confirm please enter ok.",
			Lines:           `Several lines are possible: \n begins a new line, \\n stays \n.`,
			Range:           "number from %[1]s to %[2]s in steps of %[3]s",
			Codes:           "The list of this question is not here. Please enter the code.",
			Conflict:        "There are contradictory answers to this question. Enter leaves them as they are.",
		},
		List: PlainList{
			One:    "Please enter the %s of an answer.",
			Many:   "Several answers are possible. Please enter the %s of each, with blanks or commas between them.",
			Rank:   "Please enter the %s of each answer, in the order wanted and with blanks between them.",
			Number: "number", Code: "code",
			ManyAgain: "Several answers are possible.",
			RankAgain: "Please put them into the order wanted.",
			Some:      "These are the first %d of %d. ?word searches all of them, for example ?shoe.",
			Nothing:   "No choice fits the answers so far. Enter goes on.",
			MoreHits:  "More hits: %d. More words make the list shorter.",
			NoHits:    "No answer contains “%s”.",
		},
		Input: PlainInput{
			Required:       "This question needs an answer.",
			Without:        "To go on without one enter :dk (don't know) or :ref (refused).",
			Confirm:        "Enter: correct. Otherwise please enter the right answer.",
			BadCommand:     "There is no command %s. :? shows the commands.",
			TwoColons:      "Please type an answer that begins with a colon with two colons.",
			Stays:          "The answer stays, because this question needs one. Another answer replaces it.",
			NoQuestion:     "This command belongs to a question; there is none here.",
			NoRepeat:       "Entries can be removed where you are asked for more of them.",
			Unreadable:     "The line contains characters that are not text. Please enter it again.",
			Cut:            "The line is so long that its end may be lost. It is not taken; please enter less.",
			TooLong:        "The line is longer than %d KiB. Please enter less.",
			Cleared:        "The answer is deleted.",
			NothingToClear: "There is no answer here that can be deleted.",
		},
		Note: PlainNote{
			How:  `:c and a text keeps a note, :c - removes it. In the note \n begins a new line, \\n stays \n.`,
			Kept: "The note is saved.",
			Gone: "The note is removed.",
		},
		Move: PlainMove{
			How:        ":g and a number jumps to the question. :g ! shows only what is open.",
			Marks:      "What is marked ! must be settled, what is marked ? should be.",
			Entries:    "“%[1]s”, entries: %[2]d – :g %[3]s",
			End:        "End of the questionnaire – :g end",
			First:      "There is no question before this one.",
			NoNumber:   "There is no such number. Questions go from 1 to %d.",
			Nowhere:    "No question contains “%s”. :g shows all questions.",
			Several:    "That fits several questions. :g and a number jumps to one of them.",
			Language:   "Language: %s",
			NoLanguage: "“%[1]s” is not a language of this questionnaire. There are: %[2]s.",
		},
		Repeat: PlainRepeat{
			How:       "Please enter y (yes) or n (no).",
			HowRemove: ":r shows the entries, :r and a number removes one.",
			Remove:    "Remove entry %[1]d (“%[2]s”) with all its answers? Please enter y or n.",
			RemoveIn:  "Remove entry %[1]d (“%[2]s”) in “%[3]s” with all its answers? Please enter y or n.",
			Removed:   "The entry is removed.",
			Kept:      "The entry stays.",
			NoEntry:   "There is no such entry. Number of entries: %d.",
		},
		End: PlainEnd{
			Open:      "Still open (! must, ? should be settled, the rest may stay open):",
			Because:   "%[1]s – %[2]s",
			Required:  "needs an answer",
			Jump:      "A number jumps to the question.",
			Keys:      "Enter completes the interview, :q pauses it.",
			NoAnswer:  "There is no question to answer here. A number jumps to the question, :g shows all questions, Enter completes the interview.",
			Blocked:   "The interview is not completed yet. First please settle what is marked with !.",
			OpenHow:   "If it is to stay like this: :f and the reason completes the interview all the same.",
			NotOpen:   ":f completes, at the end, an interview with something open, where the questionnaire allows that.",
			Completed: "The interview is completed.",
			Paused:    "The interview is paused. All answers are saved; it goes on from here later.",
			CutOff:    "The input has ended. The interview is paused, all answers are saved; it goes on from here later.",
			Already:   "This interview is already completed. It has to be reopened before it can be changed.",
		},
		Menu: PlainMenu{
			How:   "Please enter a number and press Enter. An empty line leaves without beginning anything.",
			Again: "Please enter a number from 1 to %d, or an empty line to begin nothing.",
			Left:  "Nothing was begun and nothing was changed.",
		},
	}
}
