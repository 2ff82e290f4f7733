package msg

import "feldbuch/export/words"

// Paradata is what the export of paradata says.
type Paradata struct {
	Workbook words.Paradata
}

func paradataTexts(p pick) Paradata {
	return Paradata{
		Workbook: words.Paradata{
			SheetNotes:        p("Lesehinweise", "Notes"),
			SheetStays:        p("Aufrufe", "Stays"),
			SheetChanges:      p("Änderungen", "Changes"),
			SheetInterviews:   "Interviews",
			SheetSections:     p("Abschnitte", "Sections"),
			SheetInterviewers: p("Interviewer", "Interviewers"),
			Title:             p("Verlauf der Interviews", "How the interviews went"),
			Definitions: p(`Gemessen wird die Zeit, in der das Interview offen ist; Pausen zählen nicht, und eine verstellte Uhr ändert nichts daran.
Ein Aufruf reicht vom Erreichen einer Frage bis zum Verlassen: durch eine Antwort, einen Weg zurück, einen Sprung, das Anlegen oder Entfernen eines Eintrags oder den Abschluss. Eine Pause beendet ihn nicht.
Die Sekunden aller Aufrufe ergeben zusammen die Dauer des Interviews. Wird eine Frage ohne Änderung übergangen, zählt ihre Zeit zur nächsten, bei der etwas festgehalten wurde.
Zeilen ohne Frage sind Zeit, die am Ende des Fragebogens verging oder bei einer Frage, die danach nie beantwortet wurde.
Ein Weg zurück führt zur Frage, die vor der aktuellen beantwortet wurde; jeder andere Wechsel ist ein Sprung.
Eine Änderung gibt einer Frage, die schon eine Antwort hatte (auch „weiß nicht“ und „keine Angabe“), eine andere; wer einen Konflikt entscheidet, ändert keine. Die Sprache, in der das Interview beginnt, ist kein Sprachwechsel.
*** steht für eine Antwort im Wortlaut, für Kontaktdaten oder für eine besondere Kategorie; das wird hier nicht wiedergegeben.
Wie viele Fragen beantwortet, offen oder in Konflikt sind, ist am heutigen Stand des Interviews gezählt, wie in jeder anderen Ausgabe, ohne Kontaktdaten.
Auffällige Werte sind ein Anlass zum Gespräch und noch kein Fehler.`,
				`Time is counted while the interview is open; pauses do not count, and changing the clock has no effect.
A stay lasts from reaching a question until leaving it: by an answer, a way back, a jump, adding or removing an entry, or completing the interview. A pause does not end it.
The seconds of all stays add up to the interview's. Where a question is passed without a change, its time counts for the next one at which something was recorded.
Stays without a question were spent at the end of the questionnaire, or at a question that was never answered afterwards.
A way back leads to the question answered before the one at hand; any other move is a jump.
A change gives a question that had an answer (don't know and refused included) another one; deciding a conflict is none. The language an interview starts in is no change of language.
*** stands for an answer in the respondent's words, for contact data or for a special category, which are not told here.
How many questions are answered, open or in conflict is counted of the interview as it stands now, as in every other export, without contact data.
What stands out is a reason to talk, not yet a mistake.`),
			Column:  p("Spalte", "Column"),
			Meaning: p("Bedeutung", "Meaning"),
			Columns: map[string]string{
				"interview":   p("Kennung des Interviews", "id of the interview"),
				"business":    p("Betrieb", "business"),
				"interviewer": p("Kürzel der Interviewerin oder des Interviewers", "the interviewer's code"),
				"section": p("äußerste Gruppe der Frage; leer: in keiner Gruppe",
					"outermost group of the question; empty: in no group"),
				"question": p("Pfad der Frage; leer: siehe oben", "path of the question; empty: see above"),
				"stay": p("der wievielte Aufruf dieser Frage in diesem Interview",
					"which stay at this question in this interview"),
				"reached": p("wie die Frage erreicht wurde: forward (der Reihe nach), back (Weg zurück), jump (Sprung)",
					"how the question was reached: forward (in order), back (way back), jump"),
				"left": p("wie sie verlassen wurde: answered (beantwortet), back, jump, added oder removed (Eintrag angelegt oder entfernt), decided (Konflikt entschieden), completed (abgeschlossen), reopened (zur Berichtigung geöffnet), open (das Protokoll endet hier)",
					"how it was left: answered, back, jump, added or removed (an entry), decided (a conflict), completed, reopened (for a correction), open (the log ends here)"),
				"start": p("Beginn des Aufrufs in Sekunden seit Beginn des Interviews",
					"start of the stay in seconds since the start of the interview"),
				"seconds": p("Dauer in Sekunden", "duration in seconds"),
				"status": p("Stand der Antwort nach dem Aufruf: answered, dont_know, refused, missing; leer: nichts geantwortet",
					"state of the answer after the stay: answered, dont_know, refused, missing; empty: nothing answered"),
				"changes": p("geänderte Antworten (je Interviewer: Mittel je Interview)",
					"changed answers (per interviewer: mean per interview)"),
				"confirmations": p("bestätigte Warnungen (je Interviewer: Mittel je Interview)",
					"confirmed warnings (per interviewer: mean per interview)"),
				"notes":     p("Notizen", "notes"),
				"languages": p("Sprachwechsel", "changes of language"),
				"pauses":    p("Pausen (je Interviewer: Mittel je Interview)", "pauses (per interviewer: mean per interview)"),
				"at":        p("Zeitpunkt der Änderung in Sekunden seit Beginn", "time of the change in seconds since the start"),
				"old":       p("Antwort vorher", "answer before"),
				"new":       p("Antwort nachher", "answer after"),
				"completed": p("abgeschlossen: 1 ja, 0 nein (je Interviewer: Anzahl)",
					"completed: 1 yes, 0 no (per interviewer: number)"),
				"questions": p("Fragen, die gestellt sind (ohne Kontaktdaten)", "questions that are asked (without contact data)"),
				"answered":  p("davon beantwortet", "of these answered"),
				"dont_know": p("davon „weiß nicht“", "of these don't know"),
				"refused":   p("davon „keine Angabe“", "of these refused"),
				"missing":   p("davon offen", "of these open"),
				"conflict":  p("davon in Konflikt", "of these in conflict"),
				"stays":     p("Aufrufe", "stays"),
				"back": p("Wege zurück (je Interviewer: Mittel je Interview)",
					"ways back (per interviewer: mean per interview)"),
				"jumps":      p("Sprünge", "jumps"),
				"interviews": p("Interviews", "interviews"),
				"median_seconds": p("mittlere Dauer (Median) der abgeschlossenen Interviews in Sekunden; 0: keines",
					"median duration of completed interviews in seconds; 0: none"),
				"seconds_per_question": p("Sekunden je Frage, an der etwas festgehalten wurde", "seconds per question at which something was recorded"),
				"dont_know_rate": p("Anteil „weiß nicht“ an allen Fragen mit Antwort, „weiß nicht“ oder „keine Angabe“",
					"share of don't know in all questions with an answer, don't know or refused"),
				"refused_rate": p("Anteil „keine Angabe“ an denselben Fragen", "share of refused in the same questions"),
			},
		},
	}
}
