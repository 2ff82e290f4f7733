package plain

import (
	"fmt"
	"slices"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// choose takes a line as one choice or several. What is no choice is searched
// for: what alone is found has to be confirmed, for it was not said in full.
func (c *conversation) choose(p survey.Prompt, typed string) (next, error) {
	list := choices.Of(p.Options)
	codes, unknown := codesOf(list, unescaped(typed))
	var found []string
	for _, words := range unknown {
		var hits []int
		if list.Searched() || !isNumber(words) {
			hits = list.Find(words)
		}
		switch {
		case len(hits) == 0 || strings.Trim(words, ",; ") == "":
			return c.submit(survey.Input{Status: value.Answered, Codes: append(codes, words), FromKeyboard: true})
		case len(hits) > 1:
			c.search(list, words)
			c.problemf(c.plain.List.Several, words)
			return c.remind()
		}
		codes = append(codes, list.Rows[hits[0]].Code)
		found = append(found, list.Rows[hits[0]].Label)
	}
	if r, alone := standsAlone(list, codes); alone {
		return c.failed("", &survey.Rejection{Path: p.Path, Reason: survey.Exclusive, Args: []string{r.Code}})
	}
	in := survey.Input{Status: value.Answered, Codes: codes, FromKeyboard: true}
	if len(found) == 0 {
		return c.submit(in)
	}
	return c.confirm(in, fmt.Sprintf(c.plain.List.Meant, joined(found)))
}

// standsAlone finds don't know or no answer beside other choices.
func standsAlone(list *choices.List, codes []string) (choices.Row, bool) {
	i := slices.IndexFunc(list.Rows, func(r choices.Row) bool {
		return r.Nonresponse != value.Missing && len(codes) > 1 && slices.Contains(codes, r.Code)
	})
	if i < 0 {
		return choices.Row{}, false
	}
	return list.Rows[i], true
}
