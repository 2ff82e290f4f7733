package lint

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// appearance reports words that may be misspellings. Other words pass: every
// program has some of its own.
func (l *linter) appearance(el *survey.Element) {
	for _, word := range el.Appearance {
		if len(word) < len("label") || slices.Contains(appearanceNames, word) || strings.ContainsAny(word, "(){}:',0123456789") {
			continue
		}
		if meant := value.Closest(word, appearanceNames); meant != "" {
			l.report(el.At("appearance"), CodeAppearance, word, meant)
		}
	}
}

// appearanceNames are the appearances of ODK, Enketo and KoboToolbox, and our own:
// uppercase.
var appearanceNames = strings.Fields(`
	multiline numbers thousands-sep masked url textarea numeric counter hidden-answer
	minimal autocomplete autocomplete_chars search quick quickcompact quick-compact compact likert list list-nolabel label image-map map
	columns columns-pack columns-flex no-buttons horizontal horizontal-compact vertical
	field-list table-list summary accordion hidden-group
	no-calendar month-year year ethiopian coptic islamic bikram-sambat myanmar persian buddhist
	maps placement-map streets satellite terrain hide-input
	signature draw annotate selfie front new new-front new-rear bearing printer
	picker rating no-ticks analog-scale distress voice-only normal uppercase`)
