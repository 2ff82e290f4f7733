package msg

import "feldbuch/export/words"

// Counts are numbers with their nouns, to be put into sentences.
type Counts struct {
	Questions, Errors, Warnings words.Counted
	Events, Numbers, Texts      words.Counted
	Files, Interviews           words.Counted
}

func countsIn(p pick) Counts {
	return Counts{
		Questions:  count(p("%d Frage", "%d question"), p("%d Fragen", "%d questions")),
		Errors:     count(p("%d Fehler", "%d error"), p("%d Fehler", "%d errors")),
		Warnings:   count(p("%d Hinweis", "%d warning"), p("%d Hinweise", "%d warnings")),
		Events:     count(p("%d Ereignis", "%d event"), p("%d Ereignisse", "%d events")),
		Files:      count(p("%d Datei", "%d file"), p("%d Dateien", "%d files")),
		Interviews: count(p("%d Interview", "%d interview"), p("%d Interviews", "%d interviews")),
		Texts:      count(p("%d Text", "%d text"), p("%d Texte", "%d texts")),
		Numbers:    count(p("%d Nummer", "%d number"), p("%d Nummern", "%d numbers")),
	}
}

// count is what to say of one, and of none or several.
func count(one, many string) words.Counted { return words.Counted{One: one, Many: many} }
