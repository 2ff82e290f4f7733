package fieldwork

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"feldbuch/survey/value"
)

// Identity is what tells one business from others, from all interviews with it, as it was
// written.
type Identity struct {
	Business string
	// By is what was said, by the name of what it is: one of Identifiers.
	By map[string][]string
}

// Identifiers are what a business can be known by.
var Identifiers = []string{"name", "street", "postcode", "phone", "email"}

// Likeness is why two businesses may be one, the code that comes first first.
type Likeness struct {
	Business string `json:"business"`
	Other    string `json:"other"`
	// Score is the sum of what the reasons weigh, at most 100.
	Score   int      `json:"score"`
	Reasons []Reason `json:"reasons"`
}

// Reason is one thing that two businesses have in common; it never says what.
type Reason string

// The reasons, and what they weigh: a telephone or an address for mail is enough, a name
// needs a place beside it.
const (
	SamePhone    Reason = "same_phone"
	SameEmail    Reason = "same_email"
	SameName     Reason = "same_name"
	SimilarName  Reason = "similar_name"
	SameStreet   Reason = "same_street"
	SamePostcode Reason = "same_postcode"
)

var weights = map[Reason]int{SamePhone: 60, SameEmail: 60, SameName: 40, SimilarName: 25, SameStreet: 30, SamePostcode: 10}

// likely is the score from which two businesses are proposed as one.
const likely = 50

// most are the businesses that may share a word or a place for that to lead anywhere: a
// word all names have tells nothing, and would make every pair a candidate.
const most = 40

// Alike proposes which businesses may be one, the likeliest first. It compares only those
// that have something in common which few have.
func Alike(all []Identity) []Likeness {
	known := make([]identity, len(all))
	for i := range all {
		known[i] = normalised(&all[i])
	}
	var found []Likeness
	for pair := range candidates(known) {
		if l := known[pair[0]].like(&known[pair[1]]); l.Score >= likely {
			found = append(found, l)
		}
	}
	slices.SortFunc(found, func(a, b Likeness) int {
		return cmp.Or(b.Score-a.Score, strings.Compare(a.Business, b.Business), strings.Compare(a.Other, b.Other))
	})
	return found
}

// candidates are pairs of positions. Where many share a telephone each is only compared
// with the next: all of them are one chain.
func candidates(all []identity) map[[2]int]bool {
	blocks := map[string][]int{}
	for i := range all {
		for _, key := range all[i].keys() {
			blocks[key] = append(blocks[key], i)
		}
	}
	pairs := map[[2]int]bool{}
	for key, members := range blocks {
		reach := len(members)
		if reach > most {
			if strings.HasPrefix(key, "word ") || strings.HasPrefix(key, "street ") {
				continue
			}
			reach = 1
		}
		for k, i := range members {
			for _, j := range members[k+1 : min(len(members), k+1+reach)] {
				pairs[[2]int{i, j}] = true
			}
		}
	}
	return pairs
}

// identity is an Identity with all that people write differently made alike.
type identity struct {
	business                           string
	names                              []words
	phones, emails, streets, postcodes []string
}

// words are the words of a name, sorted.
type words []string

