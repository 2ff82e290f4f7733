package democmd

import (
	"bytes"
	"fmt"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"feldbuch/cmd/internal/text"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/export/chapters"
	"feldbuch/export/data"
	"feldbuch/export/report"
	"feldbuch/export/workbook/booktest"
	"feldbuch/export/xlsx"
	"feldbuch/survey"
)

// manifold is every interview so many times, each as often as no other, that counts are
// numbers one can look for.
func manifold(subs []*survey.Submission) (all []*survey.Submission) {
	for i, s := range subs {
		for k := range 12 + (i * 23 % len(subs)) {
			one := *s
			one.ID, one.Business = fmt.Sprintf("%s-%d", s.ID, k), fmt.Sprintf("%s-%d", s.Business, k)
			all = append(all, &one)
		}
	}
	return all
}

// written is what a report is written as, by format.
func written(t *testing.T, form *workspace.Form, least int, subs []*survey.Submission) map[string]string {
	t.Helper()
	o := chaptersOptions(form, least)
	of := map[string]string{}
	var b bytes.Buffer
	check := func(format string, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		of[format] = b.String()
		b.Reset()
	}
	check("xlsx", xlsx.Write(&b, all(subs), o))
	parts, err := booktest.All([]byte(of["xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	of["xlsx"] = parts
	c := reported(form, least, subs)
	table, by := c.Figures()
	check("json", data.WriteGaps(&b, table, by))
	told, err := c.Chapters(0)
	if err != nil {
		t.Fatal(err)
	}
	page := report.Page{Title: "demo", Language: "de", Words: &o.Words}
	check("html", page.WriteHTML(&b, told))
	check("text", page.WriteText(&b, told[0], text.Wrap))
	return of
}

func all(subs []*survey.Submission) iter.Seq2[*survey.Submission, error] {
	return func(yield func(*survey.Submission, error) bool) {
		for _, s := range subs {
			if !yield(s, nil) {
				return
			}
		}
	}
}

var (
	// Where numbers are no figures: places in a sheet, texts by number, styles.
	machinery = regexp.MustCompile(`<c [^>]*t="s"[^>]*><v>\d+</v>|<xdr:(?:row|col|rowOff|colOff)>\d+|<style>[^<]*|(?s)<section id="planning">.*?</section>`)
	spoken    = regexp.MustCompile(`(?:name|descr|title|aria-label)="([^"]*)"`)
	tag       = regexp.MustCompile(`<[^>]*>`)
	number    = regexp.MustCompile(`(?:^|[^\d.,#$:-])(\d{3,4})(?:[^\d.:-]|[.,-]\D|$)`)
)

// read is what a person, or whoever opens the file by hand, reads of it.
func read(written string) string {
	written = machinery.ReplaceAllString(written, "")
	var names strings.Builder
	for _, m := range spoken.FindAllStringSubmatch(written, -1) {
		names.WriteString(m[1] + "\n")
	}
	return tag.ReplaceAllString(written, " | ") + names.String()
}

// numbers are the whole numbers of three digits and more in a text.
func numbers(text string) map[int]bool {
	found := map[int]bool{}
	for _, m := range number.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1])
		found[n] = true
	}
	return found
}

// Hidden counts must stand in no cell, chart, name, property, drawing or sentence of anything
// that is written. The plan of courses is not cut within the project.
func TestNothingWrittenHoldsAHiddenCount(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	form, err := workspace.LoadForm("")
	if err != nil {
		t.Fatal(err)
	}
	const least = 250
	subs := manifold(madeUp(t, form, 1))
	hidden := counts(reported(form, least, subs))
	if len(hidden) < 60 {
		t.Fatalf("only %d counts are hidden: nothing to look for", len(hidden))
	}
	open, closed := written(t, form, 1, subs), written(t, form, least, subs)
	planned := numbers(plan.FindString(closed["html"]))
	for format, text := range closed {
		text = read(text)
		there, here := numbers(read(open[format])), numbers(text)
		found, seen := 0, 0
		for n := range hidden {
			if there[n] {
				seen++
			}
			if here[n] && !planned[n] {
				found++
				at := regexp.MustCompile(fmt.Sprintf(`[^\d.,]%d[^\d]`, n)).FindStringIndex(text)
				t.Errorf("%s holds %d, which is hidden: …%s…", format, n, text[max(0, at[0]-120):min(len(text), at[1]+40)])
			}
		}
		t.Logf("%s: %d hidden counts looked for, %d of them are there where nothing is hidden, %d are found", format, len(hidden), seen, found)
		if seen < map[string]int{"xlsx": len(hidden) / 2, "html": len(hidden) / 2, "json": len(hidden) / 4}[format] {
			t.Errorf("%s: the search is none", format)
		}
	}
}

var plan = regexp.MustCompile(`(?s)<section id="planning">.*?</section>`)

// counts are those in all tables of a report: hidden ones that are shown nowhere, and those
// shown, known, or the difference of two that are.
func counts(c *chapters.Collector) map[int]bool {
	hidden, shown := map[int]bool{}, map[int]bool{}
	told, d := c.Told()
	shown[d.Figures], shown[d.Suppressed] = true, true
	for _, t := range told {
		for i := range t.Rows {
			for j := range t.Rows[i].Cells {
				cell := &t.Rows[i].Cells[j]
				n, ok := cell.Value.(int)
				unit, key := cell.Figure(&t.Rows[i], &t.Columns[j])
				switch {
				case t.Columns[j].Known:
					for _, sum := range cell.Sums {
						shown[int(sum.Of(t.Inner))] = true
					}
				case !ok || n < 100:
				case d.Hides(unit, key):
					hidden[n] = true
				default:
					shown[n] = true
					for k := range j { // JSON tells who wants for sure, and who does not
						other := &t.Rows[i].Cells[k]
						m, ok := other.Value.(int)
						if unit, key := other.Figure(&t.Rows[i], &t.Columns[k]); ok && !d.Hides(unit, key) {
							shown[m-n], shown[n-m] = true, true
						}
					}
				}
			}
		}
	}
	for n := range shown {
		delete(hidden, n)
	}
	return hidden
}
