package demo

import (
	"fmt"
	"math/rand/v2"
)

// Business is a made-up business of the sample and how its interview goes.
type Business struct {
	ID       string // RO0101
	Language string // code of the list ivlang
	Outcome  string // code of the list outcome, reached at the door or later
	// Stops: the interview is left unfinished half way.
	Stops bool

	trade    trade
	district string
	owners   int
	family   int
	staff    [4]int // full time, part time, mini-job, apprentices
	origin   string // code of the list country
	skill    float64
	ambition float64
}

// trade is a kind of business and what it needs more or less than others.
type trade struct {
	branch, division string
	activity         string
	size             float64            // mean number of staff
	learned          string             // what its people have learned
	certificates     string             // codes of the list cert
	hours            string             // when there is time: codes of the list timeslot
	need             map[string]float64 // by area, added to the usual need
}

var trades = []trade{
	{"food", "56", "Asia-Imbiss", 2.5, "Köchin", "hygiene gast", "wd_pm mon", map[string]float64{"quality": 0.6, "sector": 0.5, "safety": 0.3}},
	{"food", "56", "Restaurant mit Lieferdienst", 5, "Koch", "hygiene gast firstaid", "wd_pm mon", map[string]float64{"quality": 0.6, "hr": 0.8, "lead": 0.4}},
	{"food", "56", "Café und Bäckerei", 3, "Konditorin", "hygiene", "wd_pm mon", map[string]float64{"quality": 0.5, "purchase": 0.3}},
	{"retail", "47", "Lebensmittel aus Osteuropa", 2, "Verkäuferin", "hygiene", "wd_eve", map[string]float64{"import": 1.2, "purchase": 0.6}},
	{"retail", "47", "Handyladen mit Reparatur", 1, "Elektroniker", "", "wd_eve", map[string]float64{"digital": 0.5, "sales": 0.2}},
	{"retail", "46", "Großhandel mit Obst und Gemüse", 6, "Kaufmann", "forklift hygiene", "wd_pm wd_eve", map[string]float64{"import": 1.5, "fin": 0.6}},
	{"retail", "47", "Blumen und Geschenke", 1, "Floristin", "", "wd_eve", map[string]float64{"mkt": 0.4}},
	{"body", "96", "Friseur und Barbershop", 2, "Friseur", "meister", "mon wd_eve", map[string]float64{"occ": 0.3, "mkt": 0.4, "trainer": 0.8}},
	{"body", "96", "Nagelstudio", 1.5, "Kosmetikerin", "hygiene", "mon wd_eve", map[string]float64{"quality": 0.5, "safety": 0.4}},
	{"craft", "95", "Änderungsschneiderei", 0.3, "Schneiderin", "", "wd_eve", map[string]float64{"occ": 0.2, "fin": -0.5}},
	{"craft", "43", "Trockenbau und Fliesen", 5, "Fliesenleger", "forklift firstaid", "wd_eve sat", map[string]float64{"safety": 0.9, "calc": 0.6, "trainer": 0.6}},
	{"craft", "43", "Malerbetrieb", 3, "Maler", "firstaid", "wd_eve sat", map[string]float64{"calc": 0.5, "safety": 0.6}},
	{"service", "81", "Gebäudereinigung", 9, "", "firstaid fire", "wd_pm wd_eve", map[string]float64{"hr": 1.0, "law": 0.5, "calc": 0.4}},
	{"transport", "49", "Kurierfahrten und Umzüge", 3, "Berufskraftfahrer", "truck", "wd_eve sat", map[string]float64{"law": 0.4, "lead": 0.3}},
	{"service", "74", "Übersetzungsbüro", 0.5, "Übersetzerin", "", "wd_mid wd_pm", map[string]float64{"lang_pro": 0.5, "privacy": 0.7}},
	{"service", "62", "Softwareentwicklung", 3, "Informatik", "", "wd_pm wd_eve", map[string]float64{"privacy": 0.9, "digital": 0.9, "fin": 0.4}},
	{"care", "88", "Ambulanter Pflegedienst", 12, "Krankenpflege", "firstaid hygiene", "wd_mid wd_pm", map[string]float64{"hr": 1.0, "privacy": 0.8, "sector": 0.7}},
	{"craft", "10", "Bäckerei", 5, "Bäcker", "hygiene meister", "wd_pm", map[string]float64{"quality": 0.8, "trainer": 0.7}},
}