func normalised(i *Identity) identity {
	n := identity{business: i.Business}
	for _, name := range i.By["name"] {
		if w := nameWords(name); len(w) > 0 {
			n.names = append(n.names, w)
		}
	}
	each := func(of []string, how func(string) string) (all []string) {
		for _, s := range of {
			if s = how(s); s != "" && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
		return all
	}
	n.phones, n.emails = each(i.By["phone"], phone), each(i.By["email"], func(s string) string { return strings.ToLower(strings.TrimSpace(s)) })
	n.streets, n.postcodes = each(i.By["street"], street), append(each(i.By["postcode"], digits), each(i.By["street"], postcodeIn)...)
	return n
}

// keys are what candidates must have in common.
func (n *identity) keys() (keys []string) {
	for kind, of := range map[string][]string{"phone ": n.phones, "email ": n.emails, "street ": n.streets} {
		for _, s := range of {
			keys = append(keys, kind+s)
		}
	}
	for _, name := range n.names {
		for _, w := range name {
			keys = append(keys, "word "+w)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (n *identity) like(o *identity) Likeness {
	l := Likeness{Business: min(n.business, o.business), Other: max(n.business, o.business)}
	l.note(SamePhone, share(n.phones, o.phones))
	l.note(SameEmail, share(n.emails, o.emails))
	same := slices.ContainsFunc(n.names, func(a words) bool {
		return slices.ContainsFunc(o.names, func(b words) bool { return slices.Equal(a, b) })
	})
	l.note(SameName, same)
	l.note(SimilarName, !same && slices.ContainsFunc(n.names, func(a words) bool { return slices.ContainsFunc(o.names, a.similar) }))
	l.note(SameStreet, share(n.streets, o.streets))
	l.note(SamePostcode, share(n.postcodes, o.postcodes))
	l.Score = min(l.Score, 100)
	return l
}

func (l *Likeness) note(r Reason, is bool) {
	if is {
		l.Reasons = append(l.Reasons, r)
		l.Score += weights[r]
	}
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// similar reports whether two names have most of their words in common.
func (w words) similar(o words) bool {
	both := 0
	for _, x := range w {
		if slices.Contains(o, x) {
			both++
		}
	}
	return both > 0 && 3*both >= 2*min(len(w), len(o)) && 2*both >= max(len(w), len(o))
}

// legal are the words of a name that say what a business is in law, and who owns it.
var legal = []string{
	"gmbh", "ug", "kg", "ohg", "gbr", "ag", "se", "eg", "ek", "ev", "mbh", "co", "haftungsbeschrankt", "inh", "inhaber", "inhaberin",
	"einzelunternehmen", "firma", "fa", "und", "the", "ltd", "e", "k", "v", "u",
}

// nameWords are the words of a name without marks and legal forms.
func nameWords(name string) words {
	all := strings.FieldsFunc(value.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	kept := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(legal, w) })
	if len(kept) == 0 {
		kept = all // a name of nothing else
	}
	slices.Sort(kept)
	return slices.Compact(kept)
}

// phone is a number as it is dialled within Germany.
func phone(s string) string {
	abroad := strings.HasPrefix(strings.TrimSpace(s), "+")
	d := digits(strings.ReplaceAll(s, "(0)", ""))
	if cut, ok := strings.CutPrefix(d, "00"); ok {
		d, abroad = cut, true
	}
	if cut, ok := strings.CutPrefix(d, "49"); ok && abroad {
		d, abroad = "0"+strings.TrimPrefix(cut, "0"), false
	}
	if len(d) < 6 {
		return "" // no number of anybody
	}
	if abroad {
		return "+" + d
	}
	return d
}

// digits are those of any script.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if d, ok := value.Digit(r); ok {
			return '0' + rune(d)
		}
		return -1
	}, s)
}

// street is a street with its number, however it was shortened, of a whole address the
// part that is not the town.
func street(s string) string {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		words := strings.Fields(part)
		if town := slices.IndexFunc(words, isPostcode); town >= 0 {
			words = words[:town]
		}
		if len(words) > 0 {
			short := strings.NewReplacer("strasse", "str", "str.", "str").Replace(value.Fold(strings.Join(words, " ")))
			return strings.Join(strings.FieldsFunc(short, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "")
		}
	}
	return ""
}

// postcodeIn is the one in a whole address.
func postcodeIn(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;", r) })
	if at := slices.IndexFunc(words, isPostcode); at >= 0 {
		return digits(words[at])
	}
	return ""
}

// isPostcode reports whether a word is a German postcode, with or without its country.
func isPostcode(word string) bool {
	return len(digits(word)) == 5 && strings.Trim(strings.TrimPrefix(strings.ToUpper(word), "D-"), "0123456789") == ""
}
