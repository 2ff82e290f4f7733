package questionnairecmd

import "feldbuch/survey/revision"

// information shows what changed of what is handed out. A row that only one version has
// is shown with its text in all languages that are compared.
func (p *revisionPage) information(passages []revision.Passage) {
	if len(passages) == 0 {
		return
	}
	p.Blank()
	p.Line("", p.e.Text.Forms.Diff.Information)
	for _, row := range passages {
		p.Line(sign(row.Changes[0].What)+" ", row.Name)
		for _, c := range row.Changes {
			p.passage(c)
		}
	}
}

func (p *revisionPage) passage(c revision.Change) {
	t := p.e.Text.Forms.Diff
	switch c.What {
	case revision.Order:
		p.Line("    ", t.Moves)
	case revision.Type:
		p.Line("    "+t.Type+" ", p.fromTo(c.Old, c.New))
	case revision.Logic:
		p.Line("    "+c.Column+": ", p.fromTo(c.Old, c.New))
	default: // a row that is new or gone has its text as the change
		c.Column = "label"
		p.wording(c)
	}
}
