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
		},
		Flags: FormFlags{
			Format: "Format statt dem der Endung: xlsx, md, csv oder yaml",
			Force:  "eine vorhandene Datei ersetzen",
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
				"changed":      "Beim Wiederlesen käme etwas anderes heraus.",
			},
		},
	}
}
