package msg

// Files is what is said about the files that answers bring along.
type Files struct {
	Export Help   // of export attachments
	Wrote  string // with the folder and the number of files
	None   string // no answer names a file
}

// FileTexts are the texts in a language; German for one that is not there.
func FileTexts(l Lang) Files {
	if l == English {
		return Files{
			Export: Help{
				Short: "write photos, recordings and documents into a folder",
				Long: `Writes the files that answers name into the folder DIR, each under the name it
has in the exported data. Files of contact questions (pii_) are never written.`,
				Example: "feldbuch export attachments photos",
			},
			Wrote: "Files written to %s: %d.",
			None:  "No answer names a file; nothing was written.",
		}
	}
	return Files{
		Export: Help{
			Short: "Fotos, Aufnahmen und Dokumente in einen Ordner schreiben",
			Long: `Schreibt die Dateien, die Antworten nennen, in den Ordner DIR, jede unter dem
Namen, den sie in den ausgegebenen Daten hat. Dateien zu Kontaktfragen (pii_)
werden nie ausgegeben.`,
			Example: "feldbuch export attachments fotos",
		},
		Wrote: "Nach %s geschriebene Dateien: %d.",
		None:  "Keine Antwort nennt eine Datei; es wurde nichts geschrieben.",
	}
}
