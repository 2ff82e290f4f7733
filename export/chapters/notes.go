package chapters

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"feldbuch/export/gaps"
	"feldbuch/export/table"
	"feldbuch/survey"
)

// notes say how to read the rest.
type notes struct {
	*writer
	parts []Part
}

func (w *writer) notes(cut int) []Part {
	m := &w.gaps.Meta
	n := &notes{writer: w}
	n.study(m, w.Counted.Open)
	n.measures(m)
	n.businesses(w.tables.Businesses)
	n.scale(&m.Scale)
	n.signs(m.Suppression.Least)
	n.data(cut)
	return n.parts
}

// Section begins a part.
func (n *notes) Section(title string) { n.parts = append(n.parts, Part{Heading: title}) }

// Say explains a term.
func (n *notes) Say(term, sentence string) { n.add(Term{Term: term, Sentence: sentence}) }

// Count gives a number.
func (n *notes) Count(term string, number int) { n.add(Term{Term: term, Number: &number}) }

func (n *notes) add(t Term) {
	last := &n.parts[len(n.parts)-1]
	last.Terms = append(last.Terms, t)
}

func (n *notes) study(m *gaps.Meta, open bool) {
	x := n.x
	n.Section(x.SectionStudy)
	n.Say(x.Study, m.Study)
	if s := n.published(); s != "" {
		n.Say(n.r.Publication, s)
	}
	for _, q := range m.Questionnaires {
		n.Say(x.Questionnaire, fmt.Sprintf(x.QuestionnaireIs, q.Title, q.Version, q.Hash, x.SomeInterviews.Of(q.Interviews)))
	}
	n.translations(m)
	for _, w := range m.Warnings {
		n.Say(x.Caution, w)
	}
	if m.Interviews == 0 {
		n.Say(x.Interviews, x.NothingYet)
		return
	}
	n.period()
	n.Say(x.Field, fmt.Sprintf(x.FieldIs, n.day(*m.FirstStarted), n.day(*m.LastEntry)))
	n.Count(x.Interviews, m.Interviews)
	n.Count(x.Completed, m.Completed)
	n.Count(x.Open, m.Open)
	counted, interviews := x.CountedCompleted, x.SomeCompleted
	if open {
		counted, interviews = x.CountedAll, x.SomeInterviews
	}
	n.Say(x.Counted, fmt.Sprintf(counted, interviews.Of(m.Counted), x.OfBusinesses.Of(m.Businesses)))
	n.doubles(m)
	n.suppression(&m.Suppression)
	n.Say(x.WithoutPairs, x.WithoutPairsIs.Of(m.WithoutPairs))
	conflicts := x.NoConflicts
	if m.Conflicts > 0 {
		conflicts = x.ConflictsIs.Of(m.Conflicts)
	}
	n.Say(x.Conflicts, conflicts)
	population := x.PopulationUnknown
	if m.Population > 0 {
		population = fmt.Sprintf(x.PopulationIs, x.SomeBusinesses.Of(m.Population))
	}
	if len(m.PopulationBy) > 0 {
		population += " " + fmt.Sprintf(x.PopulationBy, strings.Join(m.PopulationBy, ", "))
	}
	n.Say(x.Population, population)
	n.Say(x.Sampling, x.SamplingIs)
}

// period says which interviews were asked for.
func (n *notes) period() {
	if n.From == "" && n.To == "" {
		return
	}
	end := func(day string) string {
		if t, err := time.Parse(time.DateOnly, day); err == nil {
			return t.Format(n.x.DateLayout)
		}
		return n.r.PeriodOpen
	}
	n.Say(n.r.Period, fmt.Sprintf(n.r.PeriodIs, end(n.From), end(n.To)))
}

// translations tells how far the texts that were read out may be relied on.
func (n *notes) translations(m *gaps.Meta) {
	for _, l := range m.Languages {
		status := n.x.TranslationDraft
		if l.Status == survey.TranslationApproved {
			status = n.x.TranslationApproved
		}
		if by := strings.TrimSpace(l.By + " " + l.Date); by != "" {
			status += " (" + by + ")"
		}
		if !l.Hidden {
			status += ", " + n.x.SomeInterviews.Of(l.Interviews)
		}
		n.Say(n.x.Translation, n.r.Tongue(l.Language)+": "+status)
	}
}

// doubles names the businesses with more than one finished interview, and which counts.
func (n *notes) doubles(m *gaps.Meta) {
	if len(m.Doubles) == 0 {
		return
	}
	var each []string
	for _, d := range m.Doubles {
		one := fmt.Sprintf("%s (%d)", d.Business, d.Interviews)
		if d.Decided {
			one = fmt.Sprintf(n.x.DoubleDecided, d.Business, d.Interviews)
		}
		each = append(each, one)
	}
	rule := n.x.DoublesFirst
	if m.Count == "all" {
		rule = n.x.DoublesAll
	}
	n.Say(n.x.Doubles, fmt.Sprintf(rule, strings.Join(each, ", ")))
}

// suppression tells how much is left out of the tables to protect businesses.
func (n *notes) suppression(s *gaps.Suppression) {
	x := n.x
	switch {
	case s.Least <= 1:
		n.Say(x.Suppression, x.SuppressionOff)
	case s.HiddenFigures == 0:
		n.Say(x.Suppression, fmt.Sprintf(x.SuppressionNone, s.Least))
	default:
		n.Say(x.Suppression, fmt.Sprintf(x.SuppressionIs, s.Least, s.HiddenFigures, s.Figures, s.HiddenRows, s.Rows))
	}
}

