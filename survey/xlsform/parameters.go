package xlsform

import (
	"maps"
	"slices"
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
		rr.randomize(r, el)
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

// randomize reads how the choices are shuffled.
func (rr *rowReader) randomize(r record, el *survey.Element) {
	el.Randomize = el.Parameters["randomize"] == "true"
	if seed := el.Parameters["seed"]; el.Randomize && (isReference(seed) || decimal(seed) != nil) {
		el.Seed = rr.parse(seed, r.at("parameters"))
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
