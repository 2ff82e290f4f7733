package field

import (
	"slices"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Entry is a row of a table whose rows are the entries of a repeat.
type Entry struct {
	Name string // the area or the person it is about
	Own  string // the same in the interviewer's language, "" where that is not shown
	Rows []survey.Prompt
}

// grid lays the questions of entries out side by side, a column for each, and on
// as many pages of about as many rows as it takes.
type grid struct {
	columns     []*survey.Element
	heads       []string // of the columns
	entries     []Entry  // on this page
	at          []place  // of each question on it
	first, all  int      // the number of its first entry, and of all entries
	page, pages int
}

// place is where a question stands.
type place struct{ entry, column int }

// NewGrid makes a table of the same questions about several things; columns are the
// questions in their order, as they are put to the first entry, asked there or not.
func NewGrid(entries []Entry, columns []survey.Prompt, text msg.Interview, answerText func(*survey.Node) string) *Matrix {
	g := &grid{page: 1, pages: 1}
	for _, p := range columns {
		g.columns = append(g.columns, p.Element)
		g.heads = append(g.heads, headOf(p, entries[0].Name))
	}
	x := &Matrix{Column: -1, text: text, answerText: answerText, grid: g}
	x.window.More = MoreRows(text.Field)
	x.scale = newList(entries[0].Rows[0].Options, text.Field)
	x.hold(entries, 1, len(entries))
	return x
}

// hold puts entries on the page: those from number first on, of so many.
func (x *Matrix) hold(entries []Entry, first, all int) {
	g := x.grid
	g.entries, g.first, g.all = entries, first, all
	x.Rows, g.at = nil, nil
	for i, e := range entries {
		for _, p := range e.Rows {
			x.Rows = append(x.Rows, p)
			g.at = append(g.at, place{i, slices.Index(g.columns, p.Element)})
		}
	}
}

// Paginate keeps the page with a question on it, of pages that fit the window and
// have about as many rows each.
func (x *Matrix) Paginate(n *survey.Node, width, height int) {
	g := x.grid
	fit, total := max(x.gridRoom(width, height), 1), len(g.entries)
	g.pages = (total + fit - 1) / fit
	with := slices.IndexFunc(g.entries, func(e Entry) bool {
		return slices.ContainsFunc(e.Rows, func(p survey.Prompt) bool { return p.Node == n })
	})
	for page := range g.pages { // the first ones are the longer ones
		from, to := (page*total+g.pages-1)/g.pages, ((page+1)*total+g.pages-1)/g.pages
		if from <= with && with < to {
			g.page = page + 1
			x.hold(g.entries[from:to], from+1, total)
			return
		}
	}
}

// headOf is what stands above a question's column: the words its label stresses,
// else the label without the name of the row.
func headOf(p survey.Prompt, entry string) string {
	if p.Head != "" {
		return text.OneLine(p.Head)
	}
	label, _ := strings.CutPrefix(text.OneLine(p.Label), entry)
	return strings.TrimLeftFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// moveInGrid takes the keys that move about in a grid: along the order of the questions,
// or to another row of the same column, or what stands before it there.
func (x *Matrix) moveInGrid(k tea.KeyType) bool {
	switch k {
	case tea.KeyLeft:
		x.GoTo(x.Cursor - 1)
	case tea.KeyRight:
		x.GoTo(x.Cursor + 1)
	case tea.KeyUp:
		x.climb(-1)
	case tea.KeyDown:
		x.climb(+1)
	case tea.KeyHome:
		x.GoTo(x.grid.cell(place{x.here().entry, 0}))
	case tea.KeyEnd:
		x.GoTo(x.grid.cell(place{x.here().entry, len(x.grid.columns)}))
	case tea.KeyPgUp:
		x.GoTo(0)
	case tea.KeyPgDown:
		x.GoTo(len(x.Rows))
	default:
		return false
	}
	return true
}

func (x *Matrix) climb(by int) {
	if x.Behind() {
		if by < 0 {
			x.GoTo(x.Cursor - 1)
		}
		return
	}
	at := x.grid.at[x.Cursor]
	switch to := at.entry + by; {
	case to < 0:
	case to == len(x.grid.entries):
		x.GoTo(len(x.Rows))
	default:
		x.GoTo(x.grid.cell(place{to, at.column}))
	}
}

// cell is the question at a place, or the one that stands before it in its row: what
// is not asked has no cell. The first question of a row that begins behind it else.
func (g *grid) cell(to place) int {
	found := -1
	for i, p := range g.at {
		if p.entry == to.entry && (p.column <= to.column || found < 0) {
			found = i
		}
	}
	return found
}

// above is the same question in the row above, -1 where it is not asked there.
func (g *grid) above(i int) int {
	return slices.Index(g.at, place{g.at[i].entry - 1, g.at[i].column})
}

// here is where the cursor is, at the last question behind the end.
func (x *Matrix) here() place { return x.grid.at[min(x.Cursor, len(x.Rows)-1)] }

// Name is what a question is called in a sentence: „Taxes (need)“.
func (x *Matrix) Name(i int) string {
	if x.grid == nil {
		return text.OneLine(x.Rows[i].Label)
	}
	at := x.grid.at[i]
	name := text.OneLine(x.grid.entries[at.entry].Name)
	if head := x.grid.heads[at.column]; len(x.grid.columns) > 1 {
		name += " (" + text.Shorten(head, 24) + ")"
	}
	return name
}

// Open are the questions on the page that wait for an answer.
func (x *Matrix) Open() (open []int) {
	for i, p := range x.Rows {
		if p.Conflict || p.Answer.Status == value.Missing && (p.Required || !p.Node.Asked()) {
			open = append(open, i)
		}
	}
	return open
}

// InGrid reports whether rows are entries, and columns are questions.
func (x *Matrix) InGrid() bool { return x.grid != nil }
