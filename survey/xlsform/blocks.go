package xlsform

import (
	"slices"
	"strings"

	"feldbuch/survey"
)

func (rr *rowReader) push(el *survey.Element, block, list string) {
	rr.open = append(rr.open, &openGroup{el: el, block: block, list: list, names: map[string]survey.Position{}, lower: map[string]string{}})
}

func (rr *rowReader) top() *openGroup { return rr.open[len(rr.open)-1] }

func (rr *rowReader) end(r record, block string) {
	f := rr.top()
	if f.block != block {
		rr.broken = true
		if f.block == "" {
			rr.errorAt(r.at("type"), CodeEndWithoutBegin, block, r.text("name"))
			return
		}
		rr.errorAt(r.at("type"), CodeEndMismatch, block, f.block, f.el.Name, f.el.Pos.String())
		if !rr.isOpen(block) {
			return
		}
		// What is inside is taken as closed too, so that one slip is one report.
		for rr.top().block != block {
			rr.open = rr.open[:len(rr.open)-1]
		}
		f = rr.top()
	}
	rr.open = rr.open[:len(rr.open)-1]
	rr.saveTo(r, f.el)
	if len(f.el.Children) == 0 {
		rr.warnAt(f.el.At("type"), CodeGroupEmpty, f.el.Name)
	}
	if block == "loop" {
		rr.unroll(f)
	}
}

func (rr *rowReader) isOpen(block string) bool {
	return slices.ContainsFunc(rr.open, func(f *openGroup) bool { return f.block == block })
}

func (rr *rowReader) begin(r record, block, list string) {
	el := &survey.Element{Kind: survey.Group, Pos: r.pos(), Cells: r, Name: r.text("name")}
	if block == "repeat" {
		el.Kind = survey.Repeat
	}
	rr.name(r, el)
	rr.describe(r, el)
	if el.Label.Empty() && el.Media == nil && (el.Kind == survey.Repeat || !el.HasAppearance("field-list")) && block != "loop" {
		rr.warnAt(r.at("label"), CodeGroupLabelMissing, el.Name)
	}
	if el.Required != nil {
		rr.warnAt(r.at("required"), CodeRequiredGroup, el.Name)
		el.Required = nil
	}
	if el.Kind == survey.Repeat {
		rr.nameRepeat(r, el)
		rr.count(r, el)
		rr.continues(r, el)
	}
	rr.saveTo(r, el)
	rr.add(el)
	rr.push(el, block, list)
	rr.top().tableList = el.HasAppearance("table-list")
	if block == "loop" {
		rr.warnAt(r.at("type"), CodeTypeObsolete, r.text("type"))
		rr.needList(r, list)
	}
}

// count reads repeat_count. As in pyxform anything but a bare ${name} moves
// into a calculation before the repeat.
func (rr *rowReader) count(r record, el *survey.Element) {
	e := rr.expression(r, "repeat_count")
	if e == nil {
		return
	}
	if !isReference(strings.TrimSpace(e.Source())) {
		held := &survey.Element{
			Kind: survey.Question, Type: survey.TypeCalculate, Generated: true, Name: el.Name + "_count",
			Calculation: e, ReadOnly: rr.parse("true()", r.at("repeat_count")),
			Pos: el.Pos, Cells: survey.CellMap{"calculation": r.at("repeat_count"), "name": r.at("name")},
		}
		rr.unique(held)
		rr.add(held)
		e = rr.parse("${"+held.Name+"}", r.at("repeat_count"))
	}
	el.RepeatCount = e
}

// continues reads the repeat that this one goes on with: its name, or ${name}.
func (rr *rowReader) continues(r record, el *survey.Element) {
	text := r.text("continues")
	if name, ok := strings.CutPrefix(text, "${"); ok {
		text = strings.TrimSuffix(name, "}")
	}
	el.Continues = strings.TrimSpace(text)
}
