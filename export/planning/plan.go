package planning

import (
	"math"
	"time"

	"feldbuch/export/table"
)

// People are persons in ten-thousandths, so that sums and ties are exact: assumptions
// have two decimals, and two of them are multiplied.
type People int64

const whole People = 10_000

func people(x float64) People { return People(math.Round(x * float64(whole))) }

// Float is a number of persons.
func (p People) Float() float64 { return float64(p) / float64(whole) }

// MarshalText writes a number of persons in JSON.
func (p People) MarshalJSON() ([]byte, error) { return jsonNumber(p.Float()), nil }

// Crowd is what businesses come to together.
type Crowd struct {
	Businesses int `json:"businesses"`
	// Persons are those named, no more of a business than work there.
	Persons int `json:"persons"`
	// Low counts sure wishes only, Expected the others too.
	Low      People `json:"low"`
	Expected People `json:"expected"`
}

func (c *Crowd) add(s *seat) {
	c.Businesses++
	c.Persons += s.persons
	c.Low += s.low
	c.Expected += s.expected
}

func (c Crowd) plus(o Crowd) Crowd {
	return Crowd{c.Businesses + o.Businesses, c.Persons + o.Persons, c.Low + o.Low, c.Expected + o.Expected}
}

// Plan is what follows from wishes and assumptions.
type Plan struct {
	Assumptions Assumptions `json:"assumptions"`
	Interviewed int         `json:"interviewed"` // businesses
	Wishing     int         `json:"wishing"`     // those of them that want any training
	Demand      []Demand    `json:"demand"`
	Courses     []Course    `json:"courses"`
	Unserved    []Left      `json:"unserved"`
	// Uncapped is all demand, which no plan can exceed; Planned what is left of it under
	// the cap; Served who is in a course. A business counts once for each topic.
	Uncapped Crowd `json:"uncapped"`
	Planned  Crowd `json:"planned"`
	Served   Crowd `json:"served"`
	// Reached are the businesses in a course, each counted once however many it is in.
	Reached Reached `json:"reached"`

	// LeftOut are proposals that are not told of because too few businesses are in them.
	LeftOut int `json:"-"`

	k     int      // 0, or fewer businesses than which are not told of
	asked []string // the businesses interviewed

	published time.Time
	sentence  string // which says so
}

// Reached are different businesses.
type Reached struct {
	Businesses int `json:"businesses"`
	Invitable  int `json:"invitable"`
}

// Demand is how much of a topic is wanted, whatever the cap.
type Demand struct {
	Topic Option `json:"topic"`
	Crowd
	Sure     int `json:"sure"` // businesses that said yes; the others maybe
	InGerman int `json:"in_german"`
	WithHelp int `json:"with_help"`
	OwnOnly  int `json:"own_language_only"`
	Unsaid   int `json:"language_not_said"`
}

// Course is a proposal.
type Course struct {
	Topic    Option `json:"topic"`
	Language Option `json:"language"` // German and GermanWithHelp apart from the others
	Hour     Option `json:"time"`
	Place    Option `json:"place"`
	Near     bool   `json:"near"`  // Place is a district
	Suits    int    `json:"suits"` // businesses the place suits
	Crowd
	Soon        int      `json:"soon"`
	Beginners   int      `json:"beginners"`
	Material    int      `json:"material"`
	Interpreter int      `json:"interpreter"`
	Invitable   int      `json:"invitable"`
	Invite      []string `json:"invite"` // the businesses that may be invited
	// InvitableExpected is how many of Expected come from those businesses.
	InvitableExpected People `json:"invitable_expected"`

	members []string
	largest table.Largest // of what is expected
	private bool          // what is expected would tell of one of them
}

// The languages of courses that are no code of the questionnaire.
const (
	InPlainGerman  = "german"
	GermanWithHelp = "german_with_help"
)

// Left is who is in no course, and why.
type Left struct {
	Topic    Option `json:"topic"`
	Reason   Reason `json:"reason"`
	Language Option `json:"language"` // the first of their own, where that is the reason
	Crowd
}

// Reason is why a wish leads to no course, and so what to do instead.
type Reason string

// The reasons, in the order in which they are looked for.
const (
	BeyondCap  Reason = "beyond_cap"   // other offers come first
	Unlikely   Reason = "not_expected" // says that nobody will come
	InBusiness Reason = "coaching"     // wants it in the business only, or fills a course alone
	OwnTongue  Reason = "partner"      // speaks a language no course is held in
	Waiting    Reason = "waiting_list"
)

// New plans courses for businesses.
func New(s *Setup, businesses []Business, a Assumptions) *Plan {
	p := &planner{Setup: s, group: people(a["group"]), least: people(a["least"])}
	plan := &Plan{Assumptions: a, Courses: []Course{}, Unserved: []Left{}}
	for i := range businesses {
		if businesses[i].Asked {
			plan.asked = append(plan.asked, businesses[i].ID)
		}
		seats := seatsOf(&businesses[i], a)
		if len(seats) > 0 {
			plan.Wishing++
		}
		for k := range seats {
			seats[k].beyond = k >= int(a["cap"])
			p.seats = append(p.seats, &seats[k])
		}
	}
	plan.Interviewed, plan.Demand = len(plan.asked), p.demand()
	for _, s := range p.seats {
		plan.Uncapped.add(s)
		if !s.beyond {
			plan.Planned.add(s)
		}
	}
	p.settle()
	for c := p.best(); c != nil; c = p.best() {
		plan.Courses = append(plan.Courses, p.hold(c))
		plan.Served = plan.Served.plus(plan.Courses[len(plan.Courses)-1].Crowd)
	}
	plan.Reached, plan.Unserved = p.reached(), append(plan.Unserved, p.unserved()...)
	return plan
}

// demand is what is wanted of each topic, the most first.
func (p *planner) demand() []Demand {
	all := make([]Demand, len(p.Topics))
	for i, t := range p.Topics {
		all[i].Topic = t
	}
	for _, s := range p.seats {
		d := &all[s.topic]
		d.add(s)
		if s.sure {
			d.Sure++
		}
		switch s.b.German {
		case InGerman:
			d.InGerman++
		case WithHelp:
			d.WithHelp++
		case OwnOnly:
			d.OwnOnly++
		default:
			d.Unsaid++
		}
	}
	return mostWanted(all)
}
