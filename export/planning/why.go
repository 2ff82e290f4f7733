package planning

import (
	"cmp"
	"slices"
)

// TopicOf is the topic of courses an area belongs to.
func (s *Setup) TopicOf(area string) (Option, bool) {
	i, known := s.topicOf[area]
	if !known {
		return Option{}, false
	}
	return s.Topics[i], true
}

// Course is the first proposal for a topic, by its number from 1; 0 where there is none.
func (p *Plan) Course(topic string) int {
	return 1 + slices.IndexFunc(p.Courses, func(c Course) bool { return c.Topic.Code == topic })
}

// Why is why businesses that want a topic are in no course of it, whatever their language:
// the reason most of them have first. Of a plan that may leave the project nothing is told.
func (p *Plan) Why(topic string) (all []Left) {
	for _, l := range p.Unserved {
		if l.Topic.Code != topic {
			continue
		}
		i := slices.IndexFunc(all, func(known Left) bool { return known.Reason == l.Reason })
		if i < 0 {
			l.Language = Option{}
			all = append(all, l)
			continue
		}
		all[i].Crowd = all[i].plus(l.Crowd)
	}
	slices.SortStableFunc(all, func(x, y Left) int { return cmp.Compare(y.Businesses, x.Businesses) })
	return all
}
