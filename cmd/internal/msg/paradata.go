package msg

import "feldbuch/export/words"

// Paradata is what the export of paradata says.
type Paradata struct {
	Command  Help
	Workbook words.Paradata
}

// ParadataTexts are the texts in a language; German for one that is not there.
func ParadataTexts(l Lang) Paradata {
	if l == English {
		return paradataEnglish()
	}
	return paradataGerman()
}

func paradataGerman() Paradata {
	return Paradata{
		Command: Help{
			Short: "den Verlauf der Interviews schreiben: Zeiten, Rückwege, Korrekturen",
			Long: `Rechnet aus dem Protokoll der Ereignisse, wie die Interviews verlaufen sind:
Sekunden je Frage und Abschnitt, Wege zurück und Sprünge, geänderte Antworten,
bestätigte Hinweise, Sprachwechsel und Pausen; dazu je Interviewerin und
Interviewer Dauer und Anteile von „weiß nicht“ und „keine Angabe“.
.xlsx: Arbeitsmappe mit Erläuterungen; .csv: eine Zeile je Besuch einer Frage;
.jsonl: alles. Antworten im Wortlaut werden nicht geschrieben.`,
			Example: "feldbuch export paradata -o verlauf.xlsx\nfeldbuch export paradata --format jsonl",
		},
		Workbook: words.Paradata{
			SheetNotes: "Lesehinweise", SheetVisits: "Besuche", SheetChanges: "Änderungen", SheetInterviews: "Interviews",
			SheetSections: "Abschnitte", SheetInterviewers: "Interviewer",
			Title: "Verlauf der Interviews",
			Definitions: `Gemessen wird die Zeit, in der das Interview offen ist; Pausen zählen nicht, und eine verstellte Uhr ändert nichts daran.
Ein Besuch reicht vom Erreichen einer Frage bis zum Verlassen: durch eine Antwort, einen Weg zurück, einen Sprung, das Anlegen oder Entfernen eines Eintrags oder den Abschluss. Eine Pause beendet ihn nicht.
Die Sekunden aller Besuche ergeben zusammen die Dauer des Interviews. Wird eine Frage ohne Änderung übergangen, zählt ihre Zeit zur nächsten, bei der etwas festgehalten wurde.
Besuche ohne Frage wurden am Ende des Fragebogens verbracht oder bei einer Frage, die danach nie beantwortet wurde.
Ein Weg zurück führt zur Frage, die vor der aktuellen beantwortet wurde; jeder andere Wechsel ist ein Sprung.
Eine Änderung gibt einer Frage, die schon eine Antwort hatte (auch „weiß nicht“ und „keine Angabe“), eine andere. Die Sprache, in der das Interview beginnt, ist kein Sprachwechsel.
*** steht für eine Antwort im Wortlaut; sie wird hier nicht wiedergegeben.
Auffällige Werte sind ein Anlass zum Gespräch und noch kein Fehler.`,
			Column: "Spalte", Meaning: "Bedeutung",
			Columns: map[string]string{
				"interview": "Kennung des Interviews", "business": "Betrieb", "interviewer": "Kürzel der Interviewerin oder des Interviewers",
				"section": "äußerste Gruppe der Frage; leer: in keiner Gruppe", "question": "Pfad der Frage; leer: siehe oben",
				"visit":   "der wievielte Besuch dieser Frage in diesem Interview",
				"reached": "wie die Frage erreicht wurde: forward (der Reihe nach), back (Weg zurück), jump (Sprung)",
				"left":    "wie sie verlassen wurde: answered (beantwortet), back, jump, added oder removed (Eintrag angelegt oder entfernt), completed (abgeschlossen), reopened (zur Berichtigung geöffnet), open (das Protokoll endet hier)",
				"start":   "Beginn des Besuchs in Sekunden seit Beginn des Interviews", "seconds": "Dauer in Sekunden",
				"status":        "Stand der Antwort nach dem Besuch: answered, dont_know, refused, missing; leer: nichts geantwortet",
				"changes":       "geänderte Antworten (je Interviewer: Mittel je Interview)",
				"confirmations": "bestätigte Hinweise (je Interviewer: Mittel je Interview)",
				"notes":         "Notizen", "languages": "Sprachwechsel",
				"pauses": "Pausen (je Interviewer: Mittel je Interview)", "at": "Zeitpunkt der Änderung in Sekunden seit Beginn",
				"old": "Antwort vorher", "new": "Antwort nachher", "completed": "abgeschlossen: 1 ja, 0 nein (je Interviewer: Anzahl)",
				"questions": "Fragen, an denen das Interview vorbeikam", "answered": "davon beantwortet", "dont_know": "davon „weiß nicht“",
				"refused": "davon „keine Angabe“", "missing": "davon leer gelassen", "visits": "Besuche",
				"back": "Wege zurück (je Interviewer: Mittel je Interview)", "jumps": "Sprünge", "interviews": "Interviews",
				"median_seconds":       "mittlere Dauer (Median) der abgeschlossenen Interviews in Sekunden; 0: keines",
				"seconds_per_question": "Sekunden je Frage",
				"dont_know_rate":       "Anteil „weiß nicht“ an allen Fragen mit Antwort, „weiß nicht“ oder „keine Angabe“",
				"refused_rate":         "Anteil „keine Angabe“ an denselben Fragen",
			},
		},
	}
}

