package demo

import (
	"fmt"
	"strconv"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// youngest are the years in which people of a young age group cannot have come
// to the country before.
var youngest = map[string]int{"u25": 2012, "25-34": 2002}

// names are made-up people by interview language.
var names = map[string][]string{
	"vi": {"Nguyen Thi Lan", "Tran Van Minh", "Pham Thu Ha"}, "ru": {"Irina Weber", "Sergej Popow", "Natalja Koch"},
	"uk": {"Oksana Schewtschuk", "Andrij Bondar"}, "ar": {"Samir Haddad", "Rania Khalil", "Omar Nasser"},
	"tr": {"Emine Yildiz", "Murat Kaya"}, "pl": {"Anna Kowalska", "Piotr Zielinski"},
	"fa": {"Farid Ahmadi", "Leila Rahimi"}, "de": {"Minh Lehmann", "Elena Braun", "Ali Schmidt"},
}

// known is the answer that follows from who the business is; several codes stand
// with blanks between them.
func (p *Respondent) known(q survey.Prompt) (string, bool) {
	for _, know := range []func(survey.Prompt) (string, bool){p.contact, p.business, p.person, p.wishes, p.area} {
		if text, ok := know(q); ok {
			return text, true
		}
	}
	return p.likely(q)
}

// contact is how the visit went.
func (p *Respondent) contact(q survey.Prompt) (string, bool) {
	b := p.b
	switch q.Element.Name {
	case "a_business_id":
		return b.ID, true
	case "a_interviewer":
		return p.interviewer, true
	case "a_language":
		return b.Language, true
	case "a_outcome":
		if b.Outcome == NoConsent || b.Outcome == NotTarget {
			return "interview", true
		}
		return b.Outcome, true
	case "b_target":
		if b.Outcome == NotTarget {
			return "out", true
		}
		return "go", true
	case "b_consent":
		if b.Outcome == NoConsent {
			return "no", true
		}
		return "yes", true
	case "c_total_ok":
		return "yes", true
	}
	return "", false
}

// business is what the business is.
func (p *Respondent) business(q survey.Prompt) (string, bool) {
	b := p.b
	switch q.Element.Name {
	case "c_district":
		return b.district, true
	case "c_activity":
		return b.trade.activity, true
	case "c_branch":
		return b.trade.branch, true
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
	case "c_turnover":
		return string("ABCDEF"[min(b.people()/2+p.IntN(2), 5)]), true
	case "l_n":
		return strconv.Itoa(min(b.people()-b.owners, 1+p.IntN(4))), true
	case "j_certs":
		return b.trade.certificates, b.trade.certificates != "" && p.Float64() < 0.7
	}
	return "", false
}

// person is who is asked.
func (p *Respondent) person(q survey.Prompt) (string, bool) {
	b := p.b
	switch q.Element.Name {
	case "d_age":
		return p.age(), true
	case "s9_birth_country":
		return b.origin, true
	case "s9_arrival":
		return strconv.Itoa(max(1990+p.IntN(33), youngest[p.age()])), true
	case "s9_first_lang":
		return b.Language, b.Language != "de"
	case "d_voc_title":
		return b.trade.learned, true
	case "k_lang_customers":
		return inBoth(b.Language), true
	case "pii_name":
		return names[b.Language][p.seed%uint64(len(names[b.Language]))], true
	case "pii_phone":
		return fmt.Sprintf("0381 555%04d", p.IntN(10000)), true
	case "pii_email":
		return fmt.Sprintf("betrieb%d@example.org", p.IntN(100)), true
	case "pii_language":
		return b.Language, true
	}
	return "", false
}

// age is the age group of the person, a code of the list agegrp.
func (p *Respondent) age() string {
	return []string{"25-34", "35-44", "45-54", "55-64"}[weighted(p.about("age"), 3, 5, 4, 2)]
}

// inBoth is a language and German.
func inBoth(language string) string {
	if language == "de" {
		return language
	}
	return "de " + language
}

// wishes are how an offer should be: people of one trade have the same hours.
func (p *Respondent) wishes(q survey.Prompt) (string, bool) {
	switch q.Element.Name {
	case "h_language":
		if p.Float64() < 0.3 {
			return inBoth(p.b.Language), true
		}
		return p.b.Language, true
	case "h_time":
		return p.hours(), true
	case "f_top3":
		return strings.Join(p.pressing(q.Options, 3), " "), len(q.Options) > 2
	case "l_topics", "l_train":
		return strings.Join(p.pressing(q.Options, 1+p.IntN(3)), " "), true
	}
	return "", false
}

// hours are those of the trade; many could come in the evening, too.
func (p *Respondent) hours() string {
	hours := p.b.trade.hours
	if p.Float64() < 0.7 && !strings.Contains(hours, "wd_eve") {
		hours += " wd_eve"
	}
	return hours
}

// mixes are the choices of a question and how often each is made.
var mixes = map[string]string{
	"a_mode": "site 8 office 1 phone 2", "a_interpreter": "no 8 team 1 family 1",
	"b_consent_art9": "yes 9 no 1", "b_consent_form": "oral 7 written 3", "b_role": "owner 8 md 1 family 1",
	"a_refusal_reason": "time 4 interest 2 trust 2 nr 1", "c_legal_form": "sole 14 gbr 2 ug 2 gmbh 3",
	"e_extern_ok": "yes 6 partly 3 no 1", "e_used": "no 14 tried 3 course 2 advice 2 both 1",
	"e_kind": "course 5 advice 3 both 2", "e_when": "3m 2 6m 5 12m 2 later 1 any 2",
	"g_any": "no 7 yes 3", "g_provider": "chamber 2 vhs 3 private 2 migrant 2 online 3",
	"g_barriers": "time 9 cover 5 info 5 german 5 cost 4 schedule 3 offer 3 level 1 paper 2 childcare 2 place 1",
	"h_ger_ok":   "no 2 interp 1 material 1 yes 11", "h_place": "near 4 chamber 3 assoc 3 online 2 own 1",
	"h_format": "halfday 4 evening 4 coach 3 info 2 live 2 day 1 self 1", "h_duration": "3h 2 1d 4 3d 3 40h 2",
	"h_attend": "5 5 4 7 3 2 2 1", "i_contacts": "tax 6 adviser 6 city 3 bank 3 ihk 3 hwk 2 aa 2 mo 2 wifo 1",
	"i_helpful_main": "5 2 4 4 3 3 2 1", "i_info": "adviser 4 friends 5 online 5 ihk 2 family 4",
	"i_network": "4 3 3 4 2 3 1 2", "i_network_role": "info 4 exchange 4 customers 3 staff 2 voice 2",
	"j_vacancy": "no 4 jobs 3 novac 5 both 1", "j_training": "no 8 now 1 past 1", "j_could": "yes 2 maybe 3 no 5",
	"k_strengths": "lang 5 flex 5 family 4 culture 3 community 3 craft 3", "k_share": "yes 5 no 4",
	"d_gender": "f 5 m 6", "d_school": "middle 4 upper 4 basic 2",
	"d_vocational": "dual 5 none 3 anlernen 2 uni 2 bachelor 1 master 1", "d_owner_vocational": "dual 5 none 3 anlernen 2 uni 2",
	"d_voc_where": "abroad 7 de 3", "d_owner_where": "abroad 7 de 3", "d_recognition": "no 5 full 2 partial 1 notneeded 2 pending 1",
	"d_ger_listen": "A2 1 B1 4 B2 4 C1 2", "d_ger_speak": "A2 1 B1 4 B2 4 C1 1", "d_ger_read": "A2 4 B1 4 B2 2", "d_ger_write": "A1 1 A2 4 B1 3 B2 1",
	"d_owner_ger": "A2 3 B1 4 B2 2", "l_status": "ft 4 pt 3 mini 3", "l_level": "1 5 2 5 3 1",
	"l_vocational": "none 4 anlernen 3 dual 4 uni 1", "l_where": "abroad 6 de 4", "l_recognition": "no 6 full 2 notneeded 2",
	"l_ger": "A1 2 A2 4 B1 4 B2 2", "m_consent_contact": "yes 3 no 1", "m_consent_link": "yes 5 no 1",
	"pii_channel": "phone 4 messenger 4 email 2", "n_present": "nobody 6 family 2 staff 2 customers 1", "n_understood": "4 4 3 5 2 1",
}

// likely draws from the mix of a question what the questionnaire offers.
func (p *Respondent) likely(q survey.Prompt) (string, bool) {
	var codes []string
	var weights []int
	words := strings.Fields(mixes[q.Element.Name])
	for i := 0; i+1 < len(words); i += 2 {
		if n, err := strconv.Atoi(words[i+1]); err == nil && offers(q, words[i]) {
			codes, weights = append(codes, words[i]), append(weights, n)
		}
	}
	if len(codes) == 0 {
		return q.Answer.Text, q.Answer.Status == value.Answered // what the form fills in
	}
	n := 1
	if q.Element.Type.Many() {
		n += p.IntN(2)
	}
	var chosen []string
	for range min(n, len(codes)) {
		i := weighted(p.Rand, weights...)
		chosen = append(chosen, codes[i])
		codes, weights = without(codes, i), without(weights, i)
	}
	return strings.Join(chosen, " "), true
}

func offers(q survey.Prompt, code string) bool {
	for _, o := range q.Options {
		if o.Code == code {
			return true
		}
	}
	return false
}

func without[T any](all []T, i int) []T { return append(append([]T(nil), all[:i]...), all[i+1:]...) }
