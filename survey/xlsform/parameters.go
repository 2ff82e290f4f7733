package xlsform

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"feldbuch/survey"
)

// parameters reads the parameters column and checks it against what the type
// knows: a wrong parameter makes other tools refuse the form.
func (rr *rowReader) parameters(r record, el *survey.Element, s selection) {
	text := r.text("parameters")
	if text == "" {
		if el.Type == survey.TypeRange {
			rr.rangeParameters(r, el)
		}
		return
	}
	params, wrong := splitParameters(text)
	if wrong != "" {
		rr.errorAt(r.at("parameters"), CodeParameterSyntax, wrong)
		return
	}
	el.Parameters = params
	known, checked := knownParameters(el, s)
	if !rr.onlyKnown(r, params, known, checked) {
		return
	}
	p := parameterCheck{rr, r, params}
	switch {
	case el.Type == survey.TypeRange:
		rr.rangeParameters(r, el)
	case el.Type.Selects():
		p.selects()
	case el.Type == survey.TypeText:
		p.integer("rows")
	case el.Type == survey.TypeImage:
		p.integer("max-pixels")
		p.app(el)
	case el.Type == survey.TypeAudio:
		p.oneOf("quality", "voice-only", "low", "normal", "external")
	case el.Preload == "background-audio":
		p.oneOf("quality", "voice-only", "low", "normal")
	case el.Preload == "audit":
		p.audit()
	case isGeo(el.Type):
		p.geo()
	}
}

func isGeo(t survey.Type) bool {
	return t == survey.TypeGeopoint || t == survey.TypeGeotrace || t == survey.TypeGeoshape
}

// knownParameters are the parameters of a type; checked is false where other
// tools ignore what they do not know.
func knownParameters(el *survey.Element, s selection) (known []string, checked bool) {
	switch el.Type {
	case survey.TypeText:
		return []string{"rows"}, true
	case survey.TypeImage:
		return []string{"app", "max-pixels"}, true
	case survey.TypeAudio:
		return []string{"quality"}, true
	case survey.TypeGeopoint:
		return []string{"allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"}, true
	case survey.TypeGeotrace, survey.TypeGeoshape:
		return []string{"allow-mock-accuracy", "incremental", "reference-geometry"}, true
	case survey.TypeRange:
		return []string{"end", "placeholder", "start", "step", "tick_interval", "tick_labelset"}, true
	case survey.TypeSelectOne, survey.TypeSelectMultiple, survey.TypeRank:
		if s.fromFile {
			return []string{"label", "randomize", "seed", "value"}, true
		}
		return []string{"randomize", "seed"}, true
	}
	switch el.Preload {
	case "background-audio":
		return []string{"quality"}, true
	case "audit":
		return []string{"identify-user", "location-max-age", "location-min-interval", "location-priority", "track-changes", "track-changes-reasons"}, true
	}
	return nil, false
}

func (rr *rowReader) onlyKnown(r record, params map[string]string, known []string, checked bool) bool {
	fine := true
	for _, name := range slices.Sorted(maps.Keys(params)) {
		switch {
		case slices.Contains(known, name):
		case checked:
			rr.errorAt(r.at("parameters"), CodeParameterUnknown, name, strings.Join(known, ", "))
			fine = false
		default:
			rr.warnAt(r.at("parameters"), CodeParameterUnknown, name, "")
		}
	}
	return fine
}

// splitParameters reads "a=1; b=2", with semicolons, commas or blanks between.
func splitParameters(text string) (params map[string]string, wrong string) {
	parts := strings.Split(text, ";")
	if len(parts) == 1 {
		parts = strings.Split(text, ",")
	}
	if len(parts) == 1 {
		parts = strings.Fields(text)
	}
	params = map[string]string{}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		name, value, ok := strings.Cut(part, "=")
		if !ok || strings.Contains(value, "=") {
			return nil, part
		}
		value = strings.TrimSpace(value)
		if low := strings.ToLower(value); low == "true" || low == "false" {
			value = low
		}
		params[strings.ToLower(strings.TrimSpace(name))] = value
	}
	return params, ""
}

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
	if !androidPackage.MatchString(v) {
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
	if p.lists.lists[source] != nil {
		p.lists.used[source] = true
		return
	}
	if isReference(source) {
		name := strings.TrimSuffix(strings.TrimPrefix(source, "${"), "}")
		if els := p.byName[name]; len(els) > 0 && els[0].Kind == survey.Repeat {
			return
		}
	}
	for _, el := range p.byName[source] {
		if el.Preload == "csv-external" || el.Preload == "xml-external" {
			return
		}
	}
	if p.files[source] || slices.ContainsFunc(p.entities.records(), func(r record) bool { return r.text("list_name") == source }) {
		return
	}
	p.wrong(CodeGeometryUnknown, source)
}
