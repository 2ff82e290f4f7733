// Package sample makes up a small study for the tests of what writes exports: a
// questionnaire in two versions and interviews of it. Nothing in it is random
// from run to run.
package sample

import (
	"fmt"
	"slices"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// The languages of the questionnaire.
const (
	German  = "Deutsch (de)"
	English = "English (en)"
)

// Forms are the two versions of the questionnaire, oldest first: the second asks
// for the turnover, too. extra numeric questions make it as wide as wanted.
func Forms(extra int) []*survey.Form {
	return []*survey.Form{form("1", "aaaa", false, extra), form("2", "bbbb", true, extra)}
}

func form(version, hash string, turnover bool, extra int) *survey.Form {
	lists := lists()
	business := []*survey.Element{
		question("c_district", survey.TypeSelectOne, lists["district"], "Kreis", "District"),
		question("c_staff", survey.TypeInteger, nil, "Beschäftigte", "Staff"),
		question("c_founded", survey.TypeDate, nil, "Gegründet am", "Founded on"),
		question("c_opens", survey.TypeTime, nil, "Öffnet um", "Opens at"),
		question("c_seen", survey.TypeDateTime, nil, "Besucht am", "Visited at"),
		question("c_intro", survey.TypeNote, nil, "Danke", "Thank you"),
		question("c_size", survey.TypeCalculate, nil, "", ""),
		question("c_barriers", survey.TypeSelectMultiple, lists["barrier"], "Hindernisse", "Barriers"),
		question("s9_country", survey.TypeText, nil, "Geburtsland", "Country of birth"),
	}
	if turnover {
		business = slices.Insert(business, 2, question("c_turnover", survey.TypeDecimal, nil, "Umsatz", "Turnover"))
	}
	for i := range extra {
		business = append(business, question(fmt.Sprintf("x_%03d", i), survey.TypeInteger, nil, "Zahl", "Number"))
	}
	area := group("e_area", "Bereich", "Area",
		question("e_code", survey.TypeCalculate, nil, "", ""),
		question("e_need", survey.TypeSelectOne, lists["need5"], "Benötigtes Niveau", "Level needed"),
		question("e_have", survey.TypeSelectOne, lists["have5"], "Vorhandenes Niveau", "Level available"),
		question("e_want", survey.TypeSelectOne, lists["want"], "Wunsch", "Wish"),
		question("e_used", survey.TypeSelectOne, lists["want"], "Schon besucht?", "Attended before?"),
	)
	area.Kind = survey.Repeat
	person := group("l_person", "Person", "Person",
		question("l_status", survey.TypeText, nil, "Beschäftigung", "Employment"),
		question("l_hours", survey.TypeInteger, nil, "Stunden", "Hours"),
	)
	person.Kind = survey.Repeat
	f := &survey.Form{
		Title: "Bedarfserhebung", ID: "bedarf", Version: version, Hash: hash, Default: German,
		Languages: []survey.Language{{Key: German, Code: "de", Name: "Deutsch"}, {Key: English, Code: "en", Name: "English"}},
		Lists:     lists,
		Root: group("", "", "", group("c", "Betrieb", "Business", business...), area, person,
			group("pii", "Kontakt", "Contact", question("pii_name", survey.TypeText, nil, "Name", "Name"))),
		Gaps:       []survey.GapRule{{Name: "areas", Areas: lists["area"], Need: answer("e_need"), Have: answer("e_have")}},
		Breakdowns: []survey.Breakdown{{Name: "district", Label: text("Kreis", "District"), By: answer("c_district")}},
	}
	if problems := f.Link(); survey.HasErrors(problems) {
		panic(fmt.Sprint(problems))
	}
	return f
}

func answer(question string) *expr.Expr {
	x, err := expr.Parse("${" + question + "}")
	if err != nil {
		panic(err)
	}
	return x
}

func text(de, en string) survey.Text {
	return survey.Text{German: {{Literal: de}}, English: {{Literal: en}}}
}

func question(name string, t survey.Type, l *survey.List, de, en string) *survey.Element {
	return &survey.Element{Kind: survey.Question, Type: t, Name: name, List: l, Label: text(de, en)}
}

func group(name, de, en string, children ...*survey.Element) *survey.Element {
	g := &survey.Element{Kind: survey.Group, Name: name, Label: text(de, en), Children: children}
	for _, c := range children {
		c.Parent = g
	}
	return g
}

func lists() map[string]*survey.List {
	level := func(name string, words ...string) *survey.List {
		l := &survey.List{Name: name}
		for i, w := range words {
			l.Choices = append(l.Choices, &survey.Choice{Name: fmt.Sprint(i + 1), Label: text(fmt.Sprint(i+1, " – ", w), fmt.Sprint(i+1))})
		}
		l.Choices = append(l.Choices, &survey.Choice{Name: "dk", Label: text("weiß nicht", "don't know")})
		return l
	}
	words := func(name string, choices ...string) *survey.List {
		l := &survey.List{Name: name}
		for i := 0; i < len(choices); i += 3 {
			l.Choices = append(l.Choices, &survey.Choice{Name: choices[i], Label: text(choices[i+1], choices[i+2])})
		}
		return l
	}
	return map[string]*survey.List{
		"need5":    level("need5", "nicht nötig", "Grundkenntnisse", "sicher", "hoch", "sehr hoch"),
		"have5":    level("have5", "keine", "Grundkenntnisse", "sicher", "hoch", "sehr hoch"),
		"want":     words("want", "yes", "Ja", "Yes", "maybe", "vielleicht", "maybe", "no", "Nein", "No"),
		"district": words("district", "01", "Nord", "North", "02", "Süd", "South"),
		"barrier":  words("barrier", "time", "keine Zeit", "no time", "cost", "zu teuer", "too expensive"),
		"area": words("area", "tax", "Steuern und Abgaben", "taxes and levies", "law", "Recht", "law",
			"digital", "Computer und Internet", "computers and internet", "mkt", "Marketing", "marketing", "succ", "Nachfolge", "succession"),
	}
}
