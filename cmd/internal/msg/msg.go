// Package msg is every text a person sees, in German and English, as one typed
// set. The two languages of a text stand beside each other; one that is left out
// does not compile or fails the test that compares the sets. It knows the data it
// puts into words, not how it came about.
package msg

import (
	"slices"
	"strings"
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
	return set(l, picker(l))
}

// Naming is In with texts whose commands work on a study that has to be named: flag, such
// as " --study lead.feldbuch", stands in each of them. Else whoever copies a command would
// work on another study.
func Naming(l Lang, flag string) *Set {
	plain := In(l)
	p := picker(plain.Lang)
	return set(plain.Lang, func(german, english string) string { return carrying(p(german, english), flag) })
}

func set(l Lang, p pick) *Set {
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

// onStudies are the commands that work on a study, which texts name, and those below them;
// "" where they stand for themselves. "study diff" names its files itself.
var onStudies = map[string][]string{
	"interview":  {""},
	"interviews": {"list", "show", "edit", "discard", "restore", "giveup"},
	"study":      {"init", "show", "set", "accept", "adopt", "copy"},
	"status":     {""},
	"merge":      {""},
	"merges":     {"list", "waiting"},
	"conflicts":  {"", "list", "show", "resolve", "export", "import"},
	"duplicates": {"", "list", "decide"},
	"export":     {"gaps", "planning", "report", "data", "paradata", "attachments"},
	"doctor":     {""},
}

// carrying puts flag into each command of a text that works on a study and names none.
func carrying(text, flag string) string {
	const program = "feldbuch "
	if strings.Contains(text, "%") {
		flag = strings.ReplaceAll(flag, "%", "%%")
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, program)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := endOfCommand(rest)
		b.WriteString(program + rest[:end])
		if namesOnStudy(rest) && !strings.Contains(rest[:end], "--study") {
			b.WriteString(flag)
		}
		text = rest[end:]
	}
}

// endOfCommand is where a command ends in a sentence. A reason to fill in, „…“, belongs to it.
func endOfCommand(text string) int {
	end := len(strings.TrimSuffix(text, "."))
	for _, mark := range []string{"“", "”", "\n", ", ", "; ", ". ", " ("} {
		for at := 0; at < end; at += len(mark) {
			found := strings.Index(text[at:end], mark)
			if found < 0 {
				break
			}
			if at += found; !strings.HasSuffix(text[:at], "…") && !strings.HasPrefix(text[at:], "“…") {
				end = at
			}
		}
	}
	return end
}

// namesOnStudy reports whether a text begins with a command that works on a study.
func namesOnStudy(text string) bool {
	noun := word(text)
	below := onStudies[noun]
	verb := word(strings.TrimPrefix(text[len(noun):], " "))
	return slices.Contains(below, "") || verb != "" && slices.Contains(below, verb)
}

// word is the word of small letters that a text begins with.
func word(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return r < 'a' || r > 'z' })
	if end < 0 {
		return text
	}
	return text[:end]
}