func paradataEnglish() Paradata {
	return Paradata{
		Command: Help{
			Short: "write how the interviews went: times, ways back, corrections",
			Long: `Works out from the log of events how the interviews went: seconds by question
and section, ways back and jumps, changed answers, confirmed warnings, changes
of language and pauses; and for each interviewer the duration and the shares of
don't know and refused.
.xlsx: a workbook with explanations; .csv: one row for each visit of a question;
.jsonl: everything. Answers in the respondent's words are not written.`,
			Example: "feldbuch export paradata -o paradata.xlsx\nfeldbuch export paradata --format jsonl",
		},
		Workbook: words.Paradata{
			SheetNotes: "Notes", SheetVisits: "Visits", SheetChanges: "Changes", SheetInterviews: "Interviews",
			SheetSections: "Sections", SheetInterviewers: "Interviewers",
			Title: "How the interviews went",
			Definitions: `Time is counted while the interview is open; pauses do not count, and changing the clock has no effect.
A visit lasts from reaching a question until leaving it: by an answer, a way back, a jump, adding or removing an entry, or completing the interview. A pause does not end it.
The seconds of all visits add up to the interview's. Where a question is passed without a change, its time counts for the next one at which something was recorded.
Visits without a question were spent at the end of the questionnaire, or at a question that was never answered afterwards.
A way back leads to the question answered before the one at hand; any other move is a jump.
A change gives a question that had an answer (don't know and refused included) another one. The language an interview begins in is no change of language.
*** stands for an answer in the respondent's words, which is not told here.
What stands out is a reason to talk, not yet a mistake.`,
			Column: "Column", Meaning: "Meaning",
			Columns: map[string]string{
				"interview": "id of the interview", "business": "business", "interviewer": "the interviewer's code",
				"section": "outermost group of the question; empty: in no group", "question": "path of the question; empty: see above",
				"visit":   "which visit of this question in this interview",
				"reached": "how the question was reached: forward (in order), back (way back), jump",
				"left":    "how it was left: answered, back, jump, added or removed (an entry), completed, reopened (for a correction), open (the log ends here)",
				"start":   "begin of the visit in seconds since the begin of the interview", "seconds": "duration in seconds",
				"status":        "state of the answer after the visit: answered, dont_know, refused, missing; empty: nothing answered",
				"changes":       "changed answers (by interviewer: mean of an interview)",
				"confirmations": "confirmed warnings (by interviewer: mean of an interview)",
				"notes":         "notes", "languages": "changes of language",
				"pauses": "pauses (by interviewer: mean of an interview)", "at": "time of the change in seconds since the begin",
				"old": "answer before", "new": "answer after", "completed": "completed: 1 yes, 0 no (by interviewer: number)",
				"questions": "questions the interview came by", "answered": "of these answered", "dont_know": "of these don't know",
				"refused": "of these refused", "missing": "of these left empty", "visits": "visits",
				"back": "ways back (by interviewer: mean of an interview)", "jumps": "jumps", "interviews": "interviews",
				"median_seconds":       "median duration of completed interviews in seconds; 0: none",
				"seconds_per_question": "seconds per question",
				"dont_know_rate":       "share of don't know in all questions with an answer, don't know or refused",
				"refused_rate":         "share of refused in the same questions",
			},
		},
	}
}
