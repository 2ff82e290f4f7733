package msg

// Files is what is said about the files that answers bring along.
type Files struct {
	Export Help   // of export attachments
	Wrote  string // with the folder and the number of files
	None   string // no answer names a file
}

func fileTexts(p pick) Files {
	return Files{
		Export: Help{
			Short: p("Fotos, Aufnahmen und Dokumente in einen Ordner schreiben",
				"write photos, recordings and documents into a folder"),
			Long: p(`Schreibt die Dateien, die Antworten nennen, in den Ordner DIR, jede unter dem
Namen, den sie in den ausgegebenen Daten hat. Dateien zu Kontaktfragen (pii_)
werden nie ausgegeben.`,
				`Writes the files that answers name into the folder DIR, each under the name it
has in the exported data. Files of contact questions (pii_) are never written.`),
			Example: p("feldbuch export attachments fotos", "feldbuch export attachments photos"),
		},
		Wrote: p("Nach %s geschriebene Dateien: %d.", "Files written to %s: %d."),
		None: p("Keine Antwort nennt eine Datei; es wurde nichts geschrieben.",
			"No answer names a file; nothing was written."),
	}
}
