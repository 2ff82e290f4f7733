package chapters

import (
	"time"

	"feldbuch/export"
	"feldbuch/export/breakdown"
	"feldbuch/export/gaps"
	"feldbuch/export/planning"
	"feldbuch/export/publication"
	"feldbuch/export/table"
	"feldbuch/export/tally"
	"feldbuch/export/words"
	"feldbuch/survey"
)

// Chapter is a sheet of the workbook, or a section of a page.
type Chapter struct {
	Key   string // names it in every language
	Name  string // of the sheet
	Title string
	Basis string // what was counted
	Parts []Part
	// Landscape is for a page on its side, List for one long table that is filtered and not
	// printed, OnePage for what must fit one.
	Landscape, List, OnePage bool
	// Lookup is for what is looked up and not read: a page folds it up.
	Lookup bool
}

// Part is a piece of a chapter: what there is of it, from top to bottom.
type Part struct {
	Heading string
	Text    []string
	Terms   []Term
	Table   *table.Table
	Filters bool           // the table is there to be filtered
	Notes   []string       // below the table
	Charts  []*table.Chart // of the table
	Links   []Link
}

// Term is a word and what it means.
type Term struct {
	Term     string
	Sentence string
	Number   *int // in place of a sentence
}

// Link leads to another chapter.
type Link struct{ To, Name, About string }

// Options are what a report can be asked for.
type Options struct {
	export.Options
	Counted gaps.Options
	// By are the breakdowns wanted; nil for all of the questionnaire, each for itself.
	By *breakdown.Collector
	// From and To are the days the interviews counted began between, "" for no bound.
	From, To string
	// Publish is asked before anything is told of figures that leave the project, and gives
	// the day on which they do; nil where they stay.
	Publish func(groups []publication.Group) (time.Time, error)
	// WithData says that data sheets stand in the same file, Cut how many of their cells
	// were shortened.
	WithData bool
}

// Collector counts interviews for a report.
type Collector struct {
	o      Options
	gaps   *gaps.Collector
	tally  *tally.Collector
	newest time.Time
	setup  *planning.Setup // nil where the form does not plan
	asking []planning.Business
}

// New starts a report.
func New(o Options) *Collector {
	if o.By == nil {
		o.By = breakdown.All(o.Forms, breakdown.Options{Language: o.Language, Open: o.Counted.Open})
	}
	return &Collector{o: o, gaps: gaps.NewCollector(o.Counted), tally: tally.New(o.Forms, o.Language, o.Local), setup: planning.NewSetup(o.Forms, o.Language)}
}

// Add counts one interview.
func (c *Collector) Add(s *survey.Submission) {
	if s.ChangedAt.After(c.newest) {
		c.newest = s.ChangedAt
	}
	c.gaps.Add(s)
	c.o.By.Add(s)
	if s.Completed || c.o.Counted.Open {
		c.tally.Add(s)
		if c.setup != nil {
			c.asking = append(c.asking, c.setup.Read(s))
		}
	}
}

// writer makes chapters of what was counted.
type writer struct {
	Options
	x       *words.Workbook
	r       *words.Report
	gaps    *gaps.Table
	tables  *gaps.Tables
	counted *tally.Result
	newest  time.Time

	people   *people        // whom the tables below tell of
	topics   []*table.Table // by topic
	response response
	spoken   *table.Table // the languages of the interviews
}

// Figures are the gap tables and the breakdowns, without what must not be shown of them: that
// is decided with all that a report tells, whether or not it is asked for.
func (c *Collector) Figures() (*gaps.Table, *breakdown.Table) {
	w := c.writer()
	return w.gaps, w.By.Table(w.gaps)
}

// writer has all tables, without what must not be shown.
func (c *Collector) writer() *writer {
	w := &writer{Options: c.o, x: &c.o.Words, r: &c.o.Words.Report, newest: c.newest, counted: c.tally.Result()}
	w.gaps = c.gaps.Table(c.o.By.Linked, w.linked)
	if w.people == nil { // nothing is to be hidden
		w.setTables()
	}
	if d := w.gaps.Decision; d != nil {
		d.Lay(w.onPeople()...)
		w.withhold(w.response.crossed)
	}
	return w
}

// Chapters are the chapters of the report; cut is how many texts were shortened so far.
func (c *Collector) Chapters(cut int) ([]*Chapter, error) {
	w := c.writer()
	w.tables = w.gaps.Tables(w.x)
	all, top, latent := w.all(), w.top(), w.latent()
	by, offers := w.By.Table(w.gaps), w.plan(c.setup, c.asking)
	if err := w.publish(by, offers.plan); err != nil {
		return nil, err
	}
	chapters := c.Planned()
	parts := map[string][]Part{
		"response": w.responseChapter(w.response), "profile": w.topicParts(survey.SheetProfile),
		"gaps": w.gapParts(all), "matrix": w.matrixParts(),
		"qualifications": w.topicParts(survey.SheetQualifications), "obstacles": w.topicParts(survey.SheetObstacles),
		"planning":  w.planParts(offers, top, latent),
		"strengths": w.topicParts(survey.SheetStrengths),
	}
	parts["key"], parts["notes"] = w.keyParts(top, latent, offers), append([]Part{w.contents(chapters)}, w.notes(cut)...)
	parts["by"], parts["by_list"] = w.groupParts(by)
	for _, one := range chapters {
		one.Basis, one.Parts = w.basis(), parts[one.Key]
	}
	return chapters, nil
}

// Planned are the chapters without what they say.
func (c *Collector) Planned() []*Chapter {
	r := &c.o.Words.Report
	all := []*Chapter{
		{Key: "key", Name: r.Key, OnePage: true}, {Key: "notes", Name: r.Notes}, {Key: "response", Name: r.Response, Landscape: true},
		{Key: "profile", Name: r.Profile}, {Key: "gaps", Name: r.Gaps}, {Key: "by", Name: r.By}, {Key: "by_list", Name: r.ByList, List: true, Landscape: true, Lookup: true},
		{Key: "matrix", Name: r.Matrix}, {Key: "qualifications", Name: r.Qualifications},
		{Key: "obstacles", Name: r.Obstacles}, {Key: "planning", Name: r.Planning, Landscape: true}, {Key: "strengths", Name: r.Strengths},
	}
	for _, one := range all {
		one.Title = one.Name
	}
	return all
}

// contents lead to the other chapters.
func (w *writer) contents(chapters []*Chapter) Part {
	p := Part{Heading: w.r.Contents}
	for _, one := range chapters {
		if one.Key != "notes" {
			p.Links = append(p.Links, Link{To: one.Key, Name: one.Name, About: w.r.ContentsIs[one.Key]})
		}
	}
	p.Links = append(p.Links, Link{To: "codebook", Name: w.r.Codebook, About: w.r.ContentsIs["codebook"]})
	return p
}
