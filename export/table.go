package export

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"feldbuch/export/gaps"
	"feldbuch/export/words"
)

// WriteGapsJSON writes the gap table as data: raw figures with the n each rests
// on, null where there is none.
func WriteGapsJSON(w io.Writer, t *gaps.Table) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(t)
}

// labelWidth keeps the table within a terminal of 80 columns.
const labelWidth = 36

// WriteGapsMarkdown writes the gap table's main columns for a terminal or a
// report; figures from few businesses are marked as in the workbook.
func WriteGapsMarkdown(w io.Writer, t *gaps.Table, x *words.Workbook) error {
	if len(t.Areas) == 0 {
		_, err := fmt.Fprintln(w, x.NothingYet)
		return err
	}
	rows := [][]string{{x.Area, x.N, x.ShortUnmet, x.ShortShare, x.ShortMean, x.ShortLatent}}
	for _, a := range t.Areas {
		rows = append(rows, []string{
			strings.ReplaceAll(cut(a.Label, labelWidth), "|", "\\|"), fmt.Sprint(a.N), fmt.Sprint(a.Unmet.Count),
			marked(a.N, "%.0f", 100*float64(a.Unmet.Share)), marked(a.N, "%.2f", float64(a.MeanGap)), fmt.Sprint(a.NeedByWish.Latent),
		})
	}
	var b strings.Builder
	widths := columnWidths(rows)
	for i, r := range rows {
		writeRow(&b, r, widths)
		if i == 0 {
			b.WriteString(rule(widths))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cut shortens a text to so many characters.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// marked is a figure as far as its n bears it.
func marked(n int, format string, v float64) string {
	switch gaps.ReliabilityOf(n) {
	case gaps.TooFew:
		return "/"
	case gaps.Uncertain:
		return "(" + fmt.Sprintf(format, v) + ")"
	}
	return fmt.Sprintf(format, v)
}

func columnWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, cell := range r {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	return widths
}

// writeRow aligns the first column to the left and the figures to the right.
func writeRow(b *strings.Builder, cells []string, widths []int) {
	for i, cell := range cells {
		pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
		if i == 0 {
			b.WriteString("| " + cell + pad + " ")
			continue
		}
		b.WriteString("| " + pad + cell + " ")
	}
	b.WriteString("|\n")
}

func rule(widths []int) string {
	s := "|"
	for i, w := range widths {
		if i == 0 {
			s += strings.Repeat("-", w+2) + "|"
			continue
		}
		s += strings.Repeat("-", w+1) + ":|"
	}
	return s + "\n"
}
