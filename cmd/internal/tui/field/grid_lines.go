package field

import (
	"fmt"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// The widths a grid is drawn in.
const (
	leastName   = 14 // of what names a row
	leastColumn = 8  // "[k. A.] "
	mostColumn  = 16
	readable    = 8 // of a name that is cut
	gap         = 2 // between two columns, which keeps them apart in any direction of writing
	mostHead    = 2 // lines of what stands above a column
)

// leastEntries make a table; fewer are asked one by one.
const leastEntries = 3

// notAsked stands where the logic of the form asks nothing.
const notAsked = "–"

// gridLines draws the question under the cursor in full, to be read out, the scale,
// and the entries on this page with a cell for each question.
func (x *Matrix) gridLines(th *term.Theme, width, height int) []string {
	out := x.askedLines(th, width, height)
	out = append(out, append(x.legend(th, width), x.ownLegend(th, width)...)...)
	cell := x.columnWidth(width)
	label := x.labelWidth(width, cell)
	if len(out)+len(x.grid.entries)+x.headHeight(cell)+2 <= height { // let the eye rest
		out = append(out, "")
	}
	out = append(out, x.headLines(th, label, cell)...)
	row := func(i int) []string { return []string{x.entryLine(th, i, label, cell)} }
	out = append(out, x.window.Draw(th, len(x.grid.entries), x.here().entry, max(height-len(out)-1, 1), row)...)
	return append(out, x.foot(th, width))
}

// gridRoom is how many entries a page has room for.
func (x *Matrix) gridRoom(th *term.Theme, width, height int) int {
	const around, foot = 7, 1 // lines of head, status and keys
	width, height = width-2, height-around
	above := x.wording(width, height) + len(x.legend(th, width)) + len(x.ownLegend(th, width)) + x.headHeight(x.columnWidth(width))
	return height - above - foot
}

// askedLines is the question under the cursor, in as many lines as the longest takes, so that
// the table below it stays where it is.
func (x *Matrix) askedLines(th *term.Theme, width, height int) []string {
	most := x.wording(width, height)
	question := asked(x.grid.entries[x.here().entry].Name, x.Row().Label)
	out := term.CutLines(append(x.said(th, question, width), second(th, x.Row().Second, width)...), most)
	for len(out) < most {
		out = append(out, "")
	}
	return out
}

// wording is the number of lines the longest question takes, a third of the page at most.
func (x *Matrix) wording(width, height int) int {
	most := 1
	for _, e := range x.grid.entries {
		for _, c := range e.Cells {
			lines := len(text.Wrap(asked(e.Name, c.Label), width-text.Width(asideSign)))
			if c.Second != "" {
				lines += len(text.Wrap(c.Second, width))
			}
			most = max(most, lines)
		}
	}
	return min(most, max(height/3, 1))
}

// asked is what is read out for a cell of an entry: it says what it is about.
func asked(name, label string) string {
	label, name = text.OneLine(label), text.OneLine(name)
	if strings.Contains(value.Fold(label), value.Fold(name)) {
		return label
	}
	return name + ": " + label
}

// columnWidth is the same for all columns: enough for the words above them in the
// lines there are for these.
func (x *Matrix) columnWidth(width int) int {
	want, most := leastColumn, mostColumn
	if len(x.grid.heads) == 1 { // there is room for all of its words
		most *= 2
	}
	for _, h := range x.grid.heads {
		for want < most && (len(text.Wrap(h, want-gap)) > mostHead || text.Width(longestWord(h)) > want-gap) {
			want++
		}
	}
	return max(min(want, (width-leastName)/len(x.grid.heads)), leastColumn)
}

// labelWidth is what the names of the rows need, so that the eye finds their cells.
func (x *Matrix) labelWidth(width, cell int) int {
	const around = 8 // the pointer, the sign of a note, a gap
	want := leastName
	for _, e := range x.grid.entries {
		want = max(want, text.Width(text.OneLine(e.Name))+text.Width(text.OneLine(e.Own))+around)
	}
	return min(want, width-cell*len(x.grid.heads))
}

func (x *Matrix) headHeight(cell int) int {
	most := 1
	for _, h := range x.grid.heads {
		most = max(most, len(text.Wrap(h, cell-gap)))
	}
	return min(most, mostHead)
}

// headLines are the words above the columns, that of the cursor standing out.
func (x *Matrix) headLines(th *term.Theme, label, cell int) []string {
	height := x.headHeight(cell)
	out := make([]string, height)
	for l := range out {
		out[l] = text.Pad("", label)
	}
	for c, h := range x.grid.heads {
		style := th.Hint
		if c == x.here().column && !x.Behind() {
			style = th.Accent
		}
		lines := term.CutLines(text.Wrap(h, cell-gap), height)
		for l := range out {
			part := ""
			if skip := height - len(lines); l >= skip { // they stand on their columns
				part = text.Shorten(lines[l-skip], cell-gap)
			}
			out[l] += style.Render(part) + text.Pad("", cell-text.Width(part))
		}
	}
	for l := range out {
		out[l] = strings.TrimRight(out[l], " ")
	}
	return out
}

// entryLine is an entry with its cells.
func (x *Matrix) entryLine(th *term.Theme, entry, label, cell int) string {
	under := entry == x.here().entry && !x.Behind()
	cells := make([]string, len(x.grid.columns))
	for c := range cells {
		cells[c] = text.Pad(" "+th.Faint.Render(notAsked), cell)
	}
	noted := ""
	for i, at := range x.grid.at {
		if at.entry != entry {
			continue
		}
		cells[at.column] = x.gridCell(th, i, cell)
		if x.Rows[i].Note != "" {
			noted = " *"
		}
	}
	sign, style := "  ", th.Choice
	if under {
		sign, style = th.Pointer+" ", th.Question
	}
	e := x.grid.entries[entry]
	name := style.Render(sign + text.Shorten(text.OneLine(e.Name), label-3-len(noted)) + noted)
	if room := label - text.Width(name) - 4; e.Own != "" && room >= min(text.Width(text.OneLine(e.Own)), readable) {
		name += "  " + th.Faint.Render(text.Shorten(text.OneLine(e.Own), room))
	}
	return strings.TrimRight(text.Pad(name, label)+strings.Join(cells, ""), " ")
}

// gridCell is a cell, in brackets where the cursor is.
func (x *Matrix) gridCell(th *term.Theme, i, width int) string {
	sign, style := x.sign(th, x.Rows[i])
	if i != x.Cursor {
		return text.Pad(" "+style.Render(sign), width)
	}
	if x.Chosen {
		sign = x.scale.Rows[x.Column].Key
	}
	return th.Cursor.Render("["+sign+"]") + text.Pad("", width-text.Width(sign)-2)
}

// sign is how a question stands: the digit that answers it, how it ended without
// one, or that it is open.
func (x *Matrix) sign(th *term.Theme, p survey.Prompt) (string, styler) {
	if p.Conflict {
		return "!", th.Error
	}
	status := p.Answer.Status
	if c := x.Answered(p); c >= 0 {
		if status = x.scale.Rows[c].Nonresponse; status == value.Missing {
			return x.scale.Rows[c].Key, th.Chosen
		}
	}
	switch status {
	case value.DontKnow:
		return x.text.Status.ShortDontKnow, th.Hint
	case value.Refused:
		return x.text.Status.ShortRefused, th.Hint
	case value.Answered: // with what the list no longer has
		return "?", th.Warning
	}
	return "_", th.Faint
}

// styler is a style of a theme.
type styler interface{ Render(...string) string }

// foot says which part of the table this is, or how to go on behind its end.
func (x *Matrix) foot(th *term.Theme, width int) string {
	g, t := x.grid, x.text.Page
	if x.Behind() {
		next := x.text.Keys.Next
		if g.page < g.pages {
			next = fmt.Sprintf(t.ToPart, g.page+1, g.pages)
		}
		return th.Cursor.Render(th.Pointer + " Enter " + next)
	}
	if g.pages == 1 {
		return ""
	}
	return th.Faint.Render(text.Shorten("  "+fmt.Sprintf(t.Part, g.page, g.pages, g.first, g.first+len(g.entries)-1, g.all), width))
}
