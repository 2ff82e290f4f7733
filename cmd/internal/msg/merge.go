package msg

import (
	"fmt"

	"feldbuch/export/words"
)

// Merge is what merging reports.
type Merge struct {
	File                   string        // with the file, its events, how many are new, known
	Incomplete             string        // the copy was made while the file was written
	SetAside               words.Counted // with the events that were emptied because they are erased here
	Waiting, Rejected      words.Counted // with the events
	Gap                    string        // with the copy's name and the events missing
	NewWriter              string        // with the name and the role of a copy not known before
	TextsChanged           string        // with the title and the version of a questionnaire
	UnusableForm           string        // with the title, the form and the version
	UnknownForm            string        // with the title, the form, the version and the number of differences
	HowToAccept            string        // with the beginning of the hash
	Request                string        // with the name of the copy and the interview
	Already                string        // with the file
	Refused                string        // with the file and the reason
	Summary                string        // with files, new events, interviews
	NothingNew             string
	DryRun                 string
	Outcomes               Outcomes
	Conflicts              string // with how many
	NoConflict             string
	Before, At, By, Reason string
	Why                    string // before the reason of a decision
	HowTo                  string // how to decide
	Fork                   string // with the copy's name, the first event and the numbers used twice
	Source                 string // with the file a version came with
	Resolved               string // with the business, the question and the answer
	NotOpen                string // with the id
	PickOne                string
}

// Outcomes are what a merge can mean for one interview.
type Outcomes struct {
	Identical, Erased, Continued, New, Parallel, Semantic, Conflict string
}

// OpenConflicts says how many conflicts are open.
func (m Merge) OpenConflicts(n int) string {
	if n == 0 {
		return m.NoConflict
	}
	return fmt.Sprintf(m.Conflicts, n)
}

func mergeTexts(p pick) Merge {
	return Merge{
		File: p("%s: %s; neu %d, bekannt %d.", "%s: %s; new %d, known %d."),
		Incomplete: p("Kopiert, während die Datei offen war: Spätere Antworten können fehlen. Lassen Sie feldbuch dort schließen und kopieren Sie noch einmal.",
			"Copied while it was open: later answers may be missing. Have feldbuch closed there, and copy it once more."),
		SetAside: count(
			p("%d Ereignis gehört zu Gelöschtem; sein Inhalt wurde nicht übernommen.",
				"%d event belongs to what was erased; its content was not taken over."),
			p("%d Ereignisse gehören zu Gelöschtem; ihr Inhalt wurde nicht übernommen.",
				"%d events belong to what was erased; their content was not taken over.")),
		Waiting: count(
			p("%d Ereignis wartet auf etwas, das fehlt oder nicht angenommen ist; es zählt von selbst, sobald das anders ist.",
				"%d event waits for something that is missing or not accepted; it counts by itself once it is."),
			p("%d Ereignisse warten auf etwas, das fehlt oder nicht angenommen ist; sie zählen von selbst, sobald das anders ist.",
				"%d events wait for something that is missing or not accepted; they count by themselves once it is.")),
		Rejected: count(
			p("%d Ereignis wurde abgelehnt: Es ist nicht so, wie es geschrieben wurde. Lassen Sie sich die Datei noch einmal geben.",
				"%d event was rejected: it is not as it was written. Ask for the file once more."),
			p("%d Ereignisse wurden abgelehnt: Sie sind nicht so, wie sie geschrieben wurden. Lassen Sie sich die Datei noch einmal geben.",
				"%d events were rejected: they are not as they were written. Ask for the file once more.")),
		Gap:          p("Diese Datei enthält von der Kopie „%s“ %s nicht.", "Of the copy “%s” this file lacks %s."),
		TextsChanged: p("Fragebogen „%s“, Version %s: nur Texte geändert; übernommen.", "Questionnaire “%s”, version %s: only texts have changed; taken over."),
		UnusableForm: p("Unbekannter Fragebogen „%s“ (%s, Version %s): Sein Text lässt sich nicht lesen. Was damit beantwortet wurde, wartet.",
			"Unknown questionnaire “%s” (%s, version %s): its text cannot be read. What was answered with it waits."),
		UnknownForm: p("Unbekannter Fragebogen „%s“ (%s, Version %s): Unterschiede zu dem der Erhebung: %d. Was damit beantwortet wurde, wartet.",
			"Unknown questionnaire “%s” (%s, version %s): differences from the study's: %d. What was answered with it waits."),
		HowToAccept: p("Annehmen: feldbuch study accept %s", "To accept it: feldbuch study accept %s"),
		NewWriter:   p("Neu: die Kopie „%s“ (%s).", "New: the copy “%s” (%s)."),
		Request: p("Die Kopie „%s“ bittet, das Interview %s zu löschen. Es zählt weiter, bis die Leitung es löscht.",
			"The copy “%s” asks for the interview %s to be erased. It goes on counting until the lead erases it."),
		Already: p("%s: schon eingelesen, nichts Neues.", "%s: merged before, nothing new."),
		Refused: p("%s: nicht eingelesen. %s", "%s: not merged. %s"),
		Summary: p("Dateien: %d. Neue Ereignisse: %d. Interviews in den Dateien: %d.",
			"Files: %d. New events: %d. Interviews in the files: %d."),
		NothingNew: p("Nichts Neues; die Erhebungsdatei ist unverändert.", "Nothing new; the study file is unchanged."),
		DryRun:     p("Probelauf: Nichts wurde geschrieben.", "Trial run: nothing was written."),
		Outcomes: Outcomes{
			Identical: p("unverändert", "unchanged"),
			Erased:    p("gelöscht", "erased"),
			Continued: p("fortgesetzt", "continued"),
			New:       p("neu", "new"),
			Parallel:  p("an verschiedenen Fragen geändert", "changed at different questions"),
			Semantic:  p("Antworten passen nicht zusammen", "answers that do not fit together"),
			Conflict:  p("Konflikt", "conflict"),
		},
		Conflicts: p("Offene Konflikte: %d. Bis zur Entscheidung zählt keine der Antworten.",
			"Open conflicts: %d. Until they are decided none of the answers counts."),
		NoConflict: p("Keine offenen Konflikte.", "No open conflicts."),
		Before:     p("vorher", "before"),
		At:         p("am", "on"),
		By:         p("von", "by"),
		Reason:     p("Notiz", "note"),
		Why:        p("Grund", "reason"),
		HowTo: p("Entscheiden, einen nach dem anderen: feldbuch conflicts\nEinen hier: feldbuch conflicts resolve KENNUNG --value CODE --reason \"…\"",
			"To decide them, one after the other: feldbuch conflicts\nOne here: feldbuch conflicts resolve ID --value CODE --reason \"…\""),
		Fork: p("Achtung: Mit der Kopie „%s“ wurde doppelt weitergearbeitet (ab Ereignis %d, %s). Beide Fassungen sind behalten. Vermutlich wurde eine alte Sicherung benutzt.",
			"Warning: work went on twice with the copy “%s” (from event %d, %s). Both versions are kept. Probably an old backup was used."),
		Source:   p("aus %s", "from %s"),
		Resolved: p("Entschieden für %s: „%s“ – %s", "Decided for %s: “%s” – %s"),
		NotOpen: p("Einen offenen Konflikt mit der Kennung „%s“ gibt es nicht. „feldbuch conflicts list“ zeigt alle.",
			"There is no open conflict with the id “%s”. “feldbuch conflicts list” shows all."),
		PickOne: p("Nennen Sie den gültigen Wert mit --value oder --status.",
			"Give the value that is right with --value or --status."),
	}
}
