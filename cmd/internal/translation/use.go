package translation

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// Use is where a text is used.
type Use struct {
	Section string   // of the form, in the default language
	Names   []string // of the questions: of a choice, those with its list
	Asked   string   // the question itself, for its hints and messages, and for choices
	// Silent: it is for the interviewer alone.
	Silent  bool
	element *survey.Element
}

// uses finds where texts are used.
type uses struct {
	form  *survey.Form
	lists map[string][]*survey.Element
}

func usesOf(form *survey.Form) *uses {
	u := &uses{form, map[string][]*survey.Element{}}
	for _, el := range form.Elements() {
		if el.List != nil && !el.Generated {
			u.lists[el.List.Name] = append(u.lists[el.List.Name], el)
		}
	}
	return u
}

func (u *uses) of(a sheet.Address) Use {
	switch a.Sheet {
	case "survey":
		name, _, _ := strings.Cut(a.Name, "#")
		if all := u.form.Named(name); len(all) > 0 {
			return u.question(all[0], a.Column)
		}
	case "choices":
		return u.choice(a.List)
	}
	return Use{}
}

func (u *uses) question(el *survey.Element, column string) Use {
	use := Use{Section: u.section(el), Names: []string{el.Name}, Silent: column != "label" || el.SilentQuestion(), element: el}
	if column != "label" {
		use.Asked = u.label(el)
	}
	return use
}

// choice is the use of a choice: its text is silent only where all its questions
// are.
func (u *uses) choice(list string) Use {
	all := u.lists[list]
	if len(all) == 0 {
		return Use{}
	}
	use := Use{Section: u.section(all[0]), Asked: u.label(all[0]), Silent: !slices.ContainsFunc(all, func(el *survey.Element) bool { return !el.SilentChoices() })}
	for _, el := range all {
		use.Names = append(use.Names, el.Name)
	}
	return use
}

func (u *uses) label(el *survey.Element) string {
	return el.Label.In(u.form.Default, u.form.Default).Plain()
}

// section is the outermost group around an element.
func (u *uses) section(el *survey.Element) string {
	section := ""
	for p := el; p != nil && p.Parent != nil; p = p.Parent {
		if p.Kind != survey.Question {
			if l := u.label(p); l != "" {
				section = l
			}
		}
	}
	return section
}