func (w *writer) day(t time.Time) string { return w.Local(t).Format(w.x.DateLayout) }

func (n *notes) measures(m *gaps.Meta) {
	x := n.x
	threshold := strconv.FormatFloat(m.Threshold, 'f', -1, 64)
	n.Section(x.SectionMeasures)
	n.Say(x.TermPair, x.DefPair)
	n.Say(x.TermUnmet, x.DefUnmet)
	n.Say(x.TermRankRange, fmt.Sprintf(x.DefRankRange, m.Bootstrap.Replicates))
	if len(m.Now) > 0 {
		n.Say(x.TermNow, x.DefNow)
	}
	n.Say(x.TermThreshold, fmt.Sprintf(x.DefThreshold, threshold))
	n.Say(x.TermCritical, fmt.Sprintf(x.DefCritical, threshold))
	n.Say(x.TermMeans, fmt.Sprintf(x.DefMeans, table.MinForShown))
	n.Say(x.TermRDS, x.DefRDS)
	n.Say(x.TermMWDS, x.DefMWDS)
	n.Say(x.TermRanks, x.DefRanks)
	n.Say(x.TermBootstrap, fmt.Sprintf(x.DefBootstrap, m.Bootstrap.Replicates))
	n.Say(x.TermWish, x.DefWish)
	n.Say(x.TermDone, x.DefDone)
	n.Say(x.TermMatrix, x.DefMatrix)
	n.Say(x.TermQuadrant, x.DefQuadrant)
	n.Say(x.TermIncidence, x.DefIncidence)
}

// businesses tells the figures that are about businesses, not areas.
func (n *notes) businesses(t *table.Table) {
	x, c := n.x, t.Rows[0].Cells
	n.sayShare(x.Incidence, c[0], c[2], func(of int) string {
		return fmt.Sprintf(x.IncidenceIs, percentage(c[0]), c[1].Value, x.OfBusinesses.Of(of))
	})
	n.sayShare(x.Density, c[3], c[4], func(of int) string { return fmt.Sprintf(x.DensityIs, percentage(c[3]), x.OfPairs.Of(of)) })
	n.sayShare(x.GapsEach, c[5], c[2], func(int) string { return fmt.Sprintf(x.GapsEachIs, plain(c[6]), plain(c[5]), plain(c[7])) })
}

// plain is a number of gaps in a sentence.
func plain(c table.Cell) string {
	if x, ok := c.Shown().(float64); ok {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return fmt.Sprint(c.Shown())
}

// sayShare says a sentence, unless its figures must not be told.
func (n *notes) sayShare(term string, share, base table.Cell, sentence func(of int) string) {
	of, ok := base.Value.(int)
	if share.Status == table.Suppressed || !ok {
		n.Say(term, table.SuppressedSign)
		return
	}
	n.Say(term, sentence(of))
}

func (n *notes) scale(s *gaps.Scale) {
	x := n.x
	if len(s.Points) == 0 {
		return
	}
	n.Section(x.SectionScale)
	for _, p := range s.Points {
		n.Say(p.Code, fmt.Sprintf(x.ScalePoint, p.Need, p.Have))
	}
	n.Say(x.TermThreshold, strconv.FormatFloat(n.gaps.Meta.Threshold, 'f', -1, 64))
	n.Say(n.r.NoLevels, cmp.Or(strings.Join(n.noLevels(), ", "), n.r.NoLevelsNone))
}

// noLevels are the codes that are numbers and count as no level, with their labels.
func (n *notes) noLevels() (all []string) {
	for _, f := range slices.Backward(n.Forms) {
		for i := range f.Gaps {
			for _, column := range []string{"need", "have"} {
				for _, code := range f.Gaps[i].Unlevelled(column, n.Language, f.Default) {
					if told := strings.TrimSpace(code[0] + " " + code[1]); !slices.Contains(all, told) {
						all = append(all, told)
					}
				}
			}
		}
	}
	return all
}

func (n *notes) signs(least int) {
	x := n.x
	n.Section(x.SectionSigns)
	if least > 1 {
		n.Say(x.SignDot, fmt.Sprintf(x.SignDotIs, least))
	}
	n.Say(x.SignSlash, fmt.Sprintf(x.SignSlashIs, table.MinForShown))
	n.Say(x.SignBrackets, fmt.Sprintf(x.SignBracketsIs, table.MinForShown, table.MinForPlain-1))
	n.Say(x.SignDash, x.SignDashIs)
}

func (n *notes) data(cut int) {
	x := n.x
	n.Section(x.SectionData)
	n.Say(x.Times, fmt.Sprintf(x.TimesIs, n.Zone(n.newest)))
	if !n.WithData {
		if n.Publish == nil {
			n.Say(x.SheetData, n.r.DataLater)
		}
		return
	}
	n.Say(x.Statuses, x.StatusesIs)
	n.Say(x.Special, x.SpecialIs)
	contacts := x.ContactsLeftOut
	if n.Contacts {
		contacts = x.ContactsIn
	}
	n.Say(x.Contacts, contacts)
	n.Say(x.Cut, x.CutIs.Of(cut))
}
