package demo

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"feldbuch/survey"
)

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

// youngest are the years in which people of a young age group cannot have come
// to the country before.
var youngest = map[string]int{"u25": 2012, "25-34": 2002}

// known is the answer that follows from who the business is.
func (p *Respondent) known(q survey.Prompt) (string, bool) {
	b := p.b
	switch q.Element.Name {
	case "a_business_id":
		return b.ID, true
	case "a_interviewer":
		return p.interviewer, true
	case "a_language":
		return b.Language, true
	case "a_mode":
		return []string{"site", "office", "phone"}[weighted(p.Rand, 8, 1, 2)], true
	case "a_interpreter":
		return "no", true
	case "a_outcome":
		return b.Outcome, true
	case "b_target":
		return "go", true
	case "b_consent", "c_total_ok":
		return "yes", true
	case "b_consent_art9":
		return []string{"yes", "no"}[weighted(p.Rand, 9, 1)], true
	case "b_consent_form":
		return "oral", true
	case "b_role":
		return []string{"owner", "md", "family"}[weighted(p.Rand, 8, 1, 1)], true
	case "c_district":
		return b.district, true
	case "c_activity":
		return b.trade.activity, true
	case "c_branch":
		return b.trade.branch, true
	case "c_wz_scheme":
		return "wz2025", true
	case "c_wz25_division":
		return b.trade.division, true
	case "c_founded":
		return strconv.Itoa(1995 + p.IntN(30)), true
	case "c_n_owners":
		return strconv.Itoa(b.owners), true
	case "c_n_family":
		return strconv.Itoa(b.family), true
	case "c_n_ft":
		return strconv.Itoa(b.staff[0]), true
	case "c_n_pt":
		return strconv.Itoa(b.staff[1]), true
	case "c_n_mini":
		return strconv.Itoa(b.staff[2]), true
	case "c_n_appr":
		return strconv.Itoa(b.staff[3]), true
	case "s9_birth_country":
		return b.origin, true
	case "s9_arrival":
		return strconv.Itoa(max(1990+p.IntN(33), youngest[q.Node.Parent().Sibling("d_age").Answer().Text])), true
	case "s9_first_lang":
		return b.Language, b.Language != "de"
	case "d_ger_listen", "d_ger_speak":
		return pick(p.Rand, []string{"B1", "B1", "B2", "B2", "C1"}), true
	case "d_ger_read", "d_ger_write":
		return pick(p.Rand, []string{"A2", "A2", "B1", "B1", "B2"}), true
	case "h_language":
		return b.Language, true
	case "l_n":
		staff := b.family
		for _, n := range b.staff {
			staff += n
		}
		return strconv.Itoa(min(staff, 1+p.IntN(4))), true
	case "m_consent_contact", "m_consent_link":
		return []string{"yes", "no"}[weighted(p.Rand, 3, 1)], true
	case "pii_name":
		return names[b.Language][p.seed%uint64(len(names[b.Language]))], true
	case "pii_channel":
		return []string{"phone", "messenger", "email"}[weighted(p.Rand, 4, 4, 2)], true
	case "pii_phone":
		return fmt.Sprintf("0381 555%04d", p.IntN(10000)), true
	case "pii_email":
		return fmt.Sprintf("betrieb%d@example.org", p.IntN(100)), true
	case "pii_language":
		return b.Language, true
	case "m_remarks", "n_notes", "f_other_need":
		return "", false
	}
	return p.area(q)
}

// areas are the areas of the questionnaire in its order.
var areas = strings.Fields(`acc tax calc fin mkt sales digital law hr lang_ger lang_pro occ
	sector quality safety purchase import privacy trainer lead network succ`)

// area answers the questions on one area of knowledge, by the number of its entry.
func (p *Respondent) area(q survey.Prompt) (string, bool) {
	_, rest, _ := strings.Cut(q.Path, "[")
	number, _, _ := strings.Cut(rest, "]")
	at, err := strconv.Atoi(number)
	if err != nil || at > len(areas) {
		return "", false
	}
	code, unsure := areas[at-1], p.Float64()
	switch q.Element.Name {
	case "e_need":
		if unsure < 0.03 {
			return "dk", true
		}
		return p.remember("need", code, usual[code][0]+p.b.trade.need[code]+p.b.ambition), true
	case "e_have":
		if unsure < 0.04 {
			return "dk", true
		}
		if unsure < 0.05 {
			return "ref", true
		}
		return p.remember("have", code, usual[code][1]+p.b.skill), true
	case "e_want":
		return wish(p.Rand, p.levels["need "+code]-p.levels["have "+code]), true
	case "e_persons":
		return strconv.Itoa(min(1+weighted(p.Rand, 60, 25, 10, 5), p.b.people()-p.b.family)), true
	}
	return "", false
}

// remember draws a level and keeps it for the questions that follow from it.
func (p *Respondent) remember(what, code string, mean float64) string {
	level := p.level(mean)
	p.levels[what+" "+code], _ = strconv.Atoi(level)
	return level
}

// wish is whether training is wanted where so much is lacking: most people wish
// for little, and for what presses.
func wish(r *rand.Rand, gap int) string {
	weights := map[bool][]int{true: {50, 25, 25}, false: {4, 8, 88}}[gap >= 2]
	if gap == 1 {
		weights = []int{20, 25, 55}
	}
	return []string{"yes", "maybe", "no"}[weighted(r, weights...)]
}
