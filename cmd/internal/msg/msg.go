// Package msg is every text a person sees, in German and English, as one typed
// set: a missing translation does not compile or fails the test that compares
// the two. It knows the data it puts into words, not how it came about.
package msg

import "feldbuch/export/words"

// Lang is a language of the interface. The questionnaire's languages are data.
type Lang string

// The interface languages; German is the default.
const (
	German  Lang = "de"
	English Lang = "en"
)

// Set is all texts in one language. Fields hold fmt formats where a sentence
// names something. What puts codes into words is methods: Problem for
// questionnaires, Expression for their expressions.
type Set struct {
	Lang      Lang
	CLI       CLI
	Files     Files
	Forms     Forms
	Interview Interview
	Paradata  Paradata
	Plain     Plain
	Script    Script
	Store     Store
	Versions  Versions
	Workbook  words.Workbook
}

// In is the set for a language; German for one that is not there.
func In(l Lang) *Set {
	s := &Set{Lang: German, CLI: cliGerman()}
	if l == English {
		s = &Set{Lang: English, CLI: cliEnglish()}
	}
	s.Files = FileTexts(s.Lang)
	s.Forms = FormTextsIn(s.Lang)
	s.Interview = InterviewTexts(s.Lang)
	s.Paradata = ParadataTexts(s.Lang)
	s.Plain = PlainTexts(s.Lang)
	s.Script = ScriptTexts(s.Lang)
	s.Store = StoreTexts(s.Lang)
	s.Versions = versionTexts(s.Lang)
	s.Workbook = WorkbookTexts(s.Lang)
	return s
}
