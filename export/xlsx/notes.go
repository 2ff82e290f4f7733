package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"feldbuch/export/gaps"
)

// notes is the sheet that says how to read the others: sections of a term and a
// sentence each.
type notes struct {
	*sheet
	book *book
	row  int
}

func (b *book) writeNotes(s *sheet, t *gaps.Table) {
	n := &notes{sheet: s, book: b, row: 1}
	s.width(1, 34)
	s.width(2, 100)
	s.put(1, 1, b.words.NotesTitle, b.styles.title)
	n.study(&t.Meta)
	n.measures(t)
	n.scale(&t.Meta.Scale)
	n.signs()
	n.data()
	s.page(paper{portrait: true, wide: 1, toColumn: 2, last: n.row})
}

func (n *notes) section(title string) {
	n.row += 2
	n.put(1, n.row, title, n.book.styles.section)
	n.put(2, n.row, nil, n.book.styles.section)
}

// say writes a term and its sentence in a row high enough for both: row heights
// do not adjust by themselves where a program wrote the cells.
func (n *notes) say(term, sentence string) {
	n.row++
	n.put(1, n.row, term, n.book.styles.term)
	n.put(2, n.row, sentence, n.book.styles.sentence)
	n.height(n.row, 15*float64(max(lines(term, 30), lines(sentence, 100))))
}

func (n *notes) count(term string, number int) {
	n.row++
	n.put(1, n.row, term, n.book.styles.term)
	n.put(2, n.row, number, n.book.styles.number)
}

// lines is how many lines a text takes in a column of the given width.
func lines(s string, width int) int {
	count := 0
	for line := range strings.SplitSeq(s, "\n") {
		count += 1 + len([]rune(line))/width
	}
	return count
}

func (n *notes) study(m *gaps.Meta) {
	x := n.book.words
	n.section(x.SectionStudy)
	n.say(x.Study, m.Study)
	for _, q := range m.Questionnaires {
		n.say(x.Questionnaire, fmt.Sprintf(x.QuestionnaireIs, q.Title, q.Version, q.Hash, x.SomeInterviews.Of(q.Interviews)))
	}
	if m.Interviews == 0 {
		n.say(x.Interviews, x.NothingYet)
		return
	}
	n.say(x.Field, fmt.Sprintf(x.FieldIs, n.day(*m.FirstStarted), n.day(*m.LastChanged)))
	n.count(x.Interviews, m.Interviews)
	n.count(x.Completed, m.Completed)
	n.count(x.Open, m.Open)
	counted, interviews := x.CountedCompleted, x.SomeCompleted
	if n.book.opts.Open {
		counted, interviews = x.CountedAll, x.SomeInterviews
	}
	n.say(x.Counted, fmt.Sprintf(counted, interviews.Of(m.Counted), x.OfBusinesses.Of(m.Businesses)))
	n.say(x.WithoutPairs, x.WithoutPairsIs.Of(m.WithoutPairs))
	conflicts := x.NoConflicts
	if m.Conflicts > 0 {
		conflicts = x.ConflictsIs.Of(m.Conflicts)
	}
	n.say(x.Conflicts, conflicts)
	population := x.PopulationUnknown
	if m.Population > 0 {
		population = fmt.Sprintf(x.PopulationIs, x.SomeBusinesses.Of(m.Population))
	}
	n.say(x.Population, population)
	n.say(x.Sampling, x.SamplingIs)
}

func (n *notes) day(t time.Time) string { return n.book.opts.Local(t).Format(n.book.words.DateLayout) }

func (n *notes) measures(t *gaps.Table) {
	x := n.book.words
	threshold := strconv.FormatFloat(t.Meta.Threshold, 'f', -1, 64)
	n.section(x.SectionMeasures)
	n.say(x.TermPair, x.DefPair)
	n.say(x.TermUnmet, x.DefUnmet)
	n.say(x.TermThreshold, fmt.Sprintf(x.DefThreshold, threshold))
	n.say(x.TermMeans, fmt.Sprintf(x.DefMeans, gaps.MinForInterval))
	n.say(x.TermRDS, x.DefRDS)
	n.say(x.TermMWDS, x.DefMWDS)
	n.say(x.TermRanks, x.DefRanks)
	n.say(x.TermBootstrap, fmt.Sprintf(x.DefBootstrap, t.Meta.Bootstrap.Replicates))
	n.say(x.TermWish, x.DefWish)
	n.say(x.TermMatrix, x.DefMatrix)
	n.say(x.TermQuadrant, x.DefQuadrant)
	n.say(x.TermIncidence, x.DefIncidence)
	n.establishments(&t.Establishments)
}

// establishments tells the two figures that are about businesses, not areas.
func (n *notes) establishments(e *gaps.Establishments) {
	x := n.book.words
	incidence, density := slashMark, slashMark
	if e.Incidence.N >= gaps.MinForInterval {
		incidence, density = percentage(e.Incidence.Share), percentage(e.Density)
	}
	n.say(x.Incidence, fmt.Sprintf(x.IncidenceIs, incidence, e.Incidence.Count, x.OfBusinesses.Of(e.Incidence.N)))
	n.say(x.Density, fmt.Sprintf(x.DensityIs, density, x.OfPairs.Of(e.DensityPairs)))
}

func percentage(f gaps.Figure) string { return fmt.Sprintf("%.0f %%", 100*float64(f)) }

func (n *notes) scale(s *gaps.Scale) {
	x := n.book.words
	if len(s.Points) == 0 {
		return
	}
	n.section(x.SectionScale)
	for _, p := range s.Points {
		n.say(p.Code, fmt.Sprintf(x.ScalePoint, p.Need, p.Have))
	}
}

func (n *notes) signs() {
	x := n.book.words
	n.section(x.SectionSigns)
	n.say(x.SignSlash, fmt.Sprintf(x.SignSlashIs, gaps.MinForInterval))
	n.say(x.SignBrackets, fmt.Sprintf(x.SignBracketsIs, gaps.MinForInterval, gaps.MinForPlain-1))
	n.say(x.SignDash, x.SignDashIs)
}

func (n *notes) data() {
	x := n.book.words
	n.section(x.SectionData)
	n.say(x.Times, fmt.Sprintf(x.TimesIs, n.book.opts.Zone(n.book.newest)))
	n.say(x.Statuses, x.StatusesIs)
	n.say(x.Special, x.SpecialIs)
	contacts := x.ContactsLeftOut
	if n.book.opts.Contacts {
		contacts = x.ContactsIn
	}
	n.say(x.Contacts, contacts)
	n.say(x.Cut, x.CutIs.Of(n.book.cut))
}
