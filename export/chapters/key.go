package chapters

import (
	"fmt"
	"strings"

	"feldbuch/export/table"
	"feldbuch/survey"
)

// keyParts are one page for those who decide.
func (w *writer) keyParts(top, latent *table.Table, o offers) []Part {
	who := w.whoWasAsked()
	if s := w.published(); s != "" {
		who = append([]string{s}, who...)
	}
	parts := []Part{
		{Heading: w.r.WhoTitle, Text: who},
		named(top, strings.Join(append(w.gapMeans(), w.incidence()...), " "), w.spreadMeans()),
		named(latent, w.r.LatentMeans), w.offerPart(o),
	}
	if o.plan != nil {
		parts = append(parts, w.decidePart(o, top, latent))
	}
	return append(parts, Part{Heading: w.r.CautionTitle, Text: w.cautions(o)})
}

// named is a table, or why there is none.
func named(t *table.Table, text ...string) Part {
	if len(t.Rows) == 0 {
		return Part{Heading: t.Title, Text: []string{t.Empty}}
	}
	return Part{Heading: t.Title, Text: text, Table: t}
}

func (w *writer) whoWasAsked() []string {
	m := &w.gaps.Meta
	if m.Interviews == 0 {
		return []string{w.x.NothingYet}
	}
	text := []string{fmt.Sprintf(w.r.WhoAsked, w.x.SomeInterviews.Of(m.Counted), w.x.OfBusinesses.Of(m.Businesses))}
	if o := w.counted.Outcomes; o.Contacts() > 0 {
		text = append(text[:0], fmt.Sprintf(w.r.WhoContacts, o.Contacts(), o["I"]))
	}
	if s := w.languages(); s != "" {
		text = append(text, s)
	}
	listed := 0
	for i := range w.counted.Topics {
		t := &w.counted.Topics[i]
		if t.Sheet == survey.SheetProfile && !t.Several && t.N > 0 && listed < 2 && t.Title != "" && t.Named() {
			text = append(text, w.listing(t, w.topics[i]))
			listed++
		}
	}
	return text
}

// languages are those of the interviews, the most frequent first; those that must not be
// told stand together.
func (w *writer) languages() string {
	var texts []string
	others := 0
	for i, l := range w.counted.Spoken {
		if n, ok := w.spoken.Rows[i].Cells[1].Shown().(int); ok {
			texts = append(texts, fmt.Sprintf("%s (%d)", w.r.Tongue(l.Code), n))
			continue
		}
		others += l.Count
	}
	if others > 0 && !w.hides(others) {
		texts = append(texts, fmt.Sprintf(w.r.WhoOther, others))
	}
	if len(texts) == 0 {
		return ""
	}
	return fmt.Sprintf(w.r.WhoLanguages, strings.Join(texts, ", "))
}

// hides reports whether a count beside the tables must not be told.
func (w *writer) hides(n int) bool { return n < w.Counted.Least }

// gapMeans says what a gap is, and of which scale.
func (w *writer) gapMeans() []string {
	low, high := w.ends()
	if low == high {
		return []string{w.r.GapMeans}
	}
	return []string{w.r.GapMeans, fmt.Sprintf(w.r.ScaleReaches, low, high)}
}

func (w *writer) incidence() []string {
	c := w.tables.Businesses.Rows[0].Cells
	n, ok := c[1].Shown().(int)
	of, okOf := c[2].Shown().(int)
	if !ok || !okOf || of == 0 {
		return nil
	}
	return []string{fmt.Sprintf(w.r.Incidence, n, of)}
}

// cautions are what a reader must bear in mind, and what is still open.
func (w *writer) cautions(o offers) []string {
	text := []string{w.r.CautionSelf, w.ranks(), w.attendance(o)}
	m := &w.gaps.Meta
	if m.Suppression.HiddenFigures > 0 {
		text = append(text, w.r.CautionHidden)
	}
	if m.Conflicts > 0 {
		text = append(text, w.r.CautionOpen.Of(m.Conflicts))
	}
	if n := len(m.Doubles); n > 0 {
		text = append(text, w.r.CautionDoubles.Of(n))
	}
	for _, warning := range m.Warnings {
		text = append(text, fmt.Sprintf(w.r.CautionForm, warning))
	}
	return text
}

// sureFrom is the share of samples from which on an area counts as one of the largest gaps.
const sureFrom = 0.95

// ranks tells which areas are among the largest gaps for certain, and which may not be.
func (w *writer) ranks() string {
	t := w.tables.Gaps
	var sure, unsure []string
	for i := range t.Rows[:min(len(t.Rows), mostNamed)] {
		share, ok := t.Number(i, "top_five")
		switch name := fmt.Sprint(t.Rows[i].Cells[0].Value); {
		case !ok:
		case share >= sureFrom:
			sure = append(sure, name)
		default:
			unsure = append(unsure, name)
		}
	}
	if len(t.Rows) <= mostNamed || len(sure)+len(unsure) == 0 {
		return w.r.CautionRanks
	}
	text := w.r.CautionOrder
	if len(sure) > 0 {
		text += " " + fmt.Sprintf(w.r.RanksSure, strings.Join(sure, ", "))
	}
	if len(unsure) > 0 {
		text += " " + fmt.Sprintf(w.r.RanksUnsure, strings.Join(unsure, ", "))
	}
	return text
}

// places tells which places the largest gaps might have, too.
func (w *writer) places() []string {
	t := w.tables.Gaps
	var each []string
	for i := range t.Rows[:min(len(t.Rows), mostNamed)] {
		from, ok := t.Number(i, "unmet_rank_from")
		to, okTo := t.Number(i, "unmet_rank_to")
		if ok && okTo {
			each = append(each, fmt.Sprintf("%v %.0f–%.0f", t.Rows[i].Cells[0].Value, from, to))
		}
	}
	if len(each) == 0 {
		return nil
	}
	return []string{fmt.Sprintf(w.r.Places, strings.Join(each, ", "))}
}

// attendance tells how many can be invited at all.
func (w *writer) attendance(o offers) string {
	if !w.tells(o.may, o.of) {
		return w.r.CautionAttendance
	}
	return w.r.CautionAttendance + " " + fmt.Sprintf(w.r.CautionInvite, o.of, o.may)
}

// tells reports whether some of all may be told beside the tables.
func (w *writer) tells(some, all int) bool {
	rest := all - some
	return all > 0 && !w.hides(some) && (rest == 0 || !w.hides(rest))
}

func (w *writer) basis() string {
	m := &w.gaps.Meta
	if o := w.counted.Outcomes; o.Contacts() > 0 {
		return fmt.Sprintf(w.r.StateContacts, w.day(w.newest), o["I"], o.Contacts())
	}
	return fmt.Sprintf(w.r.State, w.day(w.newest), w.x.SomeInterviews.Of(m.Counted), w.x.OfBusinesses.Of(m.Businesses))
}
