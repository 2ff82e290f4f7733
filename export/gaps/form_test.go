package gaps

import (
	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// scaledForm has one area whose need and have are questions on a two-point scale.
func scaledForm() (*survey.Form, error) {
	need, err := expr.Parse("${need}")
	if err != nil {
		return nil, err
	}
	have, err := expr.Parse("${have}")
	if err != nil {
		return nil, err
	}
	scale := func(one, two string) *survey.List {
		return &survey.List{Choices: []*survey.Choice{
			{Name: "1", Label: english(one)}, {Name: "2", Label: english(two)}, {Name: "dk", Label: english("don't know")},
		}}
	}
	needs, haves := scale("not needed", "needed"), scale("none", "a lot")
	f := &survey.Form{
		Default:   "en",
		Languages: []survey.Language{{Key: "en"}},
		Lists:     map[string]*survey.List{"need": needs, "have": haves},
		Gaps:      []survey.GapRule{{Name: "tax", Need: need, Have: have}},
		Root: &survey.Element{Kind: survey.Group, Children: []*survey.Element{
			{Name: "need", Type: survey.TypeSelectOne, List: needs},
			{Name: "have", Type: survey.TypeSelectOne, List: haves},
		}},
	}
	for _, c := range f.Root.Children {
		c.Parent = f.Root
	}
	f.Link()
	return f, nil
}

func english(s string) survey.Text {
	return survey.Text{"en": {{Literal: s}}}
}
