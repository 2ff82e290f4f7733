package msg

// Files is what is said about the files that answers bring along.
type Files struct {
	Wrote string // with the folder and the number of files
	None  string // no answer names a file
}

func fileTexts(p pick) Files {
	return Files{
		Wrote: p("Nach %s geschriebene Dateien: %d.", "Files written to %s: %d."),
		None: p("Keine Antwort nennt eine Datei; es wurde nichts geschrieben.",
			"No answer names a file; nothing was written."),
	}
}
