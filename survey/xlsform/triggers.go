package xlsform

import (
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// trigger reads which questions set this one again when they change.
func (rr *rowReader) trigger(r record, el *survey.Element) {
	text := r.text("trigger")
	if text == "" {
		if el.Preload == "background-geopoint" {
			rr.errorAt(r.at("trigger"), CodeTriggerMissing, el.Preload)
		}
		return
	}
	for part := range strings.SplitSeq(text, ",") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimSpace(part), "${")
		var ref *expr.Ref
		if ok {
			ref, rest, ok = cutReference(rest)
		}
		switch {
		case !ok:
			rr.errorAt(r.at("trigger"), CodeTriggerSyntax, text)
			return
		case strings.Contains(rest, "${"):
			rr.errorAt(r.at("trigger"), CodeTriggerComma, text)
			return
		}
		el.Trigger = append(el.Trigger, ref.Name)
	}
	rr.later = append(rr.later, func() { rr.checkTrigger(r, el) })
}

// checkTrigger waits for the whole tree: a trigger may stand below. Names that
// are not there are Link's to report.
func (rr *rowReader) checkTrigger(r record, el *survey.Element) {
	for _, name := range el.Trigger {
		found := rr.byName[name]
		if len(found) > 0 && (found[0].Kind != survey.Question || found[0].Type == survey.TypeCalculate) {
			rr.errorAt(r.at("trigger"), CodeTriggerHidden, name)
		}
	}
}
