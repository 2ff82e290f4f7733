package planning

import (
	"cmp"
	"maps"
	"slices"
)

// planner is a plan being made.
type planner struct {
	*Setup
	seats        []*seat
	group, least People
}

// tongues are the languages of courses, in the order that settles ties: German, German
// with help, then those of the questionnaire.
func (p *planner) tongues() []Option {
	return append([]Option{{Code: InPlainGerman}, {Code: GermanWithHelp}}, p.Languages...)
}

// settle finds out who can be in a course at all, and in which.
func (p *planner) settle() {
	tongues := p.tongues()
	for _, s := range p.seats {
		b := s.b
		switch {
		case s.beyond:
			s.never = BeyondCap
		case s.expected == 0:
			s.never = Unlikely
		case b.InBusiness, s.expected > p.group:
			s.never = InBusiness
		case !b.Near && !b.Anywhere && len(b.Places) == 0:
			s.never = Waiting
		}
		if s.never != "" {
			continue
		}
		switch b.German {
		case InGerman:
			s.languages = append(s.languages, 0)
		case WithHelp:
			s.languages = append(s.languages, 1)
		}
		for _, code := range b.Languages {
			if i := place(tongues, code); i < len(tongues) {
				s.languages = append(s.languages, i)
			}
		}
		for i, h := range p.Hours {
			if slices.Contains(b.Hours, h.Code) || b.AnyHour && p.regular(h.Code) {
				s.hours = append(s.hours, i)
			}
		}
	}
}

// regular reports whether a code is an hour: some only say any or none.
func (p *planner) regular(code string) bool {
	return !p.form.Planning.Code("any_time", code) && !p.form.Planning.Code("no_time", code)
}

// kind is what is the same for all in a course.
type kind struct{ topic, language, hour int }

// group are the businesses of a course that may come about.
type group struct {
	kind
	seats    []*seat
	expected People
}

// best is the course that serves most who are not served yet; nil where that is too few.
func (p *planner) best() *group {
	open := map[kind][]*seat{}
	for _, s := range p.seats {
		if s.taken || s.never != "" {
			continue
		}
		for _, l := range s.languages {
			for _, h := range s.hours {
				k := kind{s.topic, l, h}
				open[k] = append(open[k], s)
			}
		}
	}
	var best *group
	for _, k := range slices.SortedFunc(maps.Keys(open), kind.compare) {
		g := p.fill(k, open[k])
		if best == nil || g.expected > best.expected || g.expected == best.expected && len(g.seats) > len(best.seats) {
			best = g
		}
	}
	if best == nil || best.expected < p.least {
		return nil
	}
	return best
}

func (k kind) compare(o kind) int {
	return cmp.Or(cmp.Compare(k.topic, o.topic), cmp.Compare(k.language, o.language), cmp.Compare(k.hour, o.hour))
}

// fill takes the most urgent that fit.
func (p *planner) fill(k kind, open []*seat) *group {
	g := &group{kind: k}
	open = slices.Clone(open)
	slices.SortStableFunc(open, func(x, y *seat) int { return cmp.Or(urgency(x, y), cmp.Compare(x.b.ID, y.b.ID)) })
	for _, s := range open {
		if g.expected+s.expected <= p.group {
			g.seats = append(g.seats, s)
			g.expected += s.expected
		}
	}
	return g
}

// hold makes a course of a group.
func (p *planner) hold(g *group) Course {
	tongues := p.tongues()
	c := Course{Topic: p.Topics[g.topic], Language: tongues[g.language], Hour: p.Hours[g.hour], Invite: []string{}}
	for _, s := range g.seats {
		s.taken = true
		c.add(s)
		c.count(s)
		c.members = append(c.members, s.b.ID)
		c.largest.Add(s.expected.Float(), 1)
	}
	slices.Sort(c.Invite)
	c.Place, c.Near, c.Suits = p.where(g.seats)
	return c
}

func (c *Course) count(s *seat) {
	for _, one := range []struct {
		is bool
		n  *int
	}{
		{s.soon, &c.Soon}, {s.beginner, &c.Beginners}, {s.b.Invitable, &c.Invitable},
		{c.Language.Code == GermanWithHelp && s.b.Help == Material, &c.Material},
		{c.Language.Code == GermanWithHelp && s.b.Help == Interpreter, &c.Interpreter},
	} {
		if one.is {
			*one.n++
		}
	}
	if s.b.Invitable {
		c.Invite = append(c.Invite, s.b.ID)
		c.InvitableExpected += s.expected
	}
}

// reached are the different businesses in courses.
func (p *planner) reached() (r Reached) {
	seen := map[*Business]bool{}
	for _, s := range p.seats {
		if s.taken && !seen[s.b] {
			seen[s.b] = true
			r.Businesses++
			r.Invitable += b2i(s.b.Invitable)
		}
	}
	return r
}

// where is the place that suits most persons, and how many businesses: one that is
// near stands for the district. Nobody minds where Place has no code.
func (p *planner) where(seats []*seat) (at Option, near bool, suits int) {
	best := People(-1)
	try := func(o Option, district bool, goes func(*Business) bool) {
		var persons People
		n := 0
		for _, s := range seats {
			if goes(s.b) || s.b.Anywhere {
				persons += s.expected
				n++
			}
		}
		if persons > best || persons == best && n > suits {
			best, at, near, suits = persons, o, district, n
		}
	}
	named := func(goes func(*Business) bool) bool {
		return slices.ContainsFunc(seats, func(s *seat) bool { return goes(s.b) })
	}
	for _, o := range p.Places {
		if goes := func(b *Business) bool { return slices.Contains(b.Places, o.Code) }; named(goes) {
			try(o, false, goes)
		}
	}
	for _, o := range p.Districts {
		if goes := func(b *Business) bool { return b.Near && b.District == o.Code }; named(goes) {
			try(o, true, goes)
		}
	}
	if best < 0 {
		return Option{}, false, len(seats)
	}
	return at, near, suits
}

// unserved are those in no course, by topic, reason and language.
func (p *planner) unserved() []Left {
	type why struct {
		topic, reason, language int
	}
	reasons := []Reason{InBusiness, OwnTongue, Waiting, Unlikely, BeyondCap}
	all := map[why]*Left{}
	for _, s := range p.seats {
		if s.taken {
			continue
		}
		k := why{s.topic, slices.Index(reasons, s.reason()), -1}
		l := Left{Topic: p.Topics[s.topic], Reason: s.reason()}
		if l.Reason == OwnTongue && len(s.b.Languages) > 0 {
			k.language = place(p.Languages, s.b.Languages[0])
			l.Language = Option{s.b.Languages[0], label(p.Languages, s.b.Languages[0])}
		}
		if all[k] == nil {
			all[k] = &l
		}
		all[k].add(s)
	}
	var left []Left
	for _, k := range slices.SortedFunc(maps.Keys(all), func(x, y why) int {
		return cmp.Or(cmp.Compare(x.reason, y.reason), cmp.Compare(x.topic, y.topic), cmp.Compare(x.language, y.language))
	}) {
		left = append(left, *all[k])
	}
	return left
}

// reason is why a business is in no course of the topic.
func (s *seat) reason() Reason {
	switch {
	case s.never != "":
		return s.never
	case s.b.German == OwnOnly:
		return OwnTongue
	}
	return Waiting
}
