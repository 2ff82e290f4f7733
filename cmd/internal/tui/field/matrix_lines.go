package field

import (
	"cmp"
	"slices"
	"strings"

	"feldbuch/cmd/internal/choices"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// The widths a matrix is drawn in, in columns of the screen.
const (
	leastCell  = 4  // "(x) "
	mostCell   = 14 // wider columns are harder to follow
	leastLabel = 24 // where the cells leave that much
	mostLines  = 3  // of a label, and of a heading
)

// Lines draws the matrix: what is asked, the scale, and the rows in sight.
func (x *Matrix) Lines(th *term.Theme, width, height int) []string {
	if x.grid != nil {
		return x.gridLines(th, width, height)
	}
	var out []string
	for _, t := range x.title {
		out = append(out, x.said(th, t, width)...)
	}
	for _, t := range x.own {
		out = append(out, second(th, t, width)...)
	}
	cell := x.cell(width)
	label := max(width-cell*len(x.scale.Rows), 0)
	scale := x.headingLines(th, label, cell, width)
	// The rows are what it is about: half of the page is theirs.
	hint := text.Wrap(x.text.Page.Matrix, width)
	if len(out)+len(hint)+len(scale) > height/2 {
		hint = nil
	}
	out = term.CutLines(out, max(height/2-len(scale), 1))
	for _, l := range hint {
		out = append(out, th.Hint.Render(l))
	}
	out = append(out, x.ownLegend(th, width)...)
	numbers := scale[len(scale)-1]
	out = append(out, append(term.CutLines(scale[:len(scale)-1], max(height/2-len(out)-1, 0)), numbers)...)
	room := max(height-len(out)-1, 1) // one line for what is out of sight, or the way out
	row := func(i int) []string {
		if i == x.Cursor { // the row to be read out is there whole
			return x.rowLines(th, i, label, cell, width, room)
		}
		return x.rowLines(th, i, label, cell, width, min(mostLines, room))
	}
	if x.Behind() { // the way out needs a line of its own
		out = append(out, x.window.Draw(th, len(x.Rows), x.Cursor-1, room, row)...)
		return append(out, th.Cursor.Render(th.Pointer+"Enter "+x.text.Keys.Next))
	}
	return append(out, x.window.Draw(th, len(x.Rows), x.Cursor, max(height-len(out), 1), row)...)
}

// said lays out what is asked, or what only the interviewer is asked.
func (x *Matrix) said(th *term.Theme, question string, width int) []string {
	if x.Row().Element.SilentQuestion() {
		return aside(th.Silent, question, width)
	}
	lines := text.Wrap(question, width)
	for i, l := range lines {
		lines[i] = th.Question.Render(l)
	}
	return lines
}

// Fits reports whether a window shows all of the scale with room for the rows;
// where it does not they are asked one by one.
func (x *Matrix) Fits(th *term.Theme, width, height int) bool {
	const label, around = 16, 8 // columns for a row's text; lines of head, status and keys
	cell := x.cell(width - 2)
	room := width - 2 - cell*len(x.scale.Rows)
	return room >= label && len(x.headingLines(th, room, cell, width-2)) < (height-around)/2
}

// cell is the width of a column: enough for the words of the scale, where that
// leaves room for the questions.
func (x *Matrix) cell(width int) int {
	want := leastCell
	for _, s := range x.scale.Rows {
		for w := range strings.FieldsSeq(s.Label) {
			want = max(want, text.Width(w)+2)
		}
	}
	return max(min(want, mostCell, (width-leastLabel)/len(x.scale.Rows)), leastCell)
}

// headingLines are the labels of the scale above their columns. Where they do
// not fit there they stand in a list before the rows.
func (x *Matrix) headingLines(th *term.Theme, label, cell, width int) []string {
	above := make([][]string, len(x.scale.Rows))
	height := 0
	for i, s := range x.scale.Rows {
		above[i] = text.Wrap(s.Label, cell-1)
		if text.Width(longestWord(s.Label)) > cell-1 || len(above[i]) > mostLines {
			return append(x.legend(th, width), x.numberLine(th, label, cell, width))
		}
		height = max(height, len(above[i]))
	}
	var out []string
	for l := range height {
		line := text.Pad("", label)
		for _, a := range above {
			part := ""
			if skip := height - len(a); l >= skip { // they stand on the numbers
				part = a[l-skip]
			}
			line += text.Pad(part, cell)
		}
		out = append(out, th.Hint.Render(text.Shorten(strings.TrimRight(line, " "), width)))
	}
	return append(out, x.numberLine(th, label, cell, width))
}

func longestWord(s string) string {
	return slices.MaxFunc(append(strings.Fields(s), ""), func(a, b string) int { return text.Width(a) - text.Width(b) })
}

// legend names the columns: "1 none   2 basic".
func (x *Matrix) legend(th *term.Theme, width int) []string {
	return x.named(th.Hint, func(r choices.Row) string { return r.Label }, width)
}

// ownLegend is the legend in the interviewer's language, where that is shown.
func (x *Matrix) ownLegend(th *term.Theme, width int) []string {
	if !slices.ContainsFunc(x.scale.Rows, func(r choices.Row) bool { return r.Second != "" }) {
		return nil
	}
	return x.named(th.Faint, func(r choices.Row) string { return cmp.Or(r.Second, r.Label) }, width)
}

func (x *Matrix) named(style styler, label func(choices.Row) string, width int) []string {
	rows := x.scale.Rows
	if x.grid != nil { // what has keys of its own has no column either
		rows = rows[:x.scale.Asked]
	}
	var parts []string
	for i, s := range rows {
		part := text.OneLine(label(s))
		if !begins(part, x.scale.name(i)) {
			part = x.scale.name(i) + " " + part
		}
		parts = append(parts, strings.ReplaceAll(part, " ", "\u00a0"))
	}
	var out []string
	for _, l := range text.Wrap(strings.Join(parts, "   "), width) {
		out = append(out, style.Render(strings.ReplaceAll(l, "\u00a0", " ")))
	}
	return out
}

func (x *Matrix) numberLine(th *term.Theme, label, cell, width int) string {
	line := text.Pad("", label)
	for i := range x.scale.Rows {
		line += text.Pad(" "+x.scale.name(i), cell)
	}
	return th.Hint.Render(text.Shorten(strings.TrimRight(line, " "), width))
}

// rowLines is one question with its cells beside the last line of its label, which
// has at most as many lines.
func (x *Matrix) rowLines(th *term.Theme, i, label, cell, width, most int) []string {
	p := x.Rows[i]
	sign := "  "
	if i == x.Cursor {
		sign = th.Pointer + " "
	}
	mark := ""
	if p.Note != "" {
		mark = "\u00a0*" // never alone on a line
	}
	lines := text.Wrap(text.OneLine(p.Label)+mark, max(label-3, 8))
	if len(lines) > most {
		lines = append(lines[:most-1], text.Shorten(strings.Join(lines[most-1:], " "), max(label-3, 8)))
	}
	for l := range lines {
		lines[l] = sign + lines[l]
		sign = "  "
	}
	last := len(lines) - 1
	own := text.OneLine(p.Second)
	if room := label - 4 - text.Width(lines[last]); own != "" && text.Width(own) <= room {
		lines[last] += "   " + th.Faint.Render(own)
		own = ""
	}
	lines[last] = text.Shorten(text.Pad(lines[last], label)+x.cells(th, i, p, cell), width)
	if own != "" && len(lines) < most {
		lines = append(lines, "  "+th.Faint.Render(text.Shorten(own, label-3)))
	}
	return lines
}

// cells are the boxes of a row, or how the question ended without a choice.
func (x *Matrix) cells(th *term.Theme, i int, p survey.Prompt, cell int) string {
	has := x.Answered(p)
	line := ""
	for c := range x.scale.Rows {
		box := th.Off
		if c == has {
			box = th.On
		}
		if i == x.Cursor && c == x.Column {
			box = th.Cursor.Render(box)
		}
		line += text.Pad(box, cell)
	}
	line = strings.TrimRight(line, " ")
	switch {
	case p.Conflict:
		return "! " + x.text.Status.Conflict
	case has < 0 && p.Answer.Status != value.Missing && (i != x.Cursor || x.Column < 0):
		return "= " + x.answerText(p.Node)
	}
	return line
}
