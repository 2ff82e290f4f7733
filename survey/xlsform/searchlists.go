package xlsform

import (
	"fmt"
	"strings"

	"feldbuch/survey"
	"feldbuch/survey/value"
)

// search() in the column appearance takes the choices of a question from a table
// beside the form. The question's own list then only says which columns hold the
// codes and the labels; choices with whole numbers for codes are offered as well.

var searchCall = value.Pattern(`search\(\s*(['"])([^'"]+)['"]`)

// searches reports whether a question's choices are searched for in a file.
func searches(r record) bool { return strings.Contains(r.text("appearance"), "search(") }

// searchedFile is the file that search() in an appearance reads, "" for none.
func searchedFile(appearance string) string {
	m := searchCall().FindStringSubmatch(straightQuotes.Replace(appearance))
	if m == nil {
		return ""
	}
	return tableFile(m[2])
}

// searchList is the list a searching question offers: the rows of the file, where
// it is here. Otherwise codes are typed in.
func (rr *rowReader) searchList(r record, el *survey.Element, name string) *survey.List {
	columns := rr.needList(r, name)
	if columns == nil {
		return nil
	}
	rr.lists.searched[name] = r.at("type")
	appearance := r.text("appearance")
	l := &survey.List{Name: name, Pos: columns.Pos, File: searchedFile(appearance), AcceptsUnlisted: true}
	var t *fileTable
	if l.File != "" {
		t = rr.fileTable(l.File, r.at("appearance"), CodeFileChoices)
	}
	for _, c := range columns.Choices {
		switch {
		case isWholeNumber(c.Name):
			l.Choices = append(l.Choices, c)
		case t != nil:
			rr.searchRows(l, t, c)
		}
	}
	if t != nil {
		l.Columns, l.AcceptsUnlisted = t.columns, false
		if filter := searchFilter(appearance, columns); filter != "" && el.ChoiceFilter == nil {
			el.ChoiceFilter = rr.parse(filter, r.at("appearance"))
		}
	}
	return l
}

// searchRows adds the rows of a file: column is the choice whose code and labels
// name its columns.
func (rr *rowReader) searchRows(l *survey.List, t *fileTable, column *survey.Choice) {
	code := t.column(column.Name)
	if code < 0 {
		rr.errorAt(column.At("name"), CodeFileColumn, l.File, column.Name, strings.Join(t.columns, ", "))
		return
	}
	for _, cells := range t.rows {
		if code >= len(cells) || cells[code] == "" {
			continue
		}
		l.AddRow(cells[code], cells[code], cells, nil)
		label := survey.Text{}
		for lang, columns := range column.Label {
			label[lang] = survey.Template{{Literal: t.joined(cells, columns.Plain())}}
		}
		if !label.Empty() {
			l.Choices[len(l.Choices)-1].Label = label
		}
	}
}

// joined are the texts of a row in the columns that a label names.
func (t *fileTable) joined(cells []string, columns string) string {
	var texts []string
	for name := range strings.SplitSeq(columns, ",") {
		if at := t.column(strings.TrimSpace(name)); at >= 0 && at < len(cells) && cells[at] != "" {
			texts = append(texts, cells[at])
		}
	}
	return strings.Join(texts, " ")
}

func isWholeNumber(code string) bool {
	_, ok, _ := value.Integer(code)
	return ok
}

// searchFilters are how search() compares a column with a text.
var searchFilters = map[string]string{
	"contains": "contains(%s, %s)", "startswith": "starts-with(%s, %s)", "endswith": "ends-with(%s, %s)", "matches": "%s = string(%s)",
}

// searchFilter is what search('file', 'contains', 'column', ${x}, 'other', ${y})
// lets through, as a choice filter: the comparison, and another column that is
// equal; "" where everything passes. A choice that is in no file always passes.
func searchFilter(appearance string, columns *survey.List) string {
	_, call, _ := strings.Cut(straightQuotes.Replace(appearance), "search(")
	args := arguments(call)
	compare := searchFilters["matches"]
	if len(args) > 1 {
		if named, ok := searchFilters[strings.ToLower(unquoted(args[1]))]; ok {
			compare, args = named, args[1:]
		}
	}
	var conditions []string
	for i := 1; i+1 < len(args); i += 2 {
		if column := unquoted(args[i]); isPlainName(column) {
			conditions = append(conditions, fmt.Sprintf(compare, column, args[i+1]))
		}
		compare = searchFilters["matches"]
	}
	filter := strings.Join(conditions, " and ")
	for _, c := range columns.Choices {
		if filter != "" && !isWholeNumber(c.Name) {
			return "(" + filter + ") or " + c.Name + " = ''"
		}
	}
	return filter
}

func unquoted(s string) string { return strings.Trim(s, `'"`) }

// arguments are what stands between the commas of a call, up to its closing
// bracket.
func arguments(s string) []string {
	var args []string
	depth, from, quote := 0, 0, rune(0)
	for i, c := range s {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case strings.ContainsRune("([{", c):
			depth++
		case c == ',' && depth == 0, c == ')' && depth == 0:
			args = append(args, strings.TrimSpace(s[from:i]))
			if from = i + 1; c == ')' {
				return args
			}
		case strings.ContainsRune(")]}", c):
			depth--
		}
	}
	return args
}
