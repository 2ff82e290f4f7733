package script

import (
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
)

// step is one segment of a path: an element of the questionnaire and which
// instance of it, 0 where the path leaves that open.
type step struct {
	el       *survey.Element
	instance int
}

// stepsOf reads a path: "/group/person[2]/name", the same below the root
// element's name, or a bare name that only one element has.
func stepsOf(f *survey.Form, path string) ([]step, bool) {
	if !strings.Contains(path, "/") {
		named := f.Named(path)
		if len(named) != 1 {
			return nil, false
		}
		path = named[0].Path()
	}
	rest, ok := strings.CutPrefix(path, "/")
	if !ok {
		return nil, false
	}
	segments := strings.Split(rest, "/")
	if steps, ok := descend(f.Root, segments); ok {
		return steps, true
	}
	if name, instance, ok := segment(segments[0]); !ok || name != f.Name || instance > 1 {
		return nil, false
	}
	return descend(f.Root, segments[1:])
}

func descend(from *survey.Element, segments []string) ([]step, bool) {
	var steps []step
	for _, s := range segments {
		name, instance, ok := segment(s)
		at := slices.IndexFunc(from.Children, func(e *survey.Element) bool { return e.Name == name })
		if !ok || at < 0 {
			return nil, false
		}
		from = from.Children[at]
		if from.Kind != survey.Repeat && instance > 1 {
			return nil, false
		}
		steps = append(steps, step{from, instance})
	}
	return steps, len(steps) > 0
}

// segment takes "person[2]" apart; without brackets the instance is 0.
func segment(s string) (name string, instance int, ok bool) {
	name, index, found := strings.Cut(s, "[")
	if !found {
		return name, 0, true
	}
	digits, closed := strings.CutSuffix(index, "]")
	instance, err := strconv.Atoi(digits)
	return name, instance, closed && err == nil && instance > 0
}

// pathOf is the display path of the steps: instance numbers on repeats only.
func pathOf(steps []step) string {
	var b strings.Builder
	for _, s := range steps {
		b.WriteString("/" + s.el.Name)
		if s.el.Kind == survey.Repeat {
			b.WriteString("[" + strconv.Itoa(s.instance) + "]")
		}
	}
	return b.String()
}
