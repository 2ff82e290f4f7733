package xlsx

import (
	"strings"

	"feldbuch/export"
	"feldbuch/survey"
)

// newCodebook adds the codebook's sheet, the last one.
func (d *dataset) newCodebook() (err error) {
	x := d.book.words
	heads := []string{x.CodebookSheet, x.CodebookColumn, x.CodebookType, x.CodebookQuestion, x.CodebookCode, x.CodebookMeaning, x.CodebookPath, x.CodebookVersions}
	widths := []float64{22, 24, 16, 70, 16, 50, 36, 16}
	d.codebook, err = d.book.newStream(x.SheetCodebook, "codebook", heads, widths, 2)
	return err
}

// writeCodebook explains every column of the data sheets: the question, then
// one row for each code; first of all what stands where there is no value.
func (d *dataset) writeCodebook() error {
	x := d.book.words
	for _, m := range [][2]string{
		{"missing", x.MeansMissing}, {"dont_know", x.MeansDontKnow}, {"refused", x.MeansRefused},
		{export.ConflictWord, x.MeansConflict}, {"", x.MeansSkipped},
	} {
		if err := d.explain(x.AllSheets, "", "", "", m[0], m[1], "", ""); err != nil {
			return err
		}
	}
	for i, t := range d.layout.Tables {
		if d.tables[i] == nil {
			continue
		}
		if err := d.explainTable(d.tables[i].sheet, t); err != nil {
			return err
		}
		if i == 0 {
			if err := d.explainHeads(d.areas.sheet, d.areas.heads); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *dataset) explain(cells ...string) error {
	for _, c := range cells {
		if c == "" {
			d.codebook.add(nil)
			continue
		}
		d.codebook.add(c)
	}
	return d.codebook.end(d.book.styles.text)
}

func (d *dataset) explainTable(sheet string, t *export.Table) error {
	if err := d.explainHeads(sheet, t.Lead); err != nil {
		return err
	}
	for _, c := range t.Columns {
		if err := d.explainColumn(sheet, c); err != nil {
			return err
		}
	}
	return nil
}

// explainHeads explains the columns that are no questions.
func (d *dataset) explainHeads(sheet string, heads []string) error {
	for _, h := range heads {
		if err := d.explain(sheet, h, "", d.meaning(h), "", "", "", ""); err != nil {
			return err
		}
		if h != "state" {
			continue
		}
		for _, m := range [][2]string{{"completed", d.book.words.MeansCompleted}, {"open", d.book.words.MeansOpen}} {
			if err := d.explain(sheet, h, "", "", m[0], m[1], "", ""); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *dataset) explainColumn(sheet string, c *export.Column) error {
	in := func(t survey.Text) string { return t.In(d.book.opts.Language, c.Form.Default).Shown() }
	e := c.Element
	if err := d.explain(sheet, c.Name, string(e.Type), in(e.Label), "", "", e.Path(), d.versions(c)); err != nil {
		return err
	}
	if e.List == nil {
		return nil
	}
	for _, choice := range e.List.Choices {
		if err := d.explain(sheet, c.Name, "", "", choice.Name, in(choice.Label), "", ""); err != nil {
			return err
		}
	}
	return nil
}

// versions are the questionnaire versions that have a column's question.
func (d *dataset) versions(c *export.Column) string {
	var with []string
	for _, f := range d.book.opts.Forms {
		if d.layout.Has(f, c) {
			with = append(with, f.Version)
		}
	}
	return strings.Join(with, " ")
}

func (d *dataset) meaning(head string) string {
	x := d.book.words
	switch head {
	case "id":
		return x.MeansID
	case "business":
		return x.MeansBusiness
	case "interviewer":
		return x.MeansInterviewer
	case "language":
		return x.MeansLanguage
	case "state":
		return x.MeansState
	case "started":
		return x.MeansStarted
	case "changed":
		return x.MeansChanged
	case "rule":
		return x.MeansRule
	case "area":
		return x.MeansArea
	case "area_label":
		return x.MeansAreaLabel
	case "need":
		return x.MeansNeed
	case "have":
		return x.MeansHave
	case "gap":
		return x.MeansGap
	case "want":
		return x.MeansWant
	case "when":
		return x.MeansWhen
	case "persons":
		return x.MeansPersons
	case "extern":
		return x.MeansExtern
	}
	if name, ok := strings.CutPrefix(head, export.BreakdownPrefix); ok {
		return d.breakdownLabel(name)
	}
	return x.MeansNumber
}

// breakdownLabel is the newest version's label of a breakdown.
func (d *dataset) breakdownLabel(name string) string {
	label := d.book.words.MeansBreakdown
	for _, f := range d.book.opts.Forms {
		for _, b := range f.Breakdowns {
			if s := b.Label.In(d.book.opts.Language, f.Default).Shown(); b.Name == name && s != "" {
				label = s
			}
		}
	}
	return label
}
