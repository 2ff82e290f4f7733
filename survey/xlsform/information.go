package xlsform

import (
	"slices"
	"strings"

	"feldbuch/survey"
)

// The rows of the sheet information that are no part of a leaflet: one begins a
// leaflet, the other is for the project to fill in, in the column value.
const (
	informationTitle = "title"
	informationFill  = "fill"
)

var informationTypes = []string{
	informationFill, informationTitle, string(survey.LeafletHeading), string(survey.LeafletText),
	string(survey.LeafletItem), string(survey.LeafletTick), string(survey.LeafletSign),
}

// readInformation reads the leaflets that are handed out. Other tools do not know
// the sheet; that is why these texts are no notes of the survey sheet.
func (b *builder) readInformation() {
	seen := map[string]survey.Position{}
	for _, r := range b.information.records() {
		b.ruleName(r, seen)
		label := b.texts(r, "label")
		if label.Empty() {
			b.warnAt(r.at("label"), CodeInformationText, r.text("name"))
		}
		b.informationRow(r, label)
	}
	b.checkParticulars()
}

func (b *builder) informationRow(r record, label survey.Text) {
	info, name := &b.form.Information, r.text("name")
	switch kind := strings.ToLower(r.text("type")); {
	case !slices.Contains(informationTypes, kind):
		b.errorAt(r.at("type"), CodeInformationType, r.text("type"), strings.Join(informationTypes, ", "))
	case kind == informationFill:
		info.Particulars = append(info.Particulars, survey.Particular{Name: name, Label: label, Value: r.text("value"), Pos: r.at("value")})
	case kind == informationTitle:
		info.Leaflets = append(info.Leaflets, survey.Leaflet{Name: name, Title: label})
	case len(info.Leaflets) == 0:
		b.errorAt(r.at("type"), CodeInformationTitle, name)
	default:
		last := &info.Leaflets[len(info.Leaflets)-1]
		last.Parts = append(last.Parts, survey.LeafletPart{Kind: survey.LeafletKind(kind), Name: name, Text: label})
	}
}

// checkParticulars reports ${names} that nobody can fill in.
func (b *builder) checkParticulars() {
	var names []string
	for _, p := range b.form.Information.Particulars {
		names = append(names, p.Name)
	}
	for _, r := range b.information.records() {
		for i := range r.row.Cells {
			if c := &r.row.Cells[i]; r.heads[c.Column].base == "label" {
				b.checkNamed(c.Text, names, r.place(c.Column, r.row.Number))
			}
		}
	}
}

func (b *builder) checkNamed(text string, names []string, at survey.Position) {
	for _, part := range strings.Split(text, "${")[1:] {
		if ref, _, ok := cutReference(part); ok && !slices.Contains(names, ref.Name) {
			b.errorAt(at, CodeInformationName, ref.Name, b.guess(ref.Name, func() []string { return names }))
		}
	}
}
