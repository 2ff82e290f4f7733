package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// bundles are the shipped questionnaire's, in its order.
var bundles = []struct{ name, areas string }{
	{"money", "acc tax calc fin"}, {"market", "mkt sales"}, {"computers", "digital privacy"}, {"people", "law hr lead trainer"},
	{"speaking", "lang_ger lang_pro"}, {"trade", "occ sector quality safety"}, {"goods", "purchase import"}, {"contacts", "network succ"},
}

// bid is what one business wants of one bundle, in ten-thousandths of a person.
type bid struct {
	business, bundle          int
	id                        string
	low, expected             int
	top, sure, soon, beginner bool
	gap                       int
	languages, hours          []string
	course                    bool // can be in one at all
	invitable                 bool
}

// plan holds export planning against a plan made of the lines of the study's data by
// whoever can only read those: plan STUDY. Its standard output is that plan.
func plan(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: plan STUDY")
	}
	lines, planned := filepath.Join(ts.MkAbs("."), "plan.jsonl"), filepath.Join(ts.MkAbs("."), "plan.json")
	ts.Check(ts.Exec("feldbuch", "export", "data", "-o", lines, "--study", args[0]))
	ts.Check(ts.Exec("feldbuch", "export", "planning", "-o", planned, "--study", args[0]))
	var bids []bid
	n := 0
	eachLine(ts, ts.ReadFile(lines), func(s said) {
		if s.State == "completed" {
			n++
			bids = append(bids, bidsOf(n, s)...)
		}
	})
	var got struct {
		Plan struct {
			Demand  []toldOf
			Courses []toldOf
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(planned)), &got))
	var is []string
	for _, d := range got.Plan.Demand {
		is = append(is, fmt.Sprintf("%s %d %.4f %.4f", d.Topic.Code, d.Businesses, d.Low, d.Expected))
	}
	slices.Sort(is)
	for _, c := range got.Plan.Courses {
		is = append(is, fmt.Sprintf("%s %s %s: %d %.4f %.4f soon %d beginners %d invitable %d", c.Topic.Code, c.Language.Code, c.Time.Code, c.Businesses, c.Low, c.Expected, c.Soon, c.Beginners, c.Invitable))
	}
	want := append(demanded(bids), proposed(bids)...)
	if !slices.Equal(is, want) {
		ts.Fatalf("the plan is\n%s\nand by hand\n%s", strings.Join(is, "\n"), strings.Join(want, "\n"))
	}
	_, err := fmt.Fprintln(ts.Stdout(), strings.Join(want, "\n"))
	ts.Check(err)
}

// toldOf is a row of the plan as it is written.
type toldOf struct {
	Topic, Language, Time      struct{ Code string }
	Businesses                 int
	Low, Expected              float64
	Soon, Beginners, Invitable int
}

func bidsOf(n int, s said) (all []bid) {
	says := func(path string) []string {
		if v := s.Values[path]; v.Status == "answered" {
			return strings.Fields(v.Value)
		}
		return nil
	}
	one := func(path string) string { return strings.Join(says(path), " ") }
	f, known := map[string]float64{"5": 0.8, "4": 0.5, "3": 0.25, "2": 0.05, "1": 0}[one("/h/h_attend")]
	if !known {
		f = 0.25
	}
	staff, _ := strconv.Atoi(one("/c/c_n_total"))
	who := bid{business: n, id: one("/a/a_business_id"), hours: says("/h/h_time"), invitable: one("/m/m_consent_contact") == "yes" && one("/m/m_consent_link") == "yes"}
	place := says("/h/h_place")
	who.course = !slices.Equal(place, []string{"own"}) && !slices.Equal(place, []string{"none"})
	for _, l := range says("/h/h_language") {
		if l != "other" {
			who.languages = append(who.languages, strings.Replace(l, "de", "german", 1))
		}
	}
	switch one("/h/h_ger_ok") {
	case "yes":
		who.languages = append(who.languages, "german")
	case "material", "interp":
		who.languages = append(who.languages, "german_with_help")
	}
	areas := map[string]int{}
	for i := 1; i <= 22; i++ {
		areas[one(fmt.Sprintf("/e/e_area[%d]/e_code", i))] = i
	}
	for k, b := range bundles {
		mine, any := who, false
		mine.bundle, mine.gap = k, -9
		for _, area := range strings.Fields(b.areas) {
			at := func(format string) string { return one(fmt.Sprintf(format, areas[area])) }
			g := map[string]float64{"yes": 1, "maybe": 0.5}[at("/e_next/e_wish[%d]/e_wished/e_want")]
			if g == 0 {
				continue
			}
			any = true
			persons, _ := strconv.Atoi(at("/e_next/e_more[%d]/e_page/e_persons"))
			persons = max(1, persons)
			if staff > 0 {
				persons = min(persons, staff)
			}
			x := persons * int(math.Round(f*g*10000))
			mine.expected = max(mine.expected, x)
			if g == 1 {
				mine.sure, mine.low = true, max(mine.low, x)
			}
			need, noNeed := strconv.Atoi(at("/e/e_area[%d]/e_level/e_need"))
			have, noHave := strconv.Atoi(at("/e/e_area[%d]/e_level/e_have"))
			if noNeed == nil && noHave == nil {
				mine.gap = max(mine.gap, need-have)
			} else {
				mine.gap = max(mine.gap, 0)
			}
			mine.beginner = mine.beginner || noHave == nil && have < 3
			mine.soon = mine.soon || at("/e_next/e_more[%d]/e_page/e_when") == "3m"
			mine.top = mine.top || slices.Contains(says("/f/f_top3"), area)
		}
		if any {
			all = append(all, mine)
		}
	}
	return all
}

