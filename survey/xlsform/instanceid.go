package xlsform

import (
	"strings"

	"feldbuch/survey"
)

// instanceID is how other tools name the interview's own id, which stands in the
// group meta that they add to every form.
const instanceID = "instanceID"

// addInstanceID gives a form that names ${instanceID} the group meta with it.
func (b *builder) addInstanceID() {
	if len(b.byName[instanceID]) > 0 || isYes(b.form.Settings["omit_instanceid"]) || !b.mentions("${"+instanceID+"}") {
		return
	}
	meta := &survey.Element{Kind: survey.Group, Name: "meta", Generated: true, Parent: b.form.Root, Pos: b.form.Root.Pos}
	id := &survey.Element{
		Kind: survey.Question, Type: survey.TypeOther, Preload: survey.PreloadID, Name: instanceID, Generated: true, Parent: meta, Pos: b.form.Root.Pos,
	}
	meta.Children = []*survey.Element{id}
	b.form.Root.Children = append(b.form.Root.Children, meta)
	b.byName[instanceID] = []*survey.Element{id}
}

// mentions reports whether a text stands in any cell of the form.
func (b *builder) mentions(text string) bool {
	for _, v := range []*sheetColumns{b.survey, b.choices, b.external, b.settings, b.entities, b.gaps, b.breakdowns, b.report, b.planning} {
		for _, r := range v.records() {
			for _, c := range r.row.Cells {
				if strings.Contains(c.Text, text) {
					return true
				}
			}
		}
	}
	return false
}
