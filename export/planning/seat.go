package planning

import (
	"cmp"
	"encoding/json"
	"slices"
)

// seat is one business's wish for one topic.
type seat struct {
	b                *Business
	topic            int
	persons          int
	low, expected    People
	sure, top, soon  bool
	beginner         bool
	gap              float64
	beyond           bool // the cap
	taken            bool // in a course
	never            Reason
	languages, hours []int // places in planner.languages and Setup.Hours
}

// seatsOf are the topics a business wants, its most urgent first: what it named among
// the most urgent, then sure wishes, then the larger gap, then what is wanted soon.
func seatsOf(b *Business, a Assumptions) []seat {
	attend, known := a["attend_"+b.Attend]
	if !known {
		attend = a["attend_dk"]
	}
	byTopic := map[int]*seat{}
	for _, w := range b.Wishes {
		s := byTopic[w.Topic]
		if s == nil {
			s = &seat{b: b, topic: w.Topic, gap: w.Gap}
			byTopic[w.Topic] = s
		}
		s.take(w, b.Staff, attend, a)
	}
	var all []seat
	for _, s := range byTopic {
		all = append(all, *s)
	}
	slices.SortFunc(all, func(x, y seat) int { return cmp.Or(urgency(&x, &y), cmp.Compare(x.topic, y.topic)) })
	return all
}

// take adds a wish of the topic: a business counts once, with its maximum.
func (s *seat) take(w Wish, staff int, attend float64, a Assumptions) {
	persons := w.Persons
	if staff > 0 {
		persons = min(persons, staff)
	}
	counts := a["wish_maybe"]
	if w.Sure {
		counts = a["wish_yes"]
		s.low = max(s.low, People(persons)*people(attend*counts))
	}
	s.expected = max(s.expected, People(persons)*people(attend*counts))
	s.persons = max(s.persons, persons)
	s.sure, s.top, s.soon, s.beginner = s.sure || w.Sure, s.top || w.Top, s.soon || w.Soon, s.beginner || w.Beginner
	s.gap = max(s.gap, w.Gap)
}

// urgency orders the more urgent first.
func urgency(x, y *seat) int {
	first := func(x, y bool) int {
		switch {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	}
	return cmp.Or(first(x.top, y.top), first(x.sure, y.sure), cmp.Compare(y.gap, x.gap), first(x.soon, y.soon), cmp.Compare(y.expected, x.expected))
}

func mostWanted(all []Demand) []Demand {
	all = slices.DeleteFunc(all, func(d Demand) bool { return d.Businesses == 0 })
	slices.SortStableFunc(all, func(x, y Demand) int {
		return cmp.Or(cmp.Compare(y.Expected, x.Expected), cmp.Compare(y.Businesses, x.Businesses))
	})
	return all
}

func jsonNumber(x float64) []byte {
	b, err := json.Marshal(x)
	if err != nil {
		panic(err) // a sum of finite numbers is one
	}
	return b
}
