package lint

import (
	"strings"
	"unicode"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// personal reports what is contact data, or a special category, because it reads
// some, and questions that look like contact data and are not declared so.
func (l *linter) personal(el *survey.Element) {
	if el.Personal == survey.PersonalNo {
		return
	}
	if from := el.ContactFrom(); from != nil && !from.Contains(el) {
		l.report(el.At(valueColumn(el)), CodeContactInherited, el.Name, from.Name)
	}
	if from := el.SpecialFrom(); from != nil && !from.Contains(el) {
		l.report(el.At(valueColumn(el)), CodeSpecialInherited, el.Name, from.Name)
	}
	if word := l.contactPhrase(el); word != "" && !el.Contact() && !el.Special() {
		l.report(el.At("name"), CodeContactLikely, el.Name, word)
	}
}

// valueColumn is the column in which an element reads others for its value.
func valueColumn(el *survey.Element) string {
	switch {
	case el.Calculation != nil:
		return "calculation"
	case el.ChoicesFrom != nil:
		return "type"
	}
	return "default"
}

// personalRules does the same for the rules and for the name of an interview.
func (l *linter) personalRules() {
	rule := func(s survey.Sensitive, pos survey.Position, name string) {
		if from := s.ContactFrom(); from != nil {
			l.report(pos, CodeRuleContact, name, from.Name)
		}
		if from := s.SpecialFrom(); from != nil {
			l.report(pos, CodeRuleSpecial, name, from.Name)
		}
	}
	for _, g := range l.form.Gaps {
		rule(g.Sensitive, g.Pos, g.Name)
	}
	for _, t := range l.form.Topics {
		rule(t.Sensitive, t.At("question"), t.Name)
	}
	for _, by := range l.form.Breakdowns {
		rule(by.Sensitive, by.At("by"), by.Name)
	}
	if p := l.form.Planning; p != nil {
		for _, q := range p.Questions {
			rule(q.Sensitive, q.Pos, q.Name)
		}
	}
	at := l.form.At("instance_name")
	if from := l.form.Naming().ContactFrom(); from != nil {
		l.report(at, CodeNameContact, from.Name)
	}
	if from := l.form.Naming().SpecialFrom(); from != nil {
		l.report(at, CodeNameSpecial, from.Name)
	}
}

// contactPhrase is what makes a question that is typed in look like contact data,
// "" if it does not.
func (l *linter) contactPhrase(el *survey.Element) string {
	switch el.Type {
	case survey.TypeText, survey.TypeInteger, survey.TypeDecimal, survey.TypeDate, survey.TypeBarcode:
	default:
		return ""
	}
	if found := l.contactIn(el.Name); found != "" {
		return found
	}
	for _, label := range el.Label {
		for _, part := range label {
			if found := l.contactIn(part.Literal); found != "" {
				return found
			}
		}
	}
	return ""
}

// maxBrief is how many words a text has that names what it asks for, and does
// not merely mention it.
const maxBrief = 4

// contactIn is the phrase in a text that asks for contact data, "" for none.
func (l *linter) contactIn(text string) string {
	words := strings.FieldsFunc(value.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) })
	for from := range words {
		for to := from + 1; to <= min(from+longestPhrase, len(words)); to++ {
			phrase := strings.Join(words[from:to], " ")
			if brief, known := l.phrases[phrase]; known && (!brief || len(words) <= maxBrief) {
				return phrase
			}
		}
	}
	return ""
}

// longestPhrase is how many words a phrase has at most.
const longestPhrase = 4

// contactWords are the phrases that ask for contact data; true for those that do
// so only in brief texts.
func contactWords() map[string]bool {
	all := map[string]bool{}
	for brief, phrases := range map[bool]string{false: contactPhrases, true: contactBriefly} {
		for phrase := range strings.Lines(phrases) {
			all[strings.TrimSpace(phrase)] = brief
		}
	}
	return all
}

// contactPhrases ask for contact data wherever they stand.
const contactPhrases = `phone number
telephone number
mobile number
telefonnummer
rufnummer
handynummer
mobilnummer
email address
e mail address
mail adresse
emailadresse
postal address
postanschrift
anschrift
date of birth
birth date
birthdate
geburtsdatum
first name
last name
family name
surname
vorname
nachname
familienname
full name
your name
ihr name
ihren namen
owner name
name of owner
name of the owner
respondent name
name of the respondent
person name
name of the person
contact name
contact person
ansprechpartner
ansprechpartnerin
name des inhabers
name der inhaberin
name der person`

// contactBriefly ask for contact data where little else is said.
const contactBriefly = `phone
telephone
telefon
tel
mobile
handy
fax
whatsapp
email
mail
address
adresse
birthday
birth
geburtstag
geboren
dob
firstname
lastname
fullname
kontakt`