func demanded(bids []bid) (all []string) {
	for k, b := range bundles {
		n, low, expected := 0, 0, 0
		for _, x := range bids {
			if x.bundle == k {
				n, low, expected = n+1, low+x.low, expected+x.expected
			}
		}
		if n > 0 {
			all = append(all, fmt.Sprintf("%s %d %.4f %.4f", b.name, n, float64(low)/10000, float64(expected)/10000))
		}
	}
	slices.Sort(all)
	return all
}

// weight makes one number of how urgent a bid is: each digit counts more than all below.
func (b bid) weight() int {
	w := b.gap + 10
	for _, is := range []struct {
		yes bool
		n   int
	}{{b.top, 2000}, {b.sure, 1000}} {
		if is.yes {
			w += is.n
		}
	}
	w *= 2
	if b.soon {
		w++
	}
	return w*10_000_000 + b.expected
}

func urgentFirst(x, y bid) int {
	return cmp.Or(y.weight()-x.weight(), x.bundle-y.bundle, strings.Compare(x.id, y.id))
}

func proposed(bids []bid) (all []string) {
	var open []bid
	offers := map[int]int{}
	for _, b := range slices.SortedFunc(slices.Values(bids), urgentFirst) {
		if offers[b.business]++; offers[b.business] <= 2 && b.course && b.expected > 0 && b.expected <= 120_000 {
			open = append(open, b)
		}
	}
	languages := strings.Fields("german german_with_help vi ru uk ar pl tr fa ku en zh ro bg")
	for {
		var best []bid
		most, told := 0, ""
		for k, b := range bundles {
			for _, language := range languages {
				for _, hour := range strings.Fields("wd_am wd_mid wd_pm wd_eve mon sat sun") {
					var in []bid
					sum, low, soon, beginners, invitable := 0, 0, 0, 0, 0
					for _, x := range open {
						if x.bundle != k || !slices.Contains(x.languages, language) || !slices.Contains(x.hours, hour) && !slices.Contains(x.hours, "any") || sum+x.expected > 120_000 {
							continue
						}
						in, sum, low = append(in, x), sum+x.expected, low+x.low
						soon, beginners, invitable = soon+one(x.soon), beginners+one(x.beginner), invitable+one(x.invitable)
					}
					if sum > most || sum == most && len(in) > len(best) {
						best, most = in, sum
						told = fmt.Sprintf("%s %s %s: %d %.4f %.4f soon %d beginners %d invitable %d", b.name, language, hour, len(in), float64(low)/10000, float64(sum)/10000, soon, beginners, invitable)
					}
				}
			}
		}
		if most < 50_000 {
			return all
		}
		all = append(all, told)
		open = slices.DeleteFunc(open, func(x bid) bool {
			return slices.ContainsFunc(best, func(y bid) bool { return x.business == y.business && x.bundle == y.bundle })
		})
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
