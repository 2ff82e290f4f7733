package planning

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// hand counts a plan by hand: every figure as a fraction of one person in whole
// hundredths of hundredths, every course by trying all of them.
type hand struct{ lines []string }

// claim is what a business claims of a topic.
type claim struct {
	b                         Business
	topic                     int
	persons                   int
	low, expected             int64
	sure, top, soon, beginner bool
	gap                       float64
	place                     int // in the order of urgency
}

func claims(b Business, topics int, a Assumptions) (all []claim) {
	f, ok := a["attend_"+b.Attend]
	if !ok {
		f = a["attend_dk"]
	}
	for topic := range topics {
		c := claim{b: b, topic: topic, gap: -99}
		for _, w := range b.Wishes {
			if w.Topic != topic {
				continue
			}
			n := w.Persons
			if b.Staff > 0 && b.Staff < n {
				n = b.Staff
			}
			g := a["wish_maybe"]
			if w.Sure {
				g = a["wish_yes"]
			}
			x := int64(n) * int64(f*g*10000+0.5)
			if w.Sure && x > c.low {
				c.low = x
			}
			if x > c.expected {
				c.expected = x
			}
			if n > c.persons {
				c.persons = n
			}
			if w.Gap > c.gap {
				c.gap = w.Gap
			}
			c.sure, c.top, c.soon, c.beginner = c.sure || w.Sure, c.top || w.Top, c.soon || w.Soon, c.beginner || w.Beginner
		}
		if c.persons > 0 {
			all = append(all, c)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].before(all[j]) == 1 })
	for i := range all {
		all[i].place = i
	}
	return all
}

// before is 1 where c is more urgent than y, -1 where it is less, 0 where neither.
func (c claim) before(y claim) int {
	switch {
	case c.top != y.top:
		return sign(c.top)
	case c.sure != y.sure:
		return sign(c.sure)
	case c.gap != y.gap:
		return sign(c.gap > y.gap)
	case c.soon != y.soon:
		return sign(c.soon)
	case c.expected != y.expected:
		return sign(c.expected > y.expected)
	}
	return 0
}

func sign(yes bool) int {
	if yes {
		return 1
	}
	return -1
}

func (c claim) crowd() [4]int64 { return [4]int64{1, int64(c.persons), c.low, c.expected} }

func sum(all []claim) (s [4]int64) {
	for _, c := range all {
		for i, x := range c.crowd() {
			s[i] += x
		}
	}
	return s
}

func told(s [4]int64) string { return fmt.Sprintf("{%d %d %d %d}", s[0], s[1], s[2], s[3]) }

func byHand(s *Setup, businesses []Business, a Assumptions) hand {
	var h hand
	var everything, planned, open, served []claim
	wishing := 0
	for _, b := range businesses {
		mine := claims(b, len(s.Topics), a)
		if len(mine) > 0 {
			wishing++
		}
		for _, c := range mine {
			everything = append(everything, c)
			if float64(c.place) < a["cap"] {
				planned = append(planned, c)
			}
		}
	}
	h.demand(s, everything)
	open = planned
	for {
		members, line := bestByHand(s, open, a)
		if members == nil {
			break
		}
		h.lines = append(h.lines, line)
		served = append(served, members...)
		open = slices.DeleteFunc(slices.Clone(open), func(c claim) bool {
			return slices.ContainsFunc(members, func(m claim) bool { return m.b.ID == c.b.ID && m.topic == c.topic })
		})
	}
	h.left(s, everything, open, a)
	h.lines = append(h.lines, fmt.Sprint("all ", told(sum(everything)), " ", told(sum(planned)), " ", told(sum(served)), " ", len(businesses), " ", wishing, " ", different(served), " ", different(where(served, func(c claim) bool { return c.b.Invitable }))))
	return h
}

// different counts the businesses of claims once each.
func different(all []claim) int {
	ids := map[string]bool{}
	for _, c := range all {
		ids[c.b.ID] = true
	}
	return len(ids)
}

func (h *hand) demand(s *Setup, all []claim) {
	type topic struct {
		i int
		s [4]int64
	}
	var topics []topic
	for i := range s.Topics {
		if t := (topic{i, sum(where(all, func(c claim) bool { return c.topic == i }))}); t.s[0] > 0 {
			topics = append(topics, t)
		}
	}
	sort.SliceStable(topics, func(i, j int) bool {
		x, y := topics[i].s, topics[j].s
		return x[3] > y[3] || x[3] == y[3] && x[0] > y[0]
	})
	for _, t := range topics {
		n := func(is func(claim) bool) int {
			return len(where(all, func(c claim) bool { return c.topic == t.i && is(c) }))
		}
		h.lines = append(h.lines, fmt.Sprint("demand ", s.Topics[t.i].Code, told(t.s), " ", n(func(c claim) bool { return c.sure }), " ",
			n(func(c claim) bool { return c.b.German == InGerman }), " ", n(func(c claim) bool { return c.b.German == WithHelp }), " ",
			n(func(c claim) bool { return c.b.German == OwnOnly }), " ", n(func(c claim) bool { return c.b.German == Unsaid })))
	}
}

