package field

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/tui/term"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// slider answers range questions: a number typed, or moved by the arrows.
type slider struct {
	*line
	from, to, step float64
}

func newSlider(e *survey.Element, text msg.InterviewField, d Draft) *slider {
	// The defaults are those of the XLSForm specification.
	s := &slider{from: parameter(e, "start", 1), to: parameter(e, "end", 10), step: parameter(e, "step", 1)}
	s.line = newFigure("", text, d, nil)
	if s.step = math.Abs(s.step); s.step == 0 {
		s.step = 1
	}
	if s.to < s.from { // the scale runs from right to left in numbers, not on the screen
		s.step = -s.step
	}
	s.hint = fmt.Sprintf(text.Range, s.number(s.from), s.number(s.to))
	return s
}

func parameter(e *survey.Element, name string, otherwise float64) float64 {
	v, err := strconv.ParseFloat(e.Parameters[name], 64)
	if err != nil {
		return otherwise
	}
	return v
}

func (s *slider) Press(k tea.KeyMsg) Reply {
	switch k.Type {
	case tea.KeyLeft, tea.KeyDown:
		s.move(-1)
	case tea.KeyRight, tea.KeyUp:
		s.move(+1)
	default:
		return s.line.Press(k)
	}
	return Reply{}
}

// move goes to the next value of the scale; the first key puts the lowest or
// the highest value there.
func (s *slider) move(steps float64) {
	v, ok := s.value()
	switch {
	case !ok && steps > 0:
		v = s.from
	case !ok:
		v = s.to
	default:
		v = s.from + (math.Round((v-s.from)/s.step)+steps)*s.step
	}
	v = min(max(v, min(s.from, s.to)), max(s.from, s.to))
	s.editor, s.kept = NewEditor(s.number(v), false), false
}

func (s *slider) value() (float64, bool) {
	n, ok := value.Decimal(s.editor.String())
	if !ok {
		return 0, false
	}
	v, err := strconv.ParseFloat(n, 64)
	return v, err == nil
}

// number writes a value without the noise of binary fractions.
func (s *slider) number(v float64) string {
	return s.text.Number(strconv.FormatFloat(math.Round(v*1e9)/1e9, 'f', -1, 64))
}

func (s *slider) least() int { return 2 }

func (s *slider) Lines(th *term.Theme, width, height int) []string {
	const cells = 30
	at := -1
	if v, ok := s.value(); ok && s.to != s.from {
		at = int(math.Round((v - s.from) / (s.to - s.from) * (cells - 1)))
	}
	bar := strings.Repeat(th.Line, cells)
	if at >= 0 && at < cells {
		bar = strings.Repeat(th.Line, at) + th.Knob + strings.Repeat(th.Line, cells-at-1)
	}
	scale := fmt.Sprintf("  %s [%s] %s", s.number(s.from), bar, s.number(s.to))
	return append(s.line.Lines(th, width, cmp.Or(height-1, 1)), text.Shorten(scale, width))
}
