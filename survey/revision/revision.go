// Package revision compares two versions of a questionnaire question by
// question, and says what each change does to answers collected with the older
// one. It gives data; it has no words for people and reads no files.
package revision

import "feldbuch/survey"

// Report is what differs between two versions.
type Report struct {
	Settings []Setting
	// LanguagesAdded and LanguagesRemoved are language keys.
	LanguagesAdded, LanguagesRemoved []string
	// Questions, groups and repeats that changed, in the order of the newer
	// version; those that are gone stand where they were.
	Questions []Question
	// Lists that both versions have and that changed, by name.
	Lists []Codes
	// Rules are the changed rows of the sheets gaps, breakdowns and planning.
	Rules []Rule
	// Information are the changed rows of the sheet information.
	Information []Passage
}

// Empty reports whether the versions do not differ.
func (r *Report) Empty() bool {
	return len(r.Settings)+len(r.LanguagesAdded)+len(r.LanguagesRemoved)+len(r.Questions)+len(r.Lists)+len(r.Rules)+len(r.Information) == 0
}

// Setting is one changed cell of the settings sheet; "" where there is none.
type Setting struct{ Name, Old, New string }

// Question is what happened to one element of the questionnaire.
type Question struct {
	Old, New *survey.Element // nil where the version does not have it
	Changes  []Change        // never empty
	Effect   Effect          // the gravest of all changes
	// PerhapsNow is the new question that may be a removed one under another
	// name: renaming parts answers from those collected before.
	PerhapsNow *survey.Element
}

// Element is the newer of the two.
func (q *Question) Element() *survey.Element {
	if q.New != nil {
		return q.New
	}
	return q.Old
}

// What is the kind of a change.
type What string

// The kinds of Change.
const (
	Added   What = "added"
	Removed What = "removed"
	Moved   What = "moved"   // Old and New: the paths of the groups
	Order   What = "order"   // asked at another place of the same group
	Type    What = "type"    // Old and New: the types
	Wording What = "wording" // Column and Texts
	Choices What = "choices" // Codes
	Logic   What = "logic"   // Column, Old and New
)

// Change is one thing that changed about a question.
type Change struct {
	What     What
	Column   string // canonical heading
	Old, New string
	Texts    []TextChange
	Codes    *Codes
}

// TextChange is a text that reads differently in a language.
type TextChange struct{ Language, Old, New string }

// Codes is what happened to the choices of a list, or between two lists.
type Codes struct {
	// List is the newer list's name.
	List           string
	Added, Removed []*survey.Choice
	Relabelled     []Relabelling
	// Other choices changed in columns that filters read.
	Other     []*survey.Choice
	Reordered bool
	// Questions are those that use the list, in the newer version.
	Questions []*survey.Element
}

// Relabelling is a choice whose texts changed.
type Relabelling struct {
	Choice *survey.Choice
	Texts  []TextChange
}

func (c *Codes) empty() bool {
	return len(c.Added)+len(c.Removed)+len(c.Relabelled)+len(c.Other) == 0 && !c.Reordered
}

// Rule is a changed row of the sheets gaps, breakdowns or planning.
type Rule struct {
	Sheet, Name string
	What        What // Added, Removed or Logic
}
