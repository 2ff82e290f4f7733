package msg

func formsGerman() Forms {
	return Forms{
		Commands: FormCommands{
			Convert: Help{
				Short: "einen Fragebogen in ein anderes Format übertragen",
				Long: `Überträgt einen Fragebogen verlustfrei zwischen .xlsx, .md, .csv und .yaml; die
Endung bestimmt das Format. Auch unbekannte Spalten und Blätter kommen mit.
Tabellen (.xlsx) bekommen feste Kopfzeilen und Auswahllisten in den Zellen. Was
ein Format nicht aufnehmen kann, etwa Kommentare, wird genannt. Die neue Datei
wird zur Kontrolle wieder gelesen. Eine vorhandene wird nur mit --force ersetzt.`,
				Example: `feldbuch questionnaire convert form.yaml form.xlsx
feldbuch questionnaire convert form.xlsx - --format md`,
			},
			Diff: Help{
				Short: "zwei Fassungen eines Fragebogens vergleichen",
				Long: `Zeigt Frage für Frage, was neu, entfallen, verschoben oder geändert ist
(Wortlaut je Sprache, Typ, Auswahllisten, Logik), und was das für schon erhobene
Antworten bedeutet. Exit-Status 0: gleich, 3: verschieden.`,
				Example: `feldbuch questionnaire diff alt.xlsx neu.xlsx
feldbuch questionnaire diff alt.yaml neu.yaml --json`,
			},
			Show: Help{
				Short: "den Aufbau eines Fragebogens mit seiner Logik zeigen",
				Long: `Zeigt Gruppen, Fragen, Bedingungen und Prüfungen als Gliederung, hinter jeder
Auswahlliste die Zahl ihrer Einträge. Mit --list erscheint eine Liste mit Codes
und Texten. Ohne Datei: der mitgelieferte Fragebogen.`,
				Example: `feldbuch questionnaire show form.xlsx
feldbuch questionnaire show --list mode`,
			},
			New: Help{
				Short: "einen Fragebogen zum Umbauen anlegen",
				Long: `Legt einen kommentierten Fragebogen auf Deutsch und Englisch an, der von jeder
wichtigen Sache ein Beispiel zeigt: Gruppe, Auswahlliste, Bedingung, Prüfung mit
Meldung, Wiederholung, Berechnung, Lückentabelle und Aufgliederung. Die Endung
bestimmt das Format: .xlsx, .yaml, .md oder .csv.`,
				Example: "feldbuch questionnaire new form.xlsx",
			},
			Print: Help{
				Short: "einen Fragebogen für Stift und Papier ausgeben",
				Long: `Schreibt den Fragebogen als eine HTML-Datei zum Drucken aus dem Browser:
nummerierte Fragen mit Kästchen und Linien, Filter in Worten, lange Listen im
Anhang. Die Datei braucht kein Netz. Ohne FILE: der mitgelieferte Fragebogen;
ohne -o: auf die Standardausgabe.`,
				Example: `feldbuch questionnaire print -o bogen.html
feldbuch questionnaire print form.xlsx -o form.html --form-language en`,
			},
		},
		Flags: FormFlags{
			Format:       "Format statt dem der Endung: xlsx, md, csv oder yaml",
			Force:        "eine vorhandene Datei ersetzen",
			List:         "nur diese Auswahlliste zeigen",
			FormLanguage: "Sprache des Fragebogens, z. B. en oder „English (en)“",
			Output:       "Zieldatei (.html), - für die Standardausgabe",
		},
		Convert: Convert{
			Wrote:      "Geschrieben und geprüft: %s, Blätter: %d, Zeilen: %d.",
			Exists:     "Die Datei %s gibt es schon. Nennen Sie eine andere, oder ersetzen Sie sie mit --force.",
			NeedFormat: "Für die Standardausgabe nennen Sie das Format mit --format, z. B. --format md.",
			Remarks:    "Nicht übernommen: Kommentare und Text neben den Zellen (%d); das Format %s hat dafür keinen Platz.",
			Cells:      "Nicht übernommen: Zellen in Spalten ohne Überschrift (%s).",
			CannotHold: "Als %s lässt sich der Fragebogen nicht ohne Verlust schreiben (%s): %s Es wurde nichts geschrieben.",
			Row:        "Zeile", Column: "Spalte",
			Reasons: map[string]string{
				"no_sheets":    "Er hat keine Blätter.",
				"sheet_name":   "So kann ein Blatt einer Tabelle nicht heißen.",
				"sheet_twice":  "Den Namen des Blatts gibt es schon.",
				"column_twice": "Die Überschrift gibt es im Blatt zweimal.",
				"too_long":     "Der Text ist länger, als eine Zelle fasst.",
				"changed":      "Wieder gelesen wäre es etwas anderes, vermutlich wegen eines unsichtbaren Steuerzeichens.",
			},
		},
		Diff: Diff{
			Equal:        "%s und %s sind gleich.",
			Alike:        "%s und %s unterscheiden sich nur in dem, was weder Interview noch Tabellen zeigen, etwa Bemerkungen.",
			Summary:      "%s → %s: geänderte Fragen und Gruppen: %d, geänderte Auswahllisten: %d.",
			Means:        "Was das für schon erhobene Antworten bedeutet:",
			Language:     "Sprache %s",
			Rule:         "Zeile „%s“ im Blatt %s; die Tabellen werden danach neu gerechnet",
			Moved:        "verschoben:",
			Order:        "an anderer Stelle der Gruppe",
			Type:         "Typ:",
			List:         "Auswahlliste:",
			SeeList:      "Auswahlliste %s: siehe unten",
			ListOf:       "Auswahlliste %s, Fragen: %d (%s)",
			PerhapsNow:   "Heißt die Frage jetzt „%s“? Mit dem alten Namen blieben die Antworten zusammen.",
			Quoted:       "„%s“",
			OtherColumns: "andere Spalten geändert bei: %s",
			Reordered:    "andere Reihenfolge",
			More:         "… und %d weitere",
			Effects: map[string]string{
				"kept":        "Antworten bleiben",
				"old_codes":   "Antworten bleiben; darin kommen Codes vor, die es nicht mehr gibt",
				"recomputed":  "wird neu berechnet",
				"asked_again": "wird neu gefragt; schon geführte Interviews haben hier keine passende Antwort",
				"lost":        "Antworten bleiben in der Datei, fehlen aber in den Tabellen der neuen Fassung",
			},
		},
		Outline: Outline{
			Lists: "Auswahllisten", Required: "Pflicht",
			NoList: "Eine Auswahlliste „%s“ gibt es in diesem Fragebogen nicht.",
		},
		New: NewForm{
			Wrote: "Angelegt: %[1]s. Prüfen: feldbuch questionnaire check %[1]s. Ausprobieren: feldbuch interview --questionnaire %[1]s",
		},
		Paper: Paper{
			Version: "Version", Business: "Betrieb", Interviewer: "Interviewer/in", Date: "Datum",
			Legend:   "○ eine Antwort ankreuzen, □ mehrere sind möglich. * Angabe nötig.",
			Question: "Frage %d",
			Only:     "Nur wenn %s.",
			OnlyIf:   "Nur wenn diese Bedingung gilt:",
			And:      "und", Or: "oder",
			Not:         "nicht (%s)",
			Compared:    "Frage %d %s %s",
			Chosen:      "bei Frage %d %s angekreuzt ist",
			NotChosen:   "bei Frage %d nicht %s angekreuzt ist",
			Answered:    "Frage %d beantwortet ist",
			Unanswered:  "Frage %d offen ist",
			Quoted:      "„%s“",
			Repeat:      "Für jeden Eintrag einzeln ausfüllen.",
			HowOften:    "So oft:",
			EntryNumber: "Eintrag Nr. ______ (Seite für weitere Einträge kopieren)", No: "Nr.",
			ForInterviewer: "Für Interviewende:", Acknowledged: "bestätigt", Several: "Mehrere Antworten sind möglich.",
			Rank: "Bitte mit Zahlen in eine Reihenfolge bringen, 1 zuerst.", NotOnPaper: "Nur am Gerät möglich.",
			DontKnow: "weiß nicht", Refused: "keine Angabe",
			Appendix: "Anhang: lange Auswahllisten", ListNumber: "Liste %d", SeeList: "Code oder Text aus Liste %d im Anhang eintragen.",
			Wrote:      "Geschrieben: %s (%s). Drucken Sie die Datei aus dem Browser.",
			NotHTML:    "Die Papierfassung ist eine HTML-Datei; %s hat eine andere Endung. Nennen Sie zum Beispiel form.html.",
			NoLanguage: "Der Fragebogen hat keine Sprache „%s“; er hat: %s.",
		},
	}
}
