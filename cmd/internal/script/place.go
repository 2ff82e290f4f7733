package script

import (
	"slices"
	"strconv"

	"feldbuch/survey"
)

// maxInstance bounds how many instances one path may bring about: a slip such
// as person[20000000] is told, not carried out.
const maxInstance = 10_000

// place is the node a path of the file names. Instances of open-ended repeats
// on the way are added, up to the one named.
func place(iv *survey.Interview, path string) (*survey.Node, error) {
	unknown := &survey.Rejection{Path: path, Reason: survey.NoSuchPath, Args: []string{path}}
	steps, ok := stepsOf(iv.Form(), path)
	if !ok {
		return nil, unknown
	}
	n := iv.Root()
	for i := range steps {
		var err error
		if steps[i].el.Kind == survey.Repeat {
			n, err = instance(iv, n, steps, i)
		} else {
			n, err = iv.Find(pathOf(steps[:i+1]))
		}
		if err != nil {
			return nil, err
		}
		if n == nil {
			return nil, unknown
		}
	}
	return n, nil
}

// instance is the instance of a repeat in holder that the step at names. A step
// without a number means the only one, and says so from then on.
func instance(iv *survey.Interview, holder *survey.Node, steps []step, at int) (*survey.Node, error) {
	s := &steps[at]
	there := holder.Instances(s.el)
	count := strconv.Itoa(len(there))
	if s.instance == 0 && len(there) > 1 {
		return nil, &misfit{WhichEntry, survey.NoSuchPath, []string{s.el.Name, count, numbered(steps)}}
	}
	s.instance = max(s.instance, 1)
	if s.instance <= len(there) {
		return there[s.instance-1], nil
	}
	if s.el.RepeatCount != nil {
		return nil, &misfit{NoSuchEntry, survey.NoSuchPath, []string{s.el.Name, count}}
	}
	if s.instance > maxInstance {
		return nil, &misfit{kind: TooFar, reason: survey.NoSuchPath}
	}
	var added *survey.Node
	for range s.instance - len(there) {
		var err error
		if added, err = iv.AddInstance(holder, s.el); err != nil {
			return nil, err
		}
	}
	return added, nil
}

// numbered is the path with a number where one is missing, as an example.
func numbered(steps []step) string {
	full := slices.Clone(steps)
	for i := range full {
		full[i].instance = max(full[i].instance, 1)
	}
	return pathOf(full)
}
