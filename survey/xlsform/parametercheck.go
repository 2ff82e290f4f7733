package xlsform

import (
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
)

// parameterCheck checks the values of one cell.
type parameterCheck struct {
	*rowReader
	r      record
	params map[string]string
}

func (p parameterCheck) wrong(code Code, args ...string) {
	p.errorAt(p.r.at("parameters"), code, args...)
}

func (p parameterCheck) oneOf(name string, allowed ...string) {
	if v, ok := p.params[name]; ok && !slices.Contains(allowed, v) {
		p.wrong(CodeParameterOneOf, name, v, strings.Join(allowed, ", "))
	}
}

// integer checks a whole number and gives it; ok is false where it is missing
// or none.
func (p parameterCheck) integer(name string) (n int, ok bool) {
	v, given := p.params[name]
	if !given {
		return 0, false
	}
	n, err := strconv.Atoi(v)
	if err != nil {
		p.wrong(CodeParameterInteger, name, v)
	}
	return n, err == nil
}

func (p parameterCheck) number(name string) {
	if v, ok := p.params[name]; ok && decimal(v) == nil {
		p.wrong(CodeParameterNumber, name, v)
	}
}

func (p parameterCheck) selects() {
	p.oneOf("randomize", "true", "false")
	if seed, ok := p.params["seed"]; ok {
		switch {
		case p.params["randomize"] == "":
			p.wrong(CodeParameterNeeds, "seed", "randomize=true")
		case decimal(seed) == nil && !isReference(seed):
			p.wrong(CodeParameterSeed, "seed", seed)
		}
	}
	for _, name := range []string{"value", "label"} {
		if v, ok := p.params[name]; ok && !isName(v) {
			p.wrong(CodeParameterName, name, v)
		}
	}
}

func isReference(s string) bool {
	rest, ok := strings.CutPrefix(s, "${")
	if !ok {
		return false
	}
	_, after, ok := cutReference(rest)
	return ok && after == ""
}

// app checks an Android package name; it matters for a plain camera only.
func (p parameterCheck) app(el *survey.Element) {
	v, ok := p.params["app"]
	appearance := strings.Join(el.Appearance, " ")
	if !ok || appearance != "" && appearance != "annotate" {
		return
	}
	if !androidPackage().MatchString(v) {
		p.wrong(CodeParameterApp, "app", v)
	}
}

func (p parameterCheck) audit() {
	p.oneOf("track-changes", "true", "false")
	p.oneOf("identify-user", "true", "false")
	p.oneOf("track-changes-reasons", "on-form-edit")
	p.oneOf("location-priority", "no-power", "low-power", "balanced", "high-accuracy")
	location := []string{"location-priority", "location-min-interval", "location-max-age"}
	for _, name := range location {
		for _, other := range location {
			if _, ok := p.params[name]; ok && p.params[other] == "" {
				p.wrong(CodeParameterNeeds, name, other)
				return
			}
		}
	}
	least, ok1 := p.integer("location-min-interval")
	most, ok2 := p.integer("location-max-age")
	switch {
	case ok1 && least < 0:
		p.wrong(CodeParameterNegative, "location-min-interval", strconv.Itoa(least))
	case ok2 && most < 0:
		p.wrong(CodeParameterNegative, "location-max-age", strconv.Itoa(most))
	case ok1 && ok2 && most < least:
		p.wrong(CodeParameterOrder, "location-max-age", "location-min-interval")
	}
}

func (p parameterCheck) geo() {
	p.oneOf("allow-mock-accuracy", "true", "false")
	p.number("capture-accuracy")
	p.number("warning-accuracy")
	if v, ok := p.params["incremental"]; ok && !isYes(v) {
		p.wrong(CodeParameterOneOf, "incremental", v, "true")
	}
	if v, ok := p.params["reference-geometry"]; ok {
		p.later = append(p.later, func() { p.geometry(v) })
	}
}

// geometry checks that the source of reference points is a list, a file, an
// entity list or a repeat.
func (p parameterCheck) geometry(source string) {
	if _, searched := p.lists.searched[source]; p.lists.lists[source] != nil && !searched {
		p.lists.used[source], p.lists.offered[source] = true, true
		return
	}
	if isReference(source) {
		name := strings.TrimSuffix(strings.TrimPrefix(source, "${"), "}")
		if els := p.byName[name]; len(els) > 0 && els[0].Kind == survey.Repeat {
			return
		}
	}
	for _, el := range p.byName[source] {
		if isExternal(el) {
			return
		}
	}
	if p.files[source] || slices.ContainsFunc(p.entities.records(), func(r record) bool { return r.text("list_name") == source }) {
		return
	}
	p.wrong(CodeGeometryUnknown, source)
}
