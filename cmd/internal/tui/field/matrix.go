package field

import (
	"slices"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Matrix is a table of questions that share a scale: a row each, a column for
// each choice, and a cursor. It sets nothing itself: the page answers row by row.
type Matrix struct {
	Rows   []survey.Prompt
	Cursor int  // row; len(Rows): behind the last one
	Column int  // -1: on no cell yet
	Chosen bool // the column was moved to and counts on Enter

	title      []string // what it is about
	own        []string // the same in the interviewer's language, where that is shown
	scale      *list    // the columns
	text       msg.Interview
	answerText func(*survey.Node) string
	window     term.Window
	grid       *grid // nil: a question is a row
}

// Tabular reports whether a scale can be the columns of a matrix: it has a digit
// for each. Longer lists are asked alone.
func Tabular(e *survey.Element) bool {
	options := make([]survey.Option, len(e.List.Choices))
	for i, c := range e.List.Choices {
		options[i] = survey.Option{Code: c.Name, Nonresponse: e.Nonresponse(c.Name)}
	}
	scale := choices.Of(options)
	return scale.Asked >= 2 && !scale.Searched()
}

// NewMatrix makes a table of questions of one list; answerText is for those that
// ended without a choice.
func NewMatrix(rows []survey.Prompt, title, own []string, text msg.Interview, answerText func(*survey.Node) string) *Matrix {
	return &Matrix{scale: newList(rows[0].Options, text.Field), Rows: rows, Column: -1, title: title, own: own, text: text, answerText: answerText, window: term.Window{More: MoreRows(text.Field)}}
}

// Behind reports whether the cursor is behind the last row.
func (x *Matrix) Behind() bool { return x.Cursor == len(x.Rows) }

// Row is the question under the cursor, the last one behind the end.
func (x *Matrix) Row() survey.Prompt { return x.Rows[min(x.Cursor, len(x.Rows)-1)] }

// GoTo puts the cursor on a row, and in it on the answer there is.
func (x *Matrix) GoTo(row int) {
	x.Cursor = min(max(row, 0), len(x.Rows))
	x.Column, x.Chosen = -1, false
	if !x.Behind() && x.grid == nil {
		x.Column = x.Answered(x.Row())
	}
}

// Answered is the column of a row's answer, -1 if it has none.
func (x *Matrix) Answered(p survey.Prompt) int {
	return slices.IndexFunc(x.scale.Rows, func(r choices.Row) bool {
		return p.Answer.Status == value.Answered && r.Code == p.Answer.Text
	})
}

// Code is the choice of a column.
func (x *Matrix) Code(column int) string { return x.scale.Rows[column].Code }

// Called is the column a digit stands above; the reply says why there is none. A
// letter moves to the next column with a word that begins so.
func (x *Matrix) Called(r rune) (column int, reply Reply) {
	if i, ok := x.scale.Called(r); ok {
		return i, Reply{}
	}
	if _, digit := value.Digit(r); digit {
		return -1, x.scale.noSuchKey(term.KeyOf(r))
	}
	if x.grid != nil {
		return -1, ignored(x.text.Field.Unused)
	}
	for step := range x.scale.Asked {
		i := (max(x.Column, -1) + 1 + step) % x.scale.Asked
		if f := " " + value.Fold(x.scale.Rows[i].Label); strings.Contains(f, " "+value.Fold(string(r))) && unicode.IsLetter(r) {
			x.MoveTo(i)
			return -1, Reply{}
		}
	}
	return -1, ignored(x.text.Field.Unused)
}

// Move takes the keys that move about; it reports whether the keystroke was one.
func (x *Matrix) Move(k tea.KeyType) bool {
	if x.grid != nil {
		return x.moveInGrid(k)
	}
	last := x.scale.Asked - 1
	switch k {
	case tea.KeyUp:
		x.GoTo(x.Cursor - 1)
	case tea.KeyDown:
		x.GoTo(x.Cursor + 1)
	case tea.KeyPgUp:
		x.GoTo(0)
	case tea.KeyPgDown:
		x.GoTo(len(x.Rows))
	case tea.KeyLeft:
		x.MoveTo(max(x.Column-1, 0))
	case tea.KeyRight:
		x.MoveTo(min(x.Column+1, last))
	case tea.KeyHome:
		x.MoveTo(0)
	case tea.KeyEnd:
		x.MoveTo(last)
	default:
		return false
	}
	return true
}

// MoveTo goes to a column of the row, which Enter chooses.
func (x *Matrix) MoveTo(column int) {
	if !x.Behind() {
		x.Column, x.Chosen = column, true
	}
}

// KeepInSight takes over which rows the table before it showed.
func (x *Matrix) KeepInSight(before *Matrix) { x.window = before.window }

// Above is the column of the row above, -1 where it has none.
func (x *Matrix) Above() int {
	above := x.Cursor - 1
	if x.grid != nil && !x.Behind() {
		above = x.grid.above(x.Cursor)
	}
	if above < 0 || x.Behind() || x.Row().ReadOnly {
		return -1
	}
	return x.Answered(x.Rows[above])
}
