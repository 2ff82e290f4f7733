package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"

	"github.com/charmbracelet/lipgloss"
)

// View draws the screen.
func (m *model) View() string {
	if m.covered {
		return m.cover()
	}
	f := term.Frame{
		Head: m.head(), Corner: m.corner(), Page: func(w, h int) []string { return m.page.lines(m, w, h) },
		Status: m.status, Keys: m.bar(), Theme: m.theme, Visual: m.o.Visual,
	}
	if about, ok := m.about(); ok {
		f.Section = about.Section
		if about.Of > 1 {
			f.Section = append(slices.Clone(f.Section), fmt.Sprintf(m.t.InInterview, about.Place, about.Of))
		}
		share := float64(m.at) / float64(len(m.fates))
		f.Progress = m.theme.Progress(share, min(20, max(m.Column()/4, 5)))
	}
	m.o.Patience.Over(&f)
	return f.Render(m.Width, m.Height)
}

// about is the matter the page is about.
func (m *model) about() (Matter, bool) {
	switch p := m.page.(type) {
	case *deciding:
		return p.Matter, true
	case *giving:
		return p.under.Matter, true
	}
	return Matter{}, false
}

func (m *model) head() string {
	head := m.t.Title
	if about, ok := m.about(); ok && about.Business != "" {
		head += "   " + m.o.Texts.Business + " " + text.OneLine(about.Business)
	}
	return head
}

func (m *model) corner() string {
	if m.at == len(m.fates) {
		return ""
	}
	return fmt.Sprintf(m.t.Place, m.at+1, len(m.fates))
}

// cover hides what is on the screen from whoever looks at it.
func (m *model) cover() string {
	lines := make([]string, m.Height)
	for i, l := range text.Wrap(m.o.Texts.Blanked, m.Width) {
		if at := m.Height/2 + i; at < len(lines) {
			lines[at] = strings.Repeat(" ", max((m.Width-text.Width(l))/2, 0)) + m.theme.Faint.Render(l)
		}
	}
	return strings.Join(lines, "\n")
}

// lines are the text, the rows, and what goes along. Where not all has room, what hangs
// on a version goes, then the rows below the versions share a line, and then the text is
// leafed through and the rows are scrolled.
func (d *deciding) lines(m *model, width, height int) []string {
	along := d.along(m, width)
	room := height - len(along)
	above := d.above(m, width)
	for _, detail := range []int{2, 1, 0} {
		rows := d.drawn(m, width, detail)
		if len(above)+total(rows) <= room || detail == 0 {
			return append(d.fill(m, above, rows, room), along...)
		}
	}
	return nil
}

// fill are the text and the rows in so many lines.
func (d *deciding) fill(m *model, above []string, rows [][]string, room int) []string {
	const leastText, leastRows = 3, 4
	n := total(rows)
	if share := max(room-n-1, min(leastText, room-leastRows), 1); len(above)+n > room && share < len(above) {
		above = d.leaf(m, above, share)
	} else {
		d.long = false
	}
	out := append(above, d.blank(room-len(above)-n)...)
	at := func(i int) []string { return rows[i] }
	out = append(out, d.window.Draw(m.theme, len(rows), min(max(d.cursor, 0), len(rows)-1), max(room-len(out), 1), at)...)
	return append(out, d.blank(room-len(out))...)
}

// blank is an empty line where there is room for one.
func (d *deciding) blank(room int) []string {
	if room > 0 {
		return []string{""}
	}
	return nil
}

// leaf is the part of a long text leafed to, and a line that says there is more.
func (d *deciding) leaf(m *model, above []string, room int) []string {
	d.long, d.page = true, max(room-2, 1)
	part := max(room-1, 1)
	d.leafed = min(d.leafed, len(above)-part)
	end := d.leafed + part
	how := m.o.Texts.More
	if end == len(above) {
		how = m.o.Texts.Less
	}
	return append(above[d.leafed:end:end], m.theme.Hint.Render(fmt.Sprintf("-- %s (%d/%d)", how, end, len(above))))
}

func total(rows [][]string) (n int) {
	for _, r := range rows {
		n += len(r)
	}
	return n
}

