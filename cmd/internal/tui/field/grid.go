package field

import (
	"slices"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Entry is a row of a table whose rows are the entries of a repeat.
type Entry struct {
	Name  string // the area or the person it is about
	Own   string // the same in the interviewer's language, "" where that is not shown
	Cells []Cell
}

// Cell is a question as it is read out: of those on other pages no more is needed.
type Cell struct {
	Node          *survey.Node
	Label, Second string
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

// NewGrid makes a table of the same questions about several things, to be paginated;
// columns are the questions in their order, as they are put to the first entry, asked
// there or not.
func NewGrid(entries []Entry, columns []survey.Prompt, text msg.Interview, answerText func(*survey.Node) string) *Matrix {
	g := &grid{entries: entries, all: len(entries), page: 1}
	for _, p := range columns {
		g.columns = append(g.columns, p.Element)
		g.heads = append(g.heads, headOf(p, entries[0].Name))
	}
	x := &Matrix{Column: -1, text: text, answerText: answerText, grid: g}
	x.window.More = MoreRows(text.Field)
	x.scale = newList(columns[0].Options, text.Field)
	return x
}

// Paginate keeps the page with a question on it, of pages that fit the window and
// have about as many rows each. It reports false where the window is too small.
func (x *Matrix) Paginate(th *term.Theme, n *survey.Node, width, height int, prompt func(*survey.Node) survey.Prompt) bool {
	g := x.grid
	fit := x.gridRoom(th, width, height)
	if fit < min(leastEntries, g.all) || x.labelWidth(width-2, x.columnWidth(width-2)) < leastName {
		return false
	}
	g.pages = (g.all + fit - 1) / fit
	with := slices.IndexFunc(g.entries, func(e Entry) bool {
		return slices.ContainsFunc(e.Cells, func(c Cell) bool { return c.Node == n })
	})
	start := func(page int) int { return (page*g.all + g.pages - 1) / g.pages } // the first ones are the longer ones
	for start(g.page) <= with {
		g.page++
	}
	from := start(g.page - 1)
	g.first, g.entries = from+1, g.entries[from:start(g.page)]
	x.ask(prompt)
	return true
}

// ask fills the cells of the page.
func (x *Matrix) ask(prompt func(*survey.Node) survey.Prompt) {
	for i, e := range x.grid.entries {
		for _, c := range e.Cells {
			p := prompt(c.Node)
			x.Rows = append(x.Rows, p)
			x.grid.at = append(x.grid.at, place{i, slices.Index(x.grid.columns, p.Element)})
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
