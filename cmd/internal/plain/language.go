package plain

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// language switches the questionnaire's language: to the one named, or where
// nothing is named to the next.
func (c *conversation) language(typed string) (next, error) {
	all := c.Form().Languages
	if len(all) < 2 {
		c.out.line(c.texts.OneLang)
		return askAgain, nil
	}
	now := slices.IndexFunc(all, func(l survey.Language) bool { return l.Key == c.Language() })
	to := (now + 1) % len(all)
	if typed != "" {
		if to = languageNamed(all, typed); to < 0 {
			c.problemf(c.plain.Move.NoLanguage, typed, joined(languageNames(all)))
			return askAgain, nil
		}
	}
	if err := c.SetLanguage(all[to].Key); err != nil {
		return c.failed("record the language", err)
	}
	c.out.linef(c.plain.Move.Language, languageName(all[to]))
	c.sections = nil
	return showStop, nil
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