func where(all []claim, is func(claim) bool) (some []claim) {
	for _, c := range all {
		if is(c) {
			some = append(some, c)
		}
	}
	return some
}

// may reports whether a claim could be in a course of this language and hour.
func (c claim) may(language, hour string, a Assumptions) bool {
	b := c.b
	if c.expected == 0 || b.InBusiness || float64(c.expected) > a["group"]*10000 || !b.Near && !b.Anywhere && len(b.Places) == 0 {
		return false
	}
	speaks := slices.Contains(b.Languages, language) || language == "german" && b.German == InGerman || language == "german_with_help" && b.German == WithHelp
	return speaks && (b.AnyHour || slices.Contains(b.Hours, hour))
}

func bestByHand(s *Setup, open []claim, a Assumptions) (best []claim, line string) {
	for i, topic := range s.Topics {
		for _, language := range []string{"german", "german_with_help", "de", "vi", "ru"} {
			for _, hour := range []string{"mon", "eve"} {
				could := where(open, func(c claim) bool { return c.topic == i && c.may(language, hour, a) })
				sort.Slice(could, func(i, j int) bool {
					if first := could[i].before(could[j]); first != 0 {
						return first == 1
					}
					return could[i].b.ID < could[j].b.ID
				})
				var members []claim
				room := int64(a["group"]*10000 + 0.5)
				for _, c := range could {
					if c.expected <= room {
						members, room = append(members, c), room-c.expected
					}
				}
				is, was := sum(members), sum(best)
				if len(members) > 0 && (best == nil || is[3] > was[3] || is[3] == was[3] && is[0] > was[0]) {
					best, line = members, courseByHand(s, topic.Code, language, hour, members)
				}
			}
		}
	}
	if float64(sum(best)[3]) < a["least"]*10000 {
		return nil, ""
	}
	return best, line
}

func courseByHand(s *Setup, topic, language, hour string, members []claim) string {
	n := func(is func(claim) bool) int { return len(where(members, is)) }
	helped := func(h Help) int {
		return n(func(c claim) bool { return language == "german_with_help" && c.b.Help == h })
	}
	var invite []string
	for _, c := range members {
		if c.b.Invitable {
			invite = append(invite, c.b.ID)
		}
	}
	sort.Strings(invite)
	place, suits := placeByHand(members)
	return fmt.Sprint("course ", topic, " ", language, " ", hour, " ", place, suits, " ", told(sum(members)), " ",
		n(func(c claim) bool { return c.soon }), " ", n(func(c claim) bool { return c.beginner }), " ", helped(Material), " ", helped(Interpreter), " [", strings.Join(invite, " "), "] ", sum(where(members, func(c claim) bool { return c.b.Invitable }))[3])
}

func placeByHand(members []claim) (string, int) {
	place, suits, most := "", len(members), int64(-1)
	for _, code := range []string{"chamber", "online", "north", "south"} {
		names := func(c claim) bool { return slices.Contains(c.b.Places, code) || c.b.Near && c.b.District == code }
		if len(where(members, names)) == 0 {
			continue
		}
		go_ := where(members, func(c claim) bool { return names(c) || c.b.Anywhere })
		if x := sum(go_); x[3] > most || x[3] == most && len(go_) > suits {
			place, suits, most = code, len(go_), x[3]
		}
	}
	return place, suits
}

func (h *hand) left(s *Setup, everything, open []claim, a Assumptions) {
	why := func(c claim) (Reason, string) {
		switch {
		case float64(c.place) >= a["cap"]:
			return BeyondCap, ""
		case c.expected == 0:
			return Unlikely, ""
		case c.b.InBusiness || float64(c.expected) > a["group"]*10000:
			return InBusiness, ""
		case !c.b.Near && !c.b.Anywhere && len(c.b.Places) == 0:
			return Waiting, ""
		case c.b.German == OwnOnly && len(c.b.Languages) > 0:
			return OwnTongue, c.b.Languages[0]
		case c.b.German == OwnOnly:
			return OwnTongue, ""
		}
		return Waiting, ""
	}
	rest := append(slices.Clone(open), where(everything, func(c claim) bool { return float64(c.place) >= a["cap"] })...)
	for _, reason := range []Reason{InBusiness, OwnTongue, Waiting, Unlikely, BeyondCap} {
		for i, topic := range s.Topics {
			for _, language := range []string{"", "vi", "ru"} {
				some := where(rest, func(c claim) bool { r, l := why(c); return c.topic == i && r == reason && l == language })
				if len(some) > 0 {
					h.lines = append(h.lines, fmt.Sprint("left ", topic.Code, " ", reason, " ", language, told(sum(some))))
				}
			}
		}
	}
}
