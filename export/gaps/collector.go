package gaps

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"feldbuch/export/table"
	"feldbuch/survey"
)

// Options are what a table can be asked for.
type Options struct {
	// Study is the study's name, told with the table.
	Study string
	// Language is the questionnaire language of the labels, "" for its default.
	Language string
	// Open counts interviews that are not completed, too.
	Open bool
	// Warnings say what in the questionnaires keeps the table from counting what was
	// meant; they are told with it.
	Warnings []string
	// CountAll counts every finished interview of a business, not only the one completed
	// first; who collects has left the others out. Doubles are the businesses it is about.
	CountAll bool
	Doubles  []Double
	// Population is how many businesses are eligible, 0 if unknown. Intervals are worked out
	// for it only where those interviewed were drawn from it at Random.
	Population int
	Random     bool
	// PopulationBy are the breakdowns by which it is known, too.
	PopulationBy []string
	// Least is how many businesses a figure must tell on at least to be shown; up to 1
	// all are.
	Least int
	// Threshold is the level from which need and have are counted; nil for that of the form.
	Threshold *float64
}

// drawnFrom is the population that intervals are worked out for, 0 for a large one.
func (c *Collector) drawnFrom() int {
	if c.opts.Random || c.census() {
		return c.opts.Population
	}
	return 0
}

// census reports whether everybody was interviewed: then chance plays no part.
func (c *Collector) census() bool {
	return c.opts.Population > 0 && len(c.interviews) >= c.opts.Population
}

func (o *Options) sampling() string {
	if o.Random {
		return "random"
	}
	return "descriptive"
}

func (o *Options) threshold(s *survey.Scale) float64 {
	if o.Threshold != nil {
		return *o.Threshold
	}
	return s.Threshold
}

// Double is a business with more than one finished interview.
type Double struct {
	Business   string `json:"business"`
	Interviews int    `json:"interviews"`
	Decided    bool   `json:"decided,omitempty"` // which of them counts
}

// Collector takes interviews one by one and keeps of each only its complete
// pairs: some 500 bytes for 22 areas.
type Collector struct {
	opts       Options
	overview   overview
	areas      []*areaTally
	index      map[areaKey]int
	interviews []interview
	now        []NowChoice
	nowRules   map[*survey.GapRule]bool
	nowSaid    map[string]bool
}

// areaKey tells areas apart over questionnaire versions. The codes of a repeat
// belong to its rule; a flat rule is its own area.
type areaKey struct{ rule, code string }

type areaTally struct {
	Area
	outcomes outcomes
	newest   time.Time // start of the interview whose version says the threshold
}

type interview struct {
	id    string
	pairs []answered
}

// NewCollector starts a table.
func NewCollector(o Options) *Collector {
	return &Collector{opts: o, index: map[areaKey]int{}, nowRules: map[*survey.GapRule]bool{}, nowSaid: map[string]bool{}, overview: newOverview()}
}

// Linked gives the tables that tell of the same businesses as the gap table, once its
// areas are known: what must not be shown for so many businesses at least is decided for
// all of them at once.
type Linked func(areas []Area, least int) []*table.Table

// From collects all interviews and gives their table.
func From(subs iter.Seq2[*survey.Submission, error], o Options, linked ...Linked) (*Table, error) {
	c := NewCollector(o)
	for s, err := range subs {
		if err != nil {
			return nil, err
		}
		c.Add(s)
	}
	return c.Table(linked...), nil
}

// Add counts one interview.
func (c *Collector) Add(s *survey.Submission) {
	c.overview.add(s)
	if !s.Completed && !c.opts.Open {
		return
	}
	in := interview{id: s.ID}
	for a := range s.AreasOnce() {
		k := c.area(areaKey{a.Rule.Name, a.Code}, s.Form, s.StartedAt, a)
		c.nowChoices(s.Form, a)
		o := OutcomeOf(a)
		c.areas[k].outcomes[o]++
		if o.Complete() {
			in.pairs = append(in.pairs, answered{k, o.Pair})
		}
	}
	c.overview.count(s.Business, len(in.pairs) > 0)
	if len(in.pairs) > 0 {
		c.interviews = append(c.interviews, in)
	}
}

func (c *Collector) area(key areaKey, f *survey.Form, began time.Time, a *survey.Area) int {
	k, ok := c.index[key]
	if !ok {
		k = len(c.areas)
		c.index[key] = k
		c.areas = append(c.areas, &areaTally{
			Area:     Area{Rule: key.rule, Code: key.code, Label: AreaLabel(f, a, c.opts.Language)},
			outcomes: outcomes{},
		})
	}
	if t := c.areas[k]; !ok || began.After(t.newest) {
		t.newest, t.Threshold = began, c.opts.threshold(a.Rule.Scale())
	}
	return k
}

// Table works out the figures of all interviews added so far, without those that must not
// be shown.
func (c *Collector) Table(linked ...Linked) *Table {
	slices.SortFunc(c.interviews, func(a, b interview) int { return cmp.Compare(a.id, b.id) })
	t := &Table{Areas: make([]Area, len(c.areas)), Establishments: c.establishments()}
	t.Meta = c.overview.meta(c.opts)
	t.Meta.Now = c.allNow()
	for i, a := range c.areas {
		t.Areas[i] = a.figures(c.drawnFrom(), t.Meta.Now, c.census())
	}
	rankAreas(t.Areas)
	placeIPA(t.Areas)
	rows := make([][]answered, len(c.interviews))
	for i, in := range c.interviews {
		rows[i] = in.pairs
	}
	if c.census() {
		nothingDrawn(t.Areas)
	} else {
		bootstrap(t.Areas, rows)
		rankIntervals(t.Areas, rows)
	}
	slices.SortStableFunc(t.Areas, byUnmet)
	if c.opts.Least > 1 {
		t.Meta.Suppression.Least = c.opts.Least
		var tables []*table.Table
		for _, of := range linked {
			tables = append(tables, of(t.Areas, c.opts.Least)...)
		}
		t.protect(tables)
	}
	return t
}

func (t *areaTally) figures(population int, now []NowChoice, census bool) Area {
	a := t.Area
	a.Outcomes = t.outcomes.sorted()
	a.Measures = measure(t.outcomes.pairs(), t.Threshold, population)
	a.Excluded, a.Want, a.NeedByWish = t.outcomes.excluded(), t.outcomes.want(population), t.outcomes.needByWish()
	a.Now = t.outcomes.now(now)
	a.Tried, a.Attended, a.Top = t.outcomes.done(population, census)
	return a
}

// byUnmet puts the greatest unmet need first and areas nobody answered last.
func byUnmet(a, b Area) int {
	rank := func(a Area) uint { return uint(a.Ranks.Unmet) - 1 } // 0 wraps around to the end
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Code, b.Code))
}
