package xlsx

import (
	"slices"
	"strings"

	"feldbuch/export"
	"feldbuch/export/workbook"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// newCodebook adds the codebook's sheet, the last one.
func (d *dataset) newCodebook() *workbook.Stream {
	x := d.words
	return d.Stream(workbook.Rows{
		Sheet: x.SheetCodebook, Table: "codebook", Frozen: 2,
		Heads: []string{x.CodebookSheet, x.CodebookColumn, x.CodebookType, x.CodebookQuestion, x.CodebookCode, x.CodebookMeaning,
			x.CodebookPath, x.CodebookVersions},
		Widths: []float64{22, 24, 16, 70, 16, 50, 36, 16},
	})
}

// explanation is one row of the codebook.
type explanation struct{ sheet, column, kind, question, code, meaning, path, versions string }

func (d *dataset) explain(e explanation) {
	for _, cell := range []string{e.sheet, e.column, e.kind, e.question, e.code, e.meaning, e.path, e.versions} {
		if cell == "" {
			d.codebook.Add(nil)
			continue
		}
		d.codebook.Add(cell)
	}
	d.codebook.End()
}

// explainCodes explains the codes of a column, each with its meaning.
func (d *dataset) explainCodes(sheet, column string, codes ...[2]string) {
	for _, c := range codes {
		d.explain(explanation{sheet: sheet, column: column, code: c[0], meaning: c[1]})
	}
}

// writeCodebook explains every column of the data sheets: the question, then
// one row for each code; first of all what stands where there is no value.
func (d *dataset) writeCodebook() {
	x := d.words
	d.explainCodes(x.AllSheets, "", [2]string{"missing", x.MeansMissing}, [2]string{"dont_know", x.MeansDontKnow},
		[2]string{"refused", x.MeansRefused}, [2]string{"conflict", x.MeansConflict}, [2]string{"withdrawn", x.MeansWithdrawn}, [2]string{"", x.MeansSkipped})
	for i, t := range d.layout.Tables {
		if d.left[i] {
			continue
		}
		d.explainHeads(d.sheetName(i), t.Lead)
		for _, c := range t.Columns {
			d.explainColumn(d.sheetName(i), c)
		}
		if i == 0 {
			d.explainHeads(d.areasName(), areaHeads(d.layout.Breakdowns))
		}
	}
}

// explainHeads explains the columns that are no questions.
func (d *dataset) explainHeads(sheet string, heads []string) {
	for _, h := range heads {
		d.explain(explanation{sheet: sheet, column: h, question: d.meaning(h)})
		if h == "state" {
			d.explainCodes(sheet, h, [2]string{"completed", d.words.MeansCompleted}, [2]string{"open", d.words.MeansOpen})
		}
		if name, ok := strings.CutPrefix(h, export.BreakdownPrefix); ok {
			d.explainGroups(sheet, h, name)
		}
	}
}

// explainGroups explains the groups of a breakdown that takes an answer as it is.
func (d *dataset) explainGroups(sheet, column, name string) {
	for _, f := range slices.Backward(d.opts.Forms) {
		i := slices.IndexFunc(f.Breakdowns, func(b survey.Breakdown) bool { return b.Name == name })
		if i < 0 {
			continue
		}
		if e := survey.QuestionOf(f.Breakdowns[i].By); e != nil {
			d.explainChoices(sheet, column, e, f)
		}
		return
	}
}

// explainChoices explains what a question can be answered as it stands in data: the
// choices that stand for don't know and refused stand there as that.
func (d *dataset) explainChoices(sheet, column string, e *survey.Element, f *survey.Form) {
	if e.List == nil {
		return
	}
	for _, choice := range e.List.Choices {
		code := e.Counted(value.Of(choice.Name)).Code()
		d.explainCodes(sheet, column, [2]string{code, choice.Label.In(d.opts.Language, f.Default).Shown()})
	}
}

func (d *dataset) explainColumn(sheet string, c *export.Column) {
	e := c.Element
	label := e.Label.In(d.opts.Language, c.Form.Default).Shown()
	d.explain(explanation{sheet: sheet, column: c.Name, kind: string(e.Type), question: label, path: e.Path(), versions: d.versions(c)})
	d.explainChoices(sheet, c.Name, e, c.Form)
}

// versions are the questionnaire versions that have a column's question.
func (d *dataset) versions(c *export.Column) string {
	var with []string
	for _, f := range d.opts.Forms {
		if d.layout.Has(f, c) {
			with = append(with, f.Version)
		}
	}
	return strings.Join(with, " ")
}

// meaning explains a column that is no question.
func (d *dataset) meaning(head string) string {
	x := d.words
	known := map[string]string{
		"id": x.MeansID, "business": x.MeansBusiness, "interviewer": x.MeansInterviewer, "language": x.MeansLanguage,
		"state": x.MeansState, "started": x.MeansStarted, "changed": x.MeansChanged,
		"rule": x.MeansRule, "area": x.MeansArea, "area_label": x.MeansAreaLabel,
		"need": x.MeansNeed, "have": x.MeansHave, "gap": x.MeansGap,
		"want": x.MeansWant, "when": x.MeansWhen, "persons": x.MeansPersons, "extern": x.MeansExtern, "content": x.MeansContent,
		"used": x.MeansUsed, "top": x.MeansTop,
	}
	if meaning, ok := known[head]; ok {
		return meaning
	}
	if name, ok := strings.CutPrefix(head, export.BreakdownPrefix); ok {
		return d.breakdownLabel(name)
	}
	return x.MeansNumber
}

// breakdownLabel is the newest version's label of a breakdown.
func (d *dataset) breakdownLabel(name string) string {
	label := d.words.MeansBreakdown
	for _, f := range d.opts.Forms {
		for _, b := range f.Breakdowns {
			if s := b.Label.In(d.opts.Language, f.Default).Shown(); b.Name == name && s != "" {
				label = s
			}
		}
	}
	return label
}
