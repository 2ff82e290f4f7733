package gaps

import (
	"slices"
	"time"

	"feldbuch/export/disclosure"
	"feldbuch/survey"
)

// Table is the gap table of a study with all that is needed to read it.
type Table struct {
	Meta           Meta           `json:"meta"`
	Establishments Establishments `json:"establishments"`
	// Areas by share of unmet need, largest first, ties by mean gap.
	Areas []Area `json:"areas"`
	// Decision says what is not shown of it and of all that was decided on with it; nil
	// where all is.
	Decision *disclosure.Decision `json:"-"`
}

// Meta says what the table was counted from.
type Meta struct {
	Study          string    `json:"study"`
	Questionnaires []Version `json:"questionnaires"`
	Warnings       []string  `json:"warnings"` // as in Options
	Interviews     int       `json:"interviews"`
	Completed      int       `json:"completed"`
	Open           int       `json:"open"`
	// Counted interviews are those in the table: the completed ones, or all of
	// them where open ones were asked for.
	Counted    int `json:"counted"`
	Businesses int `json:"businesses"` // different ones among the counted
	// Count is which of several finished interviews of one business count: "first", the
	// one decided for, undecided the one completed first, or "all". Doubles are the businesses it is about.
	Count   string   `json:"count"`
	Doubles []Double `json:"doubles"`
	// WithoutPairs are counted interviews with no complete pair in any area:
	// refusals, businesses outside the target group, interviews broken off.
	WithoutPairs int `json:"without_pairs"`
	// Conflicts are answers left out because two versions of them are open.
	Conflicts    int        `json:"conflicts"`
	FirstStarted *time.Time `json:"first_started"`
	LastEntry    *time.Time `json:"last_entry"` // of an interviewer
	LastChanged  *time.Time `json:"last_changed"`
	// Threshold is the level from which need and have are counted; an area whose rule
	// has another says so.
	Threshold  float64 `json:"threshold"`
	Scale      Scale   `json:"scale"`
	Population int     `json:"population"` // 0: not known
	// PopulationBy are the breakdowns whose groups' sizes are known.
	PopulationBy []string `json:"population_by,omitempty"`
	// Sampling is "random" where those interviewed were drawn from the population so,
	// else "descriptive".
	Sampling string `json:"sampling"`
	// Suppression says what is not shown because it tells on too few businesses.
	Suppression Suppression `json:"suppression"`
	Bootstrap   Bootstrap   `json:"bootstrap"`
	// Now are those who may do it now, over all areas.
	Now []NowChoice `json:"now"`
	// Languages are the translations interviews were held in, by language: where a
	// questionnaire says how far they may be relied on.
	Languages []LanguageUse `json:"languages,omitempty"`
	// Published is when the table left the project; nil where it stays inside.
	Published *time.Time `json:"published,omitempty"`
}

// Publish notes that the table leaves the project, and leaves out who is named in it and
// the languages of few.
func (m *Meta) Publish(at time.Time) {
	at = at.UTC()
	m.Published, m.Doubles = &at, []Double{}
	m.Languages = slices.DeleteFunc(m.Languages, func(l LanguageUse) bool { return l.Interviews < m.Suppression.Least })
	for i := range m.Languages {
		m.Languages[i].By = ""
	}
}

// LanguageUse is a translation and how many interviews were held in it.
type LanguageUse struct {
	Language   string                   `json:"language"`
	Status     survey.TranslationStatus `json:"status"`
	By         string                   `json:"approved_by,omitempty"`
	Date       string                   `json:"approved_on,omitempty"`
	Consent    string                   `json:"consent_version,omitempty"`
	Interviews int                      `json:"interviews"`
	Hidden     bool                     `json:"-"` // how many Interviews is not told
}

// Version is one questionnaire version and how many interviews used it.
type Version struct {
	Title      string `json:"title"`
	ID         string `json:"id"`
	Version    string `json:"version"`
	Hash       string `json:"hash"`
	Interviews int    `json:"interviews"`
}

// Scale is what need and have were answered on. The points are empty where
// need is not the answer to one question with a choice list.
type Scale struct {
	Points []ScalePoint `json:"points"`
}

// ScalePoint is one step of the scale with its labels on both lists.
type ScalePoint struct {
	Code string `json:"code"`
	Need string `json:"need"`
	Have string `json:"have"`
}

// Bootstrap says how the intervals of MWDS and the places among the first five were drawn.
type Bootstrap struct {
	Replicates int    `json:"replicates"`
	Seed       uint64 `json:"seed"`
}

// Area is one row of the table.
type Area struct {
	Rule  string `json:"rule"` // of the gaps sheet
	Code  string `json:"area"`
	Label string `json:"label"`
	// Threshold is the level from which need and have are counted.
	Threshold float64 `json:"threshold"`
	Measures
	Excluded   Excluded   `json:"excluded"`
	Ranks      Ranks      `json:"ranks"`
	Want       Want       `json:"want"`
	NeedByWish NeedByWish `json:"need_by_wish"`
	// Now splits the gaps by who deals with them.
	Now Now `json:"now"`
	// Tried and Attended are shares of the gaps of which it is said what was done about
	// them; Top is the share naming the area among the most urgent, of all who were asked.
	Tried    Share    `json:"tried"`
	Attended Share    `json:"attended"`
	Top      Share    `json:"top"`
	IPA      Quadrant `json:"ipa"`
	// Outcomes are what all of it was counted from.
	Outcomes []Counted `json:"-"`
	// Decision is that of the table.
	Decision *disclosure.Decision `json:"-"`
}

// Excluded counts the businesses without a complete pair, each once, by why.
type Excluded struct {
	DontKnow    int `json:"dont_know"`
	Refused     int `json:"refused"`
	Missing     int `json:"missing"`
	NotRelevant int `json:"not_relevant"`
	Conflict    int `json:"conflict"`
	Withdrawn   int `json:"withdrawn"`
	Other       int `json:"other"`
}

// Want counts wishes for training, whether or not the pair is complete.
type Want struct {
	Yes   int `json:"yes"`
	Maybe int `json:"maybe"`
	No    int `json:"no"`
	// Share is (yes + maybe) / (yes + maybe + no).
	Share Share `json:"share"`
}

// NeedByWish crosses the gap with the wish for training over complete pairs.
type NeedByWish struct {
	Expressed int `json:"expressed"` // gap, wants: plan a course
	Latent    int `json:"latent"`    // gap, does not want: reach out
	Wish      int `json:"wish"`      // no gap, wants
	Covered   int `json:"covered"`   // no gap, does not want
	// The wish was not asked or not answered.
	GapNoAnswer   int `json:"gap_no_answer"`
	NoGapNoAnswer int `json:"no_gap_no_answer"`
	// Who wants it said yes or maybe.
	ExpressedYes   int `json:"expressed_yes"`
	ExpressedMaybe int `json:"expressed_maybe"`
	WishYes        int `json:"wish_yes"`
	WishMaybe      int `json:"wish_maybe"`
}

// Quadrant is the place in importance-performance analysis (Martilla & James
// 1977), cut at the means over all areas of mean need and mean have.
type Quadrant string

// The quadrants; an area on the cut counts as high. "" where there are no pairs.
const (
	Concentrate Quadrant = "concentrate"       // need high, have low
	KeepUp      Quadrant = "keep_up"           // both high
	LowPriority Quadrant = "low_priority"      // both low
	Overkill    Quadrant = "possible_overkill" // need low, have high
)
