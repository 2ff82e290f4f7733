package msg

import (
	"strconv"
	"strings"

	"feldbuch/survey"
)

// problemText is what is said about one kind of problem: %[1]s and so on stand
// for the problem's Args.
type problemText struct {
	message string
	fix     string
	// instead is the fix where the last argument, a suggestion or a list, is
	// empty; "" where that makes no difference.
	instead string
}

// Problem puts a questionnaire's problem into words: what is wrong, and what to
// do about it. It does not say where; that is Problem.Pos.
func (s *Set) Problem(p survey.Problem) (message, fix string) {
	if p.Cause != nil {
		return s.Expression(p.Cause), s.problems()[p.Code].fix
	}
	t, ok := s.problems()[p.Code]
	if !ok {
		return p.Code + " " + strings.Join(p.Args, ", "), ""
	}
	fix = t.fix
	if t.instead != "" && (len(p.Args) == 0 || p.Args[len(p.Args)-1] == "") {
		fix = t.instead
	}
	return fill(t.message, p.Args), fill(fix, p.Args)
}

func (s *Set) problems() map[string]problemText {
	if s.Lang == English {
		return problemsEnglish
	}
	return problemsGerman
}

// Unreadable says in one sentence why a questionnaire file could not be read:
// kind is a xlsform.ReadErrorKind, line 0 where no line is meant, detail what
// the reader adds.
func (s *Set) Unreadable(kind, file string, line int, detail string) string {
	texts, where := unreadableGerman, "Zeile "
	if s.Lang == English {
		texts, where = unreadableEnglish, "line "
	}
	if line > 0 {
		file += ", " + where + strconv.Itoa(line)
	}
	format, ok := texts[kind]
	if !ok {
		format = texts["failed"]
	}
	return fill(format, []string{file, detail})
}

// fill puts the arguments in the places %[1]s to %[9]s; a place without an
// argument stays empty, and a text need not use all of them.
func fill(format string, args []string) string {
	var pairs []string
	for i := range 9 {
		arg := ""
		if i < len(args) {
			arg = args[i]
		}
		pairs = append(pairs, "%["+strconv.Itoa(i+1)+"]s", arg)
	}
	return strings.NewReplacer(pairs...).Replace(format)
}