// above is the question, what was there before, and remarks.
func (d *deciding) above(m *model, width int) []string {
	var out []string
	for _, l := range text.Wrap(d.Question, width) {
		out = append(out, m.theme.Question.Render(l))
	}
	out = append(out, styled(m.theme.Hint, "", d.Before, width)...)
	for _, r := range d.Remarks {
		out = append(out, styled(m.theme.Hint, "* ", r, width)...)
	}
	return out
}

func styled(style lipgloss.Style, mark, s string, width int) []string {
	if s == "" {
		return nil
	}
	lines := text.Hanging(mark, s, width)
	for i, l := range lines {
		lines[i] = style.Render(l)
	}
	return lines
}

// along is the reason, or what to ask, that goes with the marked row.
func (d *deciding) along(m *model, width int) []string {
	said, none, has, again := d.said(m), m.t.NoReason, m.t.Reason, m.t.SameReason
	if said == &m.wish {
		none, has, again = m.t.NoWish, m.t.Wish, m.t.Wish
	}
	switch {
	case said.now == "":
		return styled(m.theme.Hint, "", none, width)
	case said.used:
		return styled(m.theme.Choice, "", fmt.Sprintf(again, glance(said.now)), width)
	}
	return styled(m.theme.Choice, "", fmt.Sprintf(has, glance(said.now)), width)
}

// drawn are the rows: 2 tells all, 1 leaves out what hangs on them, and 0 puts those below
// the versions on one line.
func (d *deciding) drawn(m *model, width, detail int) [][]string {
	var all [][]string
	var beside []string
	for i, o := range d.Options {
		switch {
		case o.Given != "":
			all = append(all, d.version(m, i, width, detail))
		case detail > 0:
			all = append(all, []string{d.option(m, i, o.Words, width)})
		default:
			beside = append(beside, d.option(m, i, o.Words, width))
		}
	}
	if len(beside) == 0 {
		return all
	}
	return append(all, joined(beside, width))
}

// joined puts short pieces on as few lines as they take.
func joined(parts []string, width int) []string {
	lines := []string{parts[0]}
	for _, p := range parts[1:] {
		if last := len(lines) - 1; text.Width(lines[last])+2+text.Width(p) <= width {
			lines[last] += "  " + p
		} else {
			lines = append(lines, p)
		}
	}
	return lines
}

// option is a row of one line.
func (d *deciding) option(m *model, i int, name string, width int) string {
	return d.style(m, i).Render(text.Shorten(d.sign(m, i)+name, width))
}

func (d *deciding) style(m *model, i int) lipgloss.Style {
	if i == d.cursor {
		return m.theme.Cursor
	}
	return m.theme.Choice
}

// sign is what stands before a row: whether it is marked, and its digit.
func (d *deciding) sign(m *model, i int) string {
	pointer := strings.Repeat(" ", text.Width(m.theme.Pointer))
	if i == d.cursor {
		pointer = m.theme.Pointer
	}
	key := " "
	if i < 9 {
		key = strconv.Itoa(i + 1)
	}
	return pointer + " " + key + "  "
}

// version is an answer or an interview, with who gave it and what hangs on it below.
func (d *deciding) version(m *model, i, width, detail int) []string {
	const longest = 6 // lines of a text
	v := d.Options[i]
	sign := d.sign(m, i)
	lines := term.CutLines(text.Hanging(sign, v.Words, width), longest)
	for k, l := range lines {
		lines[k] = d.style(m, i).Render(l)
	}
	in := strings.Repeat(" ", text.Width(sign))
	lines = append(lines, styled(m.theme.Faint, in, v.Given, width)...)
	if v.Why != "" {
		lines = append(lines, styled(m.theme.Choice, in, fmt.Sprintf(m.t.Why, v.Why), width)...)
	}
	if detail < 2 {
		return lines
	}
	for _, f := range v.Follows {
		lines = append(lines, m.theme.Choice.Render(text.Shorten(in+text.OneLine(f), width)))
	}
	return lines
}

// glance is a text as one sentence can hold it.
func glance(s string) string { return text.Glance(s, 40) }