var districts = []string{"hro_nw", "hro_nw", "hro_mw", "hro_mw", "hro_mw", "hro_ne", "lro_dbr", "lro_gue", "mobile"}

// origins are countries of birth by interview language.
var origins = map[string][]string{
	"vi": {"VN"}, "ru": {"RU", "KZ", "UA"}, "uk": {"UA"}, "ar": {"SY", "IQ", "LB"}, "tr": {"TR"},
	"pl": {"PL"}, "fa": {"AF", "IR"}, "de": {"VN", "RU", "SY", "PL", "TR", "AM"},
}

// Outcomes that show only after the door: consent is refused, or the business is
// none of those that are asked.
const (
	NoConsent = "noconsent"
	NotTarget = "nottarget"
)

// lines are the branches people of a language mostly work in.
var lines = map[string][]string{
	"vi": {"food", "food", "food", "body", "retail"}, "ru": {"retail", "retail", "service", "care", "body"}, "uk": {"service", "retail", "body"},
	"ar": {"food", "food", "body", "retail"}, "tr": {"food", "food", "body", "craft"}, "pl": {"craft", "craft", "service"}, "fa": {"food", "transport", "retail"},
	"de": {"food", "retail", "craft", "service", "body", "transport", "care"},
}

// tradeIn is a trade of a branch.
func tradeIn(r *rand.Rand, branch string) trade {
	for {
		if t := pick(r, trades); t.branch == branch {
			return t
		}
	}
}

// outcomes other than an interview, by frequency.
var failures = []string{"refusal", "refusal", "refusal", "noone", "noone", "appointment", "language", "closed"}

// Sample draws n businesses with ids from first on, interviewed mainly in the
// given languages. About one in six contacts fails at the door, never the first;
// of ten and more one refuses consent and one is none of those that are asked. The
// last but one is left unfinished if unfinished is set.
func Sample(r *rand.Rand, first, n int, languages []string, unfinished bool) []Business {
	var all []Business
	for i := range n {
		b := draw(r, pick(r, languages))
		b.ID = fmt.Sprintf("RO%04d", first+i)
		if i > 0 && r.Float64() < 1.0/6 {
			b.Outcome = pick(r, failures)
		}
		switch {
		case n >= 10 && i == n/3:
			b.Outcome = NoConsent
		case n >= 10 && i == n/2:
			b.Outcome = NotTarget
		case unfinished && i == n-2:
			b.Outcome, b.Stops = "interview", true
		}
		all = append(all, b)
	}
	return all
}

func draw(r *rand.Rand, language string) Business {
	b := Business{
		Language: language, Outcome: "interview",
		trade: tradeIn(r, pick(r, lines[language])), district: pick(r, districts), origin: pick(r, origins[language]),
		owners: 1 + r.IntN(10)/8, family: r.IntN(3),
		skill: r.NormFloat64() * 0.5, ambition: r.NormFloat64() * 0.4,
	}
	total := int(b.trade.size * (0.4 + r.ExpFloat64()))
	for range min(total, 40) {
		b.staff[weighted(r, 45, 30, 20, 5)]++
	}
	return b
}

// Talked reports whether there is an interview with the business.
func (b Business) Talked() bool { return b.Outcome == "interview" }

// people are all who work in the business.
func (b Business) people() int {
	n := b.owners + b.family
	for _, s := range b.staff {
		n += s
	}
	return n
}

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

// weighted draws an index in proportion to the weights.
func weighted(r *rand.Rand, weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	at := r.IntN(sum)
	for i, w := range weights {
		if at -= w; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// String is a business in a few words: Asia-Imbiss, 4 people, vi.
func (b Business) String() string {
	return fmt.Sprintf("%s, %d, %s", b.trade.activity, b.people(), b.Language)
}
