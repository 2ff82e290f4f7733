package region

import (
	"slices"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/xlsform/sheet"
)

// replacing puts a region's rows into a form and collects what is wrong with them.
type replacing struct {
	form, other *sheet.Workbook
	problems    []survey.Problem
}

func (r *replacing) wrong(at survey.Position, code string, args ...string) {
	r.problems = append(r.problems, survey.Problem{Severity: survey.SeverityError, Code: code, Pos: at, Args: args})
}

// sheets refuses sheets of which nothing belongs to a region.
func (r *replacing) sheets() {
	var names []string
	for _, p := range parts {
		names = append(names, p.name)
	}
	for _, s := range r.other.Sheets {
		if !slices.ContainsFunc(names, func(name string) bool { return r.other.Sheet(name) == s }) {
			r.wrong(survey.Position{File: r.other.File, Sheet: s.Name}, CodeSheet, s.Name, strings.Join(names, ", "))
		}
	}
}

// sheet is a sheet of the form with the other region's rows.
func (r *replacing) sheet(s *sheet.Sheet) *sheet.Sheet {
	at := slices.IndexFunc(parts, func(p part) bool { return r.form.Sheet(p.name) == s })
	if at < 0 {
		return s
	}
	old, _ := tableOf(r.form, parts[at].name)
	old = old.with(parts[at].filled)
	with, ok := tableOf(r.other, parts[at].name)
	if !ok {
		with = table{Sheet: &sheet.Sheet{Name: s.Name}}
	}
	moved := r.columns(old, with)
	if parts[at].keys == nil {
		return old.withRows(overlay(old, with, moved))
	}
	return old.withRows(r.rows(parts[at], old, with, moved))
}

// columns are the form's columns for those of the region's sheet.
func (r *replacing) columns(old, with table) map[int]int {
	moved := map[int]int{}
	for i, h := range with.headings {
		to := slices.Index(old.headings, h)
		if to < 0 {
			c := with.Columns[i]
			r.wrong(survey.Position{File: r.other.File, Sheet: with.Name, Row: with.Head, Column: c.Heading,
				Cell: sheet.Place{Row: with.Head, Column: c.Place}.String()}, CodeColumn, c.Heading)
			continue
		}
		moved[i] = to
	}
	return moved
}

// overlay is the settings with those the region gives.
func overlay(old, with table, moved map[int]int) []sheet.Row {
	rows := slices.Clone(old.Rows)
	if len(rows) == 0 || len(with.Rows) == 0 {
		return rows
	}
	given := move(with.Rows[0], moved)
	for _, c := range rows[0].Cells {
		if !slices.ContainsFunc(given, func(g sheet.Cell) bool { return g.Column == c.Column }) {
			given = append(given, c)
		}
	}
	rows[0].Cells = sorted(given)
	return rows
}

// rows are those of the form that stay, and where the region's stood those of the
// other one.
func (r *replacing) rows(p part, old, with table, moved map[int]int) (rows []sheet.Row) {
	there := map[string][]sheet.Row{}
	for _, row := range with.Rows {
		list := with.text(row, p.keys[0])
		there[list] = append(there[list], row)
	}
	placed := map[string]bool{}
	stays := map[[2]string]bool{}
	for _, row := range old.Rows {
		list := old.text(row, p.keys[0])
		switch {
		case !p.ours(old, row):
			rows = append(rows, row)
			stays[[2]string{list, old.text(row, p.keys[1])}] = true
		case !placed[list]:
			placed[list] = true
			if len(there[list]) == 0 {
				r.wrong(survey.Position{File: r.other.File, Sheet: p.name}, CodeListMissing, list)
			}
			for _, new := range there[list] {
				rows = append(rows, sheet.Row{Cells: marked(old, move(new, moved))})
			}
		}
	}
	r.check(p, with, placed, stays)
	return rows
}

// check looks at the rows of the region one by one.
func (r *replacing) check(p part, with table, lists map[string]bool, stays map[[2]string]bool) {
	var known []string
	for list := range lists {
		known = append(known, list)
	}
	slices.Sort(known)
	for _, row := range with.Rows {
		list, name := with.text(row, p.keys[0]), with.text(row, p.keys[1])
		at := func(heading string) survey.Position { return with.position(r.other.File, row, heading) }
		switch {
		case !lists[list]:
			r.wrong(at(p.keys[0]), CodeListUnknown, list, strings.Join(known, ", "))
		case name == "":
			r.wrong(at(p.keys[1]), CodeUnnamed, list)
		case stays[[2]string{list, name}]:
			r.wrong(at(p.keys[1]), CodeStays, name, list)
		default:
			r.translated(with, row, name)
		}
	}
}

// translated refuses a row that some language of the sheet has no label for.
func (r *replacing) translated(with table, row sheet.Row, name string) {
	var lacking []string
	for i, h := range with.headings {
		if strings.HasPrefix(h, "label") && with.text(row, h) == "" {
			lacking = append(lacking, with.Columns[i].Heading)
		}
	}
	if len(lacking) > 0 {
		r.wrong(with.position(r.other.File, row, fold(lacking[0])), CodeUntranslated, name, strings.Join(lacking, ", "))
	}
}

// move are the cells of a row in the form's columns.
func move(r sheet.Row, moved map[int]int) (cells []sheet.Cell) {
	for _, c := range r.Cells {
		if to, ok := moved[c.Column]; ok {
			cells = append(cells, sheet.Cell{Column: to, Text: c.Text})
		}
	}
	return sorted(cells)
}

// marked says of a row that it belongs to the region, where the sheet says so.
func marked(t table, cells []sheet.Cell) []sheet.Cell {
	at := slices.Index(t.headings, mark)
	if at < 0 {
		return cells
	}
	return sorted(append(cells, sheet.Cell{Column: at, Text: "yes"}))
}

func sorted(cells []sheet.Cell) []sheet.Cell {
	slices.SortFunc(cells, func(a, b sheet.Cell) int { return a.Column - b.Column })
	return cells
}

// withRows is the sheet with other rows; what a language file said of the old ones
// now stands in the sheet.
func (t table) withRows(rows []sheet.Row) *sheet.Sheet {
	s := &sheet.Sheet{Name: t.Name, Head: t.Head, Stray: t.Stray}
	for _, c := range t.Columns {
		s.Columns = append(s.Columns, sheet.Column{Heading: c.Heading, Place: c.Place})
	}
	for i, r := range rows {
		s.Rows = append(s.Rows, sheet.Row{Number: t.Head + 1 + i, Cells: r.Cells})
	}
	return s
}
