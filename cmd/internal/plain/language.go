package plain

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// language switches the questionnaire's language: to the one named, or where nothing is
// named to the other one. Where there are several others they are listed.
func (c *conversation) language(typed string) (next, error) {
	all := c.Form().Languages
	to := slices.IndexFunc(all, func(l survey.Language) bool { return l.Key != c.Language() })
	switch {
	case to < 0:
		c.out.line(c.texts.OneLang)
		return askAgain, nil
	case typed == "" && len(all) > 2:
		c.listLanguages(all, all[to])
		return askAgain, nil
	case typed != "":
		to = languageNamed(all, typed)
	}
	if to < 0 {
		c.problemf(c.plain.Move.NoLanguage, typed, joined(languageNames(all)))
		return askAgain, nil
	}
	if err := c.SetLanguage(all[to].Key); err != nil {
		return c.failed("record the language", err)
	}
	c.tellLanguage(all[to])
	return showStop, nil
}

// listLanguages prints the languages there are, the one in use marked, and how to choose.
func (c *conversation) listLanguages(all []survey.Language, other survey.Language) {
	for i, name := range languageNames(all) {
		mark := "  "
		if all[i].Key == c.Language() {
			mark = "* "
		}
		if all[i].Status == survey.TranslationDraft {
			name += ", " + c.texts.Draft
		}
		c.out.hanging(mark, name)
	}
	c.out.linef(c.plain.Move.ChooseLanguage, cmp.Or(other.Code, languageName(other)))
}

// tellLanguage says which language it is now, and that nobody has approved its texts.
func (c *conversation) tellLanguage(l survey.Language) {
	c.sections = nil
	c.out.linef(c.plain.Move.Language, languageName(l))
	if l.Status == survey.TranslationDraft {
		c.out.linef(c.texts.DraftLanguage, languageName(l))
	}
}

// follow goes on in the language that was answered, where that is new.
func (c *conversation) follow() error {
	all := c.Form().Languages
	speech, err := c.FollowLanguage()
	switch {
	case err != nil:
		return fmt.Errorf("record the language: %w", err)
	case speech == survey.SpeechSwitched:
		c.tellLanguage(all[slices.IndexFunc(all, func(l survey.Language) bool { return l.Key == c.Language() })])
	case speech == survey.SpeechUntranslated:
		c.out.linef(c.texts.Untranslated, c.answerText(c.LanguageQuestion()))
	}
	return nil
}

func languageNamed(all []survey.Language, typed string) int {
	number, _ := whole(typed)
	if number > 0 && number <= len(all) {
		return number - 1
	}
	return slices.IndexFunc(all, func(l survey.Language) bool {
		return strings.EqualFold(l.Code, typed) || value.Fold(l.Name) == value.Fold(typed) || l.Key == typed
	})
}

func languageName(l survey.Language) string {
	if l.Name != "" {
		return l.Name
	}
	return l.Key
}

func languageNames(all []survey.Language) []string {
	var names []string
	for i, l := range all {
		names = append(names, fmt.Sprintf("%d %s", i+1, languageName(l)))
	}
	return names
}

// prompt is a question in the language of the interview. Where that was answered, what is
// for the interviewer alone is in the interviewer's own, and that stands below the rest.
func (c *conversation) prompt(n *survey.Node) survey.Prompt {
	if c.Language() != c.SpokenLanguage() {
		return c.Prompt(n)
	}
	return c.PromptInTwo(n, c.own)
}

// ownLanguage is the interviewer's among those of the form.
func ownLanguage(f *survey.Form, code string) string {
	i := slices.IndexFunc(f.Languages, func(l survey.Language) bool { return l.Code == code })
	if i < 0 {
		return f.Default
	}
	return f.Languages[i].Key
}
