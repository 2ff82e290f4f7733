// Package msgtest is for tests: a questionnaire with every type of question,
// answers to it, and how each answer is to be told. All who tell answers to
// people are tested against it, so that they agree.
package msgtest

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/msg"
)

// Form is the questionnaire, as a markdown table.
const Form = `| survey |
| | type | name | label::Deutsch (de) | label::English (en) | appearance | parameters | calculation | relevant |
| | text | who | F who | Q who | | | | |
| | text | story | F story | Q story | multiline | | | |
| | integer | staff | F staff | Q staff | | | | |
| | decimal | hours | F hours | Q hours | | | | |
| | range | scale | F scale | Q scale | | start=0 end=5 step=0.5 | | |
| | date | born | **Geburtstag** von ${who} | **Birthday** of ${who} | | | | |
| | date | since | F since | Q since | year | | | |
| | date | month | F month | Q month | month-year | | | |
| | time | opens | F opens | Q opens | | | | |
| | dateTime | met | F met | Q met | | | | |
| | select_one tongue | tongue | F tongue | Q tongue | | | | |
| | select_multiple tongue | tongues | F tongues | Q tongues | | | | |
| | select_multiple trade | trades | F trades | Q trades | | | | |
| | rank tongue | order | F order | Q order | | | | |
| | select_one trade or_other | trade | F trade | Q trade | | | | |
| | select_one_from_file towns.csv | town | F town | Q town | | | | |
| | acknowledge | consent | F consent | Q consent | | | | |
| | geopoint | place | F place | Q place | | | | |
| | geotrace | way | F way | Q way | | | | |
| | image | photo | F photo | Q photo | | | | |
| | barcode | tag | F tag | Q tag | | | | |
| | calculate | share | | | | | ${hours} div 2 | |
| | calculate | birth | | | | | ${born} | |
| | text | never | F never | Q never | | | | ${staff} = 99 |
| choices |
| | list_name | name | label::Deutsch (de) | label::English (en) |
| | tongue | 1 | Deutsch | German |
| | tongue | 2 | **Vietnamesisch** | **Vietnamese** |
| | trade | food | Imbiss, Café | Snacks, café |
| | trade | nails | Nagelstudio | Nail studio |
`

// Label is how the question born is told.
var Label = map[msg.Lang]string{msg.German: "Geburtstag von Mai", msg.English: "Birthday of Mai"}

// Words are how the two answers of a case are told.
type Words struct{ First, Second string }

// Case is a question with an answer and what it is changed to, as a file of
// answers writes them, and how they are told.
type Case struct {
	Name          string
	First, Second string
	German        Words
	English       Words
	// With the codes of choices, where they have any.
	GermanCodes, EnglishCodes Words
}

// In is how the answers are told in a language.
func (c Case) In(l msg.Lang) Words {
	if l == msg.English {
		return c.English
	}
	return c.German
}

// WithCodes is In with the codes of choices.
func (c Case) WithCodes(l msg.Lang) Words {
	codes := c.GermanCodes
	if l == msg.English {
		codes = c.EnglishCodes
	}
	if codes == (Words{}) {
		return c.In(l)
	}
	return codes
}

func same(first, second string) (german, english Words) {
	return Words{first, second}, Words{first, second}
}

