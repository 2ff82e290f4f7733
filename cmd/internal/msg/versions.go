package msg

// Versions is what is said when an interview goes on with another version of
// its questionnaire.
type Versions struct {
	Same    string // nothing to do
	Title   string // with the business and the new version
	Kept    string // with how many
	Moved   string // with how many; the list follows
	Lost    string // likewise
	Refused string // likewise
	New     string // likewise
	Ask     string // whether to go on with it
	Go      string
	Stay    string
	Done    string
}

func versionTexts(p pick) Versions {
	return Versions{
		Same: p("Das Interview läuft schon nach dieser Fassung.", "The interview goes by this version already."),
		Title: p("Das Interview mit %s und die Fassung %s des Fragebogens:",
			"The interview with %s and the version %s of the questionnaire:"),
		Kept: p("Antworten, die bleiben, wo sie sind: %d", "Answers that stay where they are: %d"),
		Moved: p("Antworten, deren Frage jetzt woanders steht, übernommen: %d",
			"Answers whose question stands elsewhere now, carried over: %d"),
		Lost: p("Antworten, deren Frage es nicht mehr gibt; sie bleiben in der Erhebungsdatei, aber in keiner Tabelle: %d",
			"Answers whose question is gone, kept in the study file but in no table: %d"),
		Refused: p("Antworten zum Nachsehen, die neue Fassung nimmt sie nicht an: %d",
			"Answers to look at, the new version does not accept them: %d"),
		New:  p("Neue Fragen, noch offen: %d", "New questions, still open: %d"),
		Ask:  p("Mit der neuen Fassung weitermachen?", "Go on with the new version?"),
		Go:   p("Ja, mit der neuen Fassung", "Yes, with the new version"),
		Stay: p("Nein, bei der bisherigen bleiben", "No, stay with the old one"),
		Done: p("Das Interview läuft jetzt nach der neuen Fassung.", "The interview now goes by the new version."),
	}
}
