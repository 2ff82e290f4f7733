package demo

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// areas of knowledge, in the order of the questionnaire.
var areas = strings.Fields("acc tax calc fin mkt sales digital law hr lang_ger lang_pro occ sector quality safety purchase import privacy trainer lead network succ")

// usual are the level businesses need and the level they have in each area,
// about as surveys of the kind found them: trade and customers are in hand,
// taxes, law, digital tools and written German are not.
var usual = map[string][2]float64{
	"acc": {4.0, 2.9}, "tax": {4.2, 2.4}, "calc": {3.9, 3.1}, "fin": {3.2, 2.3}, "mkt": {3.6, 2.7},
	"sales": {4.3, 4.0}, "digital": {3.7, 2.6}, "law": {3.6, 2.2}, "hr": {2.9, 2.5}, "lang_ger": {4.2, 3.4},
	"lang_pro": {4.0, 2.6}, "occ": {4.4, 4.4}, "sector": {4.0, 3.3}, "quality": {4.1, 3.8}, "safety": {3.6, 2.9},
	"purchase": {3.6, 3.6}, "import": {1.8, 1.6}, "privacy": {3.2, 1.9}, "trainer": {1.7, 1.4}, "lead": {3.5, 3.1},
	"network": {2.7, 2.0}, "succ": {1.8, 1.5},
}

var entry = value.Pattern(`/e_[a-z]+\[(\d+)\]`)

// areaOf is the area a question is about, "" for none.
func areaOf(path string) string {
	m := entry().FindStringSubmatch(path)
	if m == nil {
		return ""
	}
	if n, err := strconv.Atoi(m[1]); err == nil && n >= 1 && n <= len(areas) {
		return areas[n-1]
	}
	return ""
}

// need and have are the levels of a business in an area, whoever asks and when.
func (p *Respondent) need(area string) int {
	return p.level("need "+area, usual[area][0]+p.b.trade.need[area]+p.b.ambition)
}

func (p *Respondent) have(area string) int {
	return p.level("have "+area, usual[area][1]+p.b.skill)
}

// level draws a level from 1 to 5 around a mean.
func (p *Respondent) level(what string, mean float64) int {
	return int(math.Round(min(5, max(1, mean+p.about(what).NormFloat64()*0.8))))
}

// pressing are those of the areas offered in which most is lacking.
func (p *Respondent) pressing(offered []survey.Option, n int) (codes []string) {
	for _, o := range offered {
		if _, ok := usual[o.Code]; ok {
			codes = append(codes, o.Code)
		}
	}
	slices.SortStableFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(p.need(b)-p.have(b), p.need(a)-p.have(a)), cmp.Compare(p.need(b), p.need(a)))
	})
	return codes[:min(n, len(codes))]
}

// area answers the questions on one area of knowledge.
func (p *Respondent) area(q survey.Prompt) (string, bool) {
	area := areaOf(q.Path)
	if area == "" {
		return "", false
	}
	gap := p.need(area) - p.have(area)
	switch q.Element.Name {
	case "e_need":
		return strconv.Itoa(p.need(area)), true
	case "e_have":
		return strconv.Itoa(p.have(area)), true
	case "e_want":
		return wish(p.Rand, area, gap), true
	case "e_extern":
		return p.doing(area), true
	case "e_persons":
		return strconv.Itoa(min(1+weighted(p.Rand, 55, 35, 9, 1), p.b.people()-p.b.family)), true
	}
	return "", false
}

// sought are the areas people wish for help with; in others they get by.
var sought = strings.Fields("acc tax digital law lang_pro mkt")

// wish is whether training is wanted where so much is lacking: most people wish
// for little, and for what presses.
func wish(r *rand.Rand, area string, gap int) string {
	weights := [][]int{{1, 4, 95}, {8, 15, 77}, {20, 25, 55}}
	if slices.Contains(sought, area) {
		weights = [][]int{{5, 10, 85}, {30, 25, 45}, {65, 20, 15}}
	}
	return []string{"yes", "maybe", "no"}[weighted(r, weights[min(max(gap, 0), 2)]...)]
}

// doing is who takes care of an area.
func (p *Respondent) doing(area string) string {
	switch area {
	case "acc", "tax":
		return []string{"adviser", "self", "family"}[weighted(p.Rand, 7, 2, 1)]
	case "law", "privacy", "hr":
		return []string{"adviser", "self", "nobody"}[weighted(p.Rand, 2, 3, 5)]
	}
	return []string{"self", "family", "nobody"}[weighted(p.Rand, 6, 2, 2)]
}