// Cases are the questions that are asked, in the order of the form.
var Cases = func() []Case {
	all := []Case{
		{Name: "who", First: `"Mai"`, Second: `{"status":"refused"}`, German: Words{"Mai", "Keine Angabe"}, English: Words{"Mai", "Refused"}},
		{Name: "staff", First: `3`, Second: `{"status":"dont_know"}`, German: Words{"3", "Weiß nicht"}, English: Words{"3", "Don't know"}},
		{Name: "hours", First: `"37.5"`, Second: `"40.25"`, German: Words{"37,5", "40,25"}, English: Words{"37.5", "40.25"}},
		{Name: "scale", First: `"2.5"`, Second: `"3"`, German: Words{"2,5", "3"}, English: Words{"2.5", "3"}},
		{Name: "born", First: `"1982-07-08"`, Second: `"1982-08-07"`, German: Words{"8. Juli 1982", "7. August 1982"}, English: Words{"8 July 1982", "7 August 1982"}},
		{Name: "month", First: `"2024-03-01"`, Second: `"2024-04-01"`, German: Words{"März 2024", "April 2024"}, English: Words{"March 2024", "April 2024"}},
		{
			Name: "met", First: `"2025-02-01T14:30:00.000+01:00"`, Second: `"2025-02-01T14:30:05.000+01:00"`,
			German: Words{"1. Februar 2025, 14:30", "1. Februar 2025, 14:30:05"}, English: Words{"1 February 2025, 14:30", "1 February 2025, 14:30:05"},
		},
		{
			Name: "tongue", First: `"1"`, Second: `"2"`, German: Words{"Deutsch", "Vietnamesisch"}, English: Words{"German", "Vietnamese"},
			GermanCodes: Words{"1 (Deutsch)", "2 (Vietnamesisch)"}, EnglishCodes: Words{"1 (German)", "2 (Vietnamese)"},
		},
		{
			Name: "tongues", First: `["1"]`, Second: `["1","2"]`, German: Words{"Deutsch", "Deutsch, Vietnamesisch"}, English: Words{"German", "German, Vietnamese"},
			GermanCodes: Words{"1 (Deutsch)", "1 (Deutsch), 2 (Vietnamesisch)"}, EnglishCodes: Words{"1 (German)", "1 (German), 2 (Vietnamese)"},
		},
		{
			Name: "trades", First: `["nails"]`, Second: `["food","nails"]`, German: Words{"Nagelstudio", "Imbiss, Café; Nagelstudio"}, English: Words{"Nail studio", "Snacks, café; Nail studio"},
			GermanCodes: Words{"nails (Nagelstudio)", "food (Imbiss, Café); nails (Nagelstudio)"}, EnglishCodes: Words{"nails (Nail studio)", "food (Snacks, café); nails (Nail studio)"},
		},
		{
			Name: "order", First: `["1","2"]`, Second: `["2","1"]`, German: Words{"1. Deutsch, 2. Vietnamesisch", "1. Vietnamesisch, 2. Deutsch"}, English: Words{"1. German, 2. Vietnamese", "1. Vietnamese, 2. German"},
			GermanCodes: Words{"1. 1 (Deutsch), 2. 2 (Vietnamesisch)", "1. 2 (Vietnamesisch), 2. 1 (Deutsch)"}, EnglishCodes: Words{"1. 1 (German), 2. 2 (Vietnamese)", "1. 2 (Vietnamese), 2. 1 (German)"},
		},
		{
			Name: "trade", First: `"nails"`, Second: `"other"`, German: Words{"Nagelstudio", "Other"}, English: Words{"Nail studio", "Other"},
			GermanCodes: Words{"nails (Nagelstudio)", "other (Other)"}, EnglishCodes: Words{"nails (Nail studio)", "other (Other)"},
		},
		{Name: "consent", First: `"OK"`, Second: `{"status":"missing"}`, German: Words{"bestätigt", "offen"}, English: Words{"confirmed", "open"}},
		{Name: "place", First: `"54.09 12.14 0 0"`, Second: `"54.1 12.15 10.5 5"`, German: Words{"54,09 12,14", "54,1 12,15 10,5 5"}, English: Words{"54.09 12.14", "54.1 12.15 10.5 5"}},
		{
			Name: "way", First: `"54.09 12.14 0 0;54.1 12.2 0 0"`, Second: `"54.09 12.14 0 0;54.1 12.3 0 0"`,
			German: Words{"54,09 12,14; 54,1 12,2", "54,09 12,14; 54,1 12,3"}, English: Words{"54.09 12.14; 54.1 12.2", "54.09 12.14; 54.1 12.3"},
		},
	}
	for _, c := range []Case{
		{Name: "story", First: `"eins"`, Second: `"zwei"`},
		{Name: "since", First: `"1999-01-01"`, Second: `"2001-01-01"`},
		{Name: "opens", First: `"08:30:00.000"`, Second: `"09:00:30.000"`},
		{Name: "town", First: `"hro"`, Second: `"hwi"`},
		{Name: "tag", First: `"0012"`, Second: `"0013"`},
	} {
		unquoted := func(s string) string { return strings.Trim(s, `"`) }
		c.German, c.English = same(unquoted(c.First), unquoted(c.Second))
		switch c.Name {
		case "since":
			c.German, c.English = same("1999", "2001")
		case "opens":
			c.German, c.English = same("08:30", "09:00:30")
		}
		all = append(all, c)
	}
	return all
}()

// Answers is a file of answers with what pick takes of each case.
func Answers(pick func(Case) string) string {
	var members []string
	for _, c := range Cases {
		members = append(members, fmt.Sprintf("%q: %s", c.Name, pick(c)))
	}
	return "{" + strings.Join(members, ", ") + "}"
}
