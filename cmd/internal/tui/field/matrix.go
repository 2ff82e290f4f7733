package field

import (
	"slices"
	"strconv"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

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
	scale      []item
	numbers    []string // what the columns are called by
	text       msg.Interview
	answerText func(*survey.Node) string
	window     term.Window
}

// widest is how many columns a matrix may have: as many as there are digits to
// answer with. Longer lists are asked alone.
const widest = 10

// Tabular reports whether a scale can be the columns of a matrix.
func Tabular(scale []*survey.Choice) bool { return len(scale) >= 2 && columnNumbers(scale) != nil }

// NewMatrix makes a table of questions of one list; answerText is for those that
// ended without a choice.
func NewMatrix(rows []survey.Prompt, title []string, text msg.Interview, answerText func(*survey.Node) string) *Matrix {
	x := &Matrix{Rows: rows, Column: -1, title: title, text: text, answerText: answerText}
	for _, o := range rows[0].Options {
		x.scale = append(x.scale, item{o.Code, o.Label})
	}
	x.numbers = columnNumbers(rows[0].Element.List.Choices)
	return x
}

// columnNumbers are the digits that answer with the choices of a scale: the code
// where it is a digit, else the place if that is free, else any; nil where there
// are not enough digits.
func columnNumbers(scale []*survey.Choice) []string {
	if len(scale) > widest {
		return nil
	}
	numbers := make([]string, len(scale))
	for i, c := range scale {
		if len(c.Name) == 1 && c.Name >= "0" && c.Name <= "9" {
			numbers[i] = c.Name
		}
	}
	for i := range numbers {
		for d := i + 1; numbers[i] == ""; d++ {
			if digit := strconv.Itoa(d % widest); !slices.Contains(numbers, digit) {
				numbers[i] = digit
			}
		}
	}
	return numbers
}

// Behind reports whether the cursor is behind the last row.
func (x *Matrix) Behind() bool { return x.Cursor == len(x.Rows) }

// Row is the question under the cursor, the last one behind the end.
func (x *Matrix) Row() survey.Prompt { return x.Rows[min(x.Cursor, len(x.Rows)-1)] }

// GoTo puts the cursor on a row, and in it on the answer there is.
func (x *Matrix) GoTo(row int) {
	x.Cursor = min(max(row, 0), len(x.Rows))
	x.Column, x.Chosen = -1, false
	if !x.Behind() {
		x.Column = x.Answered(x.Row())
	}
}

// Answered is the column of a row's answer, -1 if it has none.
func (x *Matrix) Answered(p survey.Prompt) int {
	return slices.IndexFunc(x.scale, func(i item) bool {
		return p.Answer.Status == value.Answered && i.code == p.Answer.Text
	})
}

// Code is the choice of a column.
func (x *Matrix) Code(column int) string { return x.scale[column].code }

// Called is the column with a number, in digits of any script; -1 for none.
func (x *Matrix) Called(r rune) int {
	d, ok := value.Digit(r)
	if !ok || unicode.IsSpace(r) {
		return -1
	}
	return slices.Index(x.numbers, strconv.Itoa(d))
}

// Move takes the keys that move about; it reports whether the keystroke was one.
func (x *Matrix) Move(k tea.KeyType) bool {
	last := len(x.scale) - 1
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
		x.moveTo(max(x.Column-1, 0))
	case tea.KeyRight:
		x.moveTo(min(x.Column+1, last))
	case tea.KeyHome:
		x.moveTo(0)
	case tea.KeyEnd:
		x.moveTo(last)
	default:
		return false
	}
	return true
}

func (x *Matrix) moveTo(column int) {
	if !x.Behind() {
		x.Column, x.Chosen = column, true
	}
}

// KeepInSight takes over which rows the table before it showed.
func (x *Matrix) KeepInSight(before *Matrix) { x.window = before.window }
