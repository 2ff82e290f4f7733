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

func versionTexts(l Lang) Versions {
	if l == English {
		return Versions{
			Same:    "The interview goes by this version already.",
			Title:   "The interview with %s and the version %s of the questionnaire:",
			Kept:    "Answers that stay where they are: %d",
			Moved:   "Answers whose question stands elsewhere now, carried over: %d",
			Lost:    "Answers whose question is gone, kept in the study file but in no table: %d",
			Refused: "Answers to look at, the new version does not accept them: %d",
			New:     "New questions, still open: %d",
			Ask:     "Go on with the new version?",
			Go:      "Yes, with the new version",
			Stay:    "No, stay with the old one",
			Done:    "The interview now goes by the new version.",
		}
	}
	return Versions{
		Same:    "Das Interview läuft schon nach dieser Fassung.",
		Title:   "Das Interview mit %s und die Fassung %s des Fragebogens:",
		Kept:    "Antworten, die bleiben, wo sie sind: %d",
		Moved:   "Antworten, deren Frage jetzt woanders steht, übernommen: %d",
		Lost:    "Antworten, deren Frage es nicht mehr gibt; sie bleiben in der Erhebungsdatei, aber in keiner Tabelle: %d",
		Refused: "Antworten zum Nachsehen, die neue Fassung nimmt sie nicht an: %d",
		New:     "Neue Fragen, noch offen: %d",
		Ask:     "Mit der neuen Fassung weitermachen?",
		Go:      "Ja, mit der neuen Fassung",
		Stay:    "Nein, bei der bisherigen bleiben",
		Done:    "Das Interview läuft jetzt nach der neuen Fassung.",
	}
}
