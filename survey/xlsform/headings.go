package xlsform

import "strings"

// The sheets a questionnaire may have, in the order of the canonical text.
const (
	sheetSurvey          = "survey"
	sheetChoices         = "choices"
	sheetExternalChoices = "external_choices"
	sheetSettings        = "settings"
	sheetEntities        = "entities"
	sheetGaps            = "gaps"
	sheetBreakdowns      = "breakdowns"
	sheetReport          = "report"
	sheetPlanning        = "planning"
	sheetInformation     = "information"
)

var knownSheets = []string{sheetSurvey, sheetChoices, sheetExternalChoices, sheetSettings, sheetEntities, sheetGaps, sheetBreakdowns, sheetReport, sheetPlanning, sheetInformation}

// heading is what a column is for.
type heading struct {
	base  string // canonical name; the heading as written where it is not known
	lang  string // language key of a translated column
	known bool
}

// name is the canonical heading: "relevant", "label::Deutsch (de)".
func (h heading) name() string {
	if h.lang != "" {
		return h.base + "::" + h.lang
	}
	return h.base
}

// parseHeading reads a heading as pyxform does: case and blanks do not count
// in the part before the first "::", older names mean the newer ones, and a
// single colon ("label:English") separates too where the part before it is a
// column that can be translated.
func parseHeading(sheet, written string) heading {
	words := vocabulary()[sheet]
	if base, ok := words[snake(written)]; ok {
		return heading{base: base, known: true}
	}
	first, rest, cut := strings.Cut(written, "::")
	if !cut {
		first, rest, cut = strings.Cut(written, ":")
		cut = cut && (translatable[words[snake(first)]] || passedOn[snake(first)])
	}
	if !cut {
		return heading{base: written}
	}
	return parseCompound(words, snake(first), strings.TrimSpace(rest), written)
}

// parseCompound reads the headings of several parts: label::Deutsch,
// media::image::Deutsch, bind::relevant, body::accept.
func parseCompound(words map[string]string, first, rest, written string) heading {
	switch {
	case first == "media":
		kind, lang := cutColons(rest)
		if base, ok := words[snake(kind)]; ok && strings.HasPrefix(base, "media::") {
			return heading{base, lang, true}
		}
	case first == "bind" || first == "control" || first == "body":
		name, lang := cutColons(rest)
		if base, ok := words[snake(strings.TrimPrefix(name, "jr:"))]; ok && binds[base] {
			return heading{base, lang, true}
		}
		return heading{base: first + "::" + rest, known: true}
	case passedOn[first]:
		return heading{base: first + "::" + rest, known: true}
	}
	if base := words[first]; translatable[base] || ofLanguage[base] {
		return heading{base, rest, true}
	}
	return heading{base: written}
}

func cutColons(s string) (first, rest string) {
	first, rest, ok := strings.Cut(s, "::")
	if !ok && !strings.HasPrefix(s, "jr:") {
		first, rest, _ = strings.Cut(s, ":")
	}
	return strings.TrimSpace(first), strings.TrimSpace(rest)
}

// snake writes a heading as pyxform compares it.
func snake(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "_")) }

// comment reports whether a column only holds remarks for its writers.
func comment(heading string) bool {
	switch snake(heading) {
	case "comment", "comments", "note", "notes", "remark", "remarks", "bemerkung", "bemerkungen", "kommentar":
		return true
	}
	return strings.HasPrefix(heading, "#")
}

// IsRemark reports whether a column of this heading only holds remarks for the
// writers of a questionnaire.
func IsRemark(heading string) bool { return comment(heading) }

// translatable are the columns that can have a language.
var translatable = map[string]bool{
	"label": true, "hint": true, "guidance_hint": true, "constraint_message": true, "required_message": true,
	"media::image": true, "media::big-image": true, "media::audio": true, "media::video": true,
	"no_app_error_string": true,
}

// ofLanguage are the settings that a language can have of its own.
var ofLanguage = map[string]bool{
	"translation_status": true, "translation_by": true, "translation_date": true, "translation_title": true, consentVersion: true,
}

// binds are the columns that may be written bind::… or control::….
var binds = map[string]bool{
	"relevant": true, "required": true, "constraint": true, "calculation": true, "readonly": true,
	"constraint_message": true, "required_message": true, "appearance": true, "repeat_count": true,
	"no_app_error_string": true, "save_to": true,
}

// passedOn start the headings that other tools copy into their own form.
var passedOn = map[string]bool{"bind": true, "control": true, "body": true, "instance": true, "attribute": true}
