package msg

// Output is about the files that commands write. All but the causes name the file.
type Output struct {
	Exists, Replace, Stays   string // refused, asked, and answered with no
	Study                    string // it is one
	Folder, Special          string // so it is no file to replace
	NoFolder                 string // and one is needed
	CannotWrite              string // with the cause
	Forbidden, Missing, Full string // causes
}

func outputTexts(p pick) Output {
	return Output{
		Exists: p("Die Datei %s gibt es schon. Nennen Sie eine andere, oder ersetzen Sie sie mit --force.",
			"The file %s exists already. Name another one, or replace it with --force."),
		Replace: p("Die Datei %s gibt es schon. Soll sie ersetzt werden? (j/n)",
			"The file %s exists already. Shall it be replaced? (y/n)"),
		Stays: p("Es wurde nichts geschrieben; %s bleibt, wie sie ist.",
			"Nothing was written; %s stays as it is."),
		Study: p("%s gehört zu einer Erhebungsdatei und wird nie ersetzt. Nennen Sie eine andere Datei.",
			"%s belongs to a study file and is never replaced. Name another file."),
		Folder: p("%s ist ein Ordner. Nennen Sie eine Datei.", "%s is a folder. Name a file."),
		Special: p("%s ist keine gewöhnliche Datei. Nennen Sie eine andere; für die Standardausgabe schreiben Sie „-“.",
			"%s is no ordinary file. Name another one; for the standard output write “-”."),
		NoFolder:    p("%s ist kein Ordner. Nennen Sie einen anderen.", "%s is no folder. Name another one."),
		CannotWrite: p("%s lässt sich nicht schreiben: %s", "%s cannot be written: %s"),
		Forbidden: p("Dort haben Sie keine Schreibrechte. Wählen Sie einen anderen Ordner.",
			"You may not write there. Choose another folder."),
		Missing: p("Den Ordner gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.",
			"There is no such folder. Make it, or choose another."),
		Full: p("Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
			"The medium is full. Make room and try again."),
	}
}

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
