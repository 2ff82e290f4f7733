// Package msg is every text a person sees, in German and English, as one typed
// set. The two languages of a text stand beside each other; one that is left out
// does not compile or fails the test that compares the sets. It knows the data it
// puts into words, not how it came about.
package msg

import (
	"sync"

	"feldbuch/export/words"
)

// Lang is a language of the interface. The questionnaire's languages are data.
type Lang string

// The interface languages; German is the default.
const (
	German  Lang = "de"
	English Lang = "en"
)

// pick is one of two texts that say the same.
type pick func(german, english string) string

func picker(l Lang) pick {
	if l == English {
		return func(_, english string) string { return english }
	}
	return func(german, _ string) string { return german }
}

// Set is all texts in one language. Fields hold fmt formats where a sentence
// names something. What puts codes into words is methods: Problem for
// questionnaires, Expression for their expressions.
type Set struct {
	Lang      Lang
	CLI       CLI
	Count     Counts
	Files     Files
	Forms     Forms
	Interview Interview
	Review    Review
	Rule      Rule
	Decisions DecisionTable
	Paradata  Paradata
	Plain     Plain
	Script    Script
	Store     Store
	Versions  Versions
	Workbook  words.Workbook

	// Long tables that few commands need are built when first asked.
	problems    func() map[string]problemText
	unreadable  func() map[string]string
	expressions func() map[string]expressionText
}

// In is the set for a language; German for one that is not there.
func In(l Lang) *Set {
	if l != English {
		l = German
	}
	p := picker(l)
	return &Set{
		Lang:      l,
		CLI:       cliTexts(p),
		Count:     countsIn(p),
		Files:     fileTexts(p),
		Forms:     formsTexts(p),
		Interview: interviewTexts(p),
		Review:    reviewTexts(p),
		Rule:      ruleTexts(p),
		Decisions: decisionTexts(p),
		Paradata:  paradataTexts(p),
		Plain:     plainTexts(p),
		Script:    scriptTexts(p),
		Store:     storeTexts(p),
		Versions:  versionTexts(p),
		Workbook:  workbookTexts(p),

		problems:    whenNeeded(p, problems),
		unreadable:  whenNeeded(p, unreadable),
		expressions: whenNeeded(p, expressions),
	}
}

func whenNeeded[T any](p pick, table func(pick) T) func() T {
	return sync.OnceValue(func() T { return table(p) })
}
