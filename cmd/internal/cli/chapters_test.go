package cli

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// reportRead is the demo's report, read as an analyst would who has nothing but the file.
type reportRead struct {
	*testing.T
	book      *excelize.File
	completed map[string]bool         // interviews
	columns   map[string][2]string    // by question: its sheet and column
	meanings  map[[2]string][]meaning // by sheet and column
	compared  int
}

type meaning struct{ code, label string }

func readReport(t *testing.T) *reportRead {
	t.Helper()
	book, err := excelize.OpenFile(demoMade(t, "report.xlsx"), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	r := &reportRead{T: t, book: book, completed: map[string]bool{}, columns: map[string][2]string{}, meanings: map[[2]string][]meaning{}}
	for _, row := range r.data("Datensatz") {
		if row["state"] == "completed" {
			r.completed[row["id"]] = true
		}
	}
	r.readCodebook()
	return r
}

// readCodebook reads what the columns ask and what their codes mean, beside them or in the
// lists below.
func (r *reportRead) readCodebook() {
	r.Helper()
	lists := map[string]string{}
	rows, last := r.data("Codebuch"), ""
	for _, row := range rows {
		name := row["Spalte"]
		switch {
		case strings.HasPrefix(name, "Liste "):
			last = name
		case name != "" || row["Frage"] == "":
			continue
		}
		lists[last] += row["Frage"]
	}
	for _, row := range rows {
		meanings := meaningsOf(cmp.Or(lists[row["Werte"]], row["Werte"]))
		for sheet := range strings.SplitSeq(row["Blatt"], ", ") {
			at := [2]string{sheet, row["Spalte"]}
			if _, known := r.columns[row["Frage"]]; row["Blatt"] != "" && row["Frage"] != "" && !known {
				r.columns[row["Frage"]] = at
			}
			r.meanings[at] = meanings
		}
	}
}

// meaningsOf are codes and labels as the codebook writes them.
func meaningsOf(values string) (all []meaning) {
	for one := range strings.SplitSeq(values, ";") {
		one = strings.TrimSpace(one)
		code, label, ok := strings.Cut(one, " = ")
		if !ok {
			code, label = strings.TrimRight(strings.SplitN(one+" ", " ", 2)[0], ":"), one // begins with its code
		}
		all = append(all, meaning{code, label})
	}
	return all
}

func (r *reportRead) rows(sheet string) [][]string {
	r.Helper()
	rows, err := r.book.GetRows(sheet)
	if err != nil {
		r.Fatal(err)
	}
	return rows
}

// data are the rows of a sheet by the headings in its first one.
func (r *reportRead) data(sheet string) (all []map[string]string) {
	r.Helper()
	rows := r.rows(sheet)
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, v := range row {
			cells[rows[0][i]] = v
		}
		all = append(all, cells)
	}
	return all
}

// same compares a figure that is shown, and counts that it did.
func (r *reportRead) same(what, shown string, want float64) {
	r.Helper()
	if shown == "." || shown == "/" {
		return
	}
	r.compared++
	if x, err := strconv.ParseFloat(shown, 64); err != nil || math.Abs(x-want) > 1e-9 {
		r.Errorf("%s: the report says %s, the data %v", what, shown, want)
	}
}

// noAnswers stand in data where there is no answer.
var noAnswers = map[string]string{"weiß nicht": "dont_know", "keine Angabe": "refused"}

// told counts what a column says in the finished interviews; several codes may stand in a cell.
func (r *reportRead) told(at [2]string, several bool) (counts map[string]int, n int) {
	counts = map[string]int{}
	for _, row := range r.data(at[0]) {
		cell := row[at[1]]
		switch {
		case !r.completed[row["id"]] || cell == "":
			continue
		case slices.Contains([]string{"missing", "dont_know", "refused", "conflict", "withdrawn"}, cell):
			counts[cell]++
			continue
		}
		n++
		codes := []string{cell}
		if several {
			codes = strings.Fields(cell)
		}
		for _, code := range codes {
			counts[code]++
		}
	}
	return counts, n
}

// label is what a code is called in the report.
func (r *reportRead) label(at [2]string, code string) string {
	for _, m := range r.meanings[at] {
		if m.code == code {
			return m.label
		}
	}
	if to, ok := strings.CutPrefix(code, "-"); ok {
		return "bis " + to
	}
	if from, ok := strings.CutSuffix(code, "+"); ok {
		return "ab " + from
	}
	return strings.ReplaceAll(code, "-", "–")
}

// Every counted answer in the report is recounted from the data sheets, its question found
// in the codebook.
func TestEveryAnswerOfTheReportIsThatOfItsDataSheets(t *testing.T) {
	r := readReport(t)
	for _, c := range []struct {
		sheet  string
		topics int
	}{{"Betriebsprofil", 5}, {"Vorhandene Qualifikationen", 8}, {"Hindernisse", 3}, {"Stärken und Netzwerk", 6}} {
		topics := 0
		rows := r.rows(c.sheet)
		for i := range rows {
			if len(rows[i]) > 1 && rows[i][0] == "Antwort" {
				topics++
				r.topic(c.sheet, rows, i)
			}
		}
		if topics < c.topics {
			t.Errorf("%s: only %d questions", c.sheet, topics)
		}
	}
	if r.compared < 200 {
		t.Errorf("only %d figures were compared", r.compared)
	}
	t.Logf("%d figures", r.compared)
}

var basis = regexp.MustCompile(`^n = (\d+)`)

// topic recounts the table whose headings stand in a row.
func (r *reportRead) topic(sheet string, rows [][]string, head int) {
	r.Helper()
	at, several, said, i := [2]string{}, false, "", head-1
	for ; at[1] == ""; i-- {
		if i < 0 {
			r.Fatalf("%s, row %d: no question of the codebook stands above", sheet, head+1)
		}
		text := rows[i][0]
		several = several || strings.HasPrefix(text, "Mehrere Antworten")
		if m := basis.FindStringSubmatch(text); m != nil {
			said = m[1]
		}
		at = r.columns[text]
	}
	what := sheet + ", " + rows[i+1][0]
	counts, n := r.told(at, several)
	r.same(what+", n", said, float64(n))
	seen := map[string]bool{}
	for _, row := range rows[head+1:] {
		if len(row) < 2 {
			break
		}
		seen[row[0]] = true
		if code := noAnswers[row[0]]; code != "" {
			r.same(what+", "+row[0], row[1], float64(counts[code]))
		}
		for code, count := range counts {
			if r.label(at, code) == row[0] && noAnswers[row[0]] == "" {
				r.same(what+", "+row[0], row[1], float64(count))
				r.same(what+", share of "+row[0], row[2], float64(count)/float64(n))
			}
		}
	}
	for code := range counts {
		if label := r.label(at, code); !seen[label] && !slices.Contains(slices.Collect(maps.Values(noAnswers)), code) && code != "missing" && code != "conflict" {
			r.Errorf("%s: nobody is told of who said %s (%s)", what, code, label)
		}
	}
}

// Interviews and contacts by group, and by week, are those of the data sheets.
func TestTheResponseIsThatOfItsDataSheets(t *testing.T) {
	r := readReport(t)
	rows := r.rows("Rücklauf")
	for i, row := range rows {
		by, ok := map[string]string{"Sprache des Interviews": "by_language", "Standort": "by_district"}[row0(row)]
		switch {
		case ok && len(row) > 2:
			r.crossed(rows[i+1:], [2]string{"Datensatz", by})
		case row0(row) == "Woche ab Montag":
			contacts := 0
			for _, week := range rows[i+1:] {
				if len(week) < 2 {
					break
				}
				n, err := strconv.Atoi(week[1])
				if err != nil {
					t.Fatal(err)
				}
				contacts += n
			}
			r.same("contacts of all weeks", fmt.Sprint(contacts), float64(len(r.completed)))
		}
	}
	if r.compared < 10 {
		t.Errorf("only %d figures were compared", r.compared)
	}
	t.Logf("%d figures", r.compared)
}

func row0(row []string) string {
	if len(row) == 0 {
		return ""
	}
	return row[0]
}

// crossed recounts interviews and contacts by groups, of which the smaller ones may stand
// together.
func (r *reportRead) crossed(rows [][]string, by [2]string) {
	r.Helper()
	rows = rows[:slices.IndexFunc(rows, func(row []string) bool { return len(row) < 2 })]
	listed := func(group string) bool {
		return slices.ContainsFunc(rows, func(row []string) bool { return row[0] == group })
	}
	contacts, interviews := map[string]int{}, map[string]int{}
	for _, row := range r.data("Datensatz") {
		if !r.completed[row["id"]] {
			continue
		}
		group := r.label(by, row[by[1]])
		switch {
		case row[by[1]] == "":
			group = "nicht bekannt"
		case !listed(group):
			group = "kleinere zusammen"
		}
		for _, g := range []string{group, "gesamt"} {
			contacts[g]++
			if row["a_result"] == "interview" {
				interviews[g]++
			}
		}
	}
	for _, row := range rows {
		r.same("interviews, "+row[0], row[1], float64(interviews[row[0]]))
		r.same("contacts, "+row[0], row[2], float64(contacts[row[0]]))
	}
}

// The first page names the largest gaps and latent needs that the sheet of areas holds, and
// who deals with them.
func TestTheFirstPageSaysWhatTheDataSay(t *testing.T) {
	r := readReport(t)
	type area struct {
		pairs, gaps, latent int
		now                 map[string]int
	}
	areas := map[string]*area{}
	for _, row := range r.data("Datensatz Bereiche") {
		need, errNeed := strconv.ParseFloat(row["need"], 64)
		have, errHave := strconv.ParseFloat(row["have"], 64)
		if row["state"] != "completed" || errNeed != nil || errHave != nil {
			continue
		}
		a := areas[row["area_label"]]
		if a == nil {
			a = &area{now: map[string]int{}}
			areas[row["area_label"]] = a
		}
		a.pairs++
		if need-have >= 1 {
			a.gaps++
			a.now[row["extern"]]++
			if row["want"] == "no" {
				a.latent++
			}
		}
	}
	rows, tables := r.rows("Kernergebnisse"), 0
	for i, head := range rows {
		if row0(head) != "Bereich" {
			continue
		}
		tables++
		last := 2.0
		for _, row := range rows[i+1:] {
			if len(row) < 4 {
				break
			}
			a := areas[row[0]]
			count, share := a.gaps, float64(a.gaps)/float64(a.pairs)
			if len(head) == 4 {
				count, share = a.latent, float64(a.latent)/float64(a.pairs)
			} else {
				r.nowSaid(row[0], row[len(row)-1], a.now, a.gaps)
			}
			if share > last {
				t.Errorf("%s has a larger share than the one above", row[0])
			}
			last = share
			r.same(row[0], row[1], float64(count))
			r.same(row[0]+", n", row[2], float64(a.pairs))
			r.same(row[0]+", share", row[3], share)
		}
	}
	if tables != 2 || r.compared < 2*5*3 {
		t.Errorf("%d tables, %d figures", tables, r.compared)
	}
	text := ""
	for _, row := range rows {
		text += row0(row) + "\n"
		r.addsUp(row0(row))
	}
	if r.compared < 2*5*3+1 {
		t.Errorf("only %d figures, no list among them", r.compared)
	}
	interviews := 0
	for _, row := range r.data("Datensatz") {
		if r.completed[row["id"]] && row["a_result"] == "interview" {
			interviews++
		}
	}
	if want := fmt.Sprintf("Von %d Kontakten führten %d zu einem Interview", len(r.completed), interviews); !strings.Contains(text, want) {
		t.Errorf("%q is not in\n%s", want, text)
	}
}

// addsUp checks that what a sentence lists comes to its n: "Branche: Laden (11), andere (4) (n = 15)."
func (r *reportRead) addsUp(sentence string) {
	r.Helper()
	m := listed.FindStringSubmatch(sentence)
	if m == nil || strings.Contains(m[1], "nicht gezeigt") {
		return
	}
	sum := 0
	for _, one := range counted.FindAllStringSubmatch(m[1], -1) {
		n, _ := strconv.Atoi(one[1])
		sum += n
	}
	r.same(sentence, m[2], float64(sum))
}

var listed, counted = regexp.MustCompile(`^(.*) \(n = (\d+)\)\.$`), regexp.MustCompile(`\((\d+)\)`)

// Who has a gap and who has none, and whether they want training: each half of the sheet
// is counted again, business by business.
func TestNeedAndWishAreCrossedAsTheDataSay(t *testing.T) {
	r := readReport(t)
	type place struct {
		gap  bool
		area string
		want string
	}
	counts := map[place]int{}
	pairs := map[string]int{}
	for _, row := range r.data("Datensatz Bereiche") {
		need, errNeed := strconv.ParseFloat(row["need"], 64)
		have, errHave := strconv.ParseFloat(row["have"], 64)
		if row["state"] == "completed" && errNeed == nil && errHave == nil {
			pairs[row["area_label"]]++
			counts[place{need-have >= 1, row["area_label"], row["want"]}]++
		}
	}
	heads := map[string][]string{
		"geäußert (n)": {"yes", "maybe"}, "Wunsch (n)": {"yes", "maybe"}, "davon ja (n)": {"yes"}, "davon vielleicht (n)": {"maybe"},
		"latent (n)": {"no"}, "gedeckt (n)": {"no"}, "nicht gesagt (n)": {"", "dont_know", "refused", "missing", "not_relevant", "conflict", "withdrawn"},
	}
	var gap bool
	var head []string
	halves, splits := 0, 0
	for _, row := range r.rows("Bedarf × Wunsch") {
		switch row0(row) {
		case "Betriebe mit Lücke", "Betriebe ohne Lücke":
			gap, head = row0(row) == "Betriebe mit Lücke", nil
			halves++
			continue
		case "Bereich":
			head = row
			continue
		}
		if head == nil || pairs[row0(row)] == 0 {
			continue
		}
		r.same(row[0]+", n", row[1], float64(pairs[row[0]]))
		for i, h := range head {
			sum := 0
			for _, want := range heads[h] {
				sum += counts[place{gap, row[0], want}]
			}
			if heads[h] == nil || i >= len(row) {
				continue
			}
			before := r.compared
			r.same(fmt.Sprintf("%s, gap %v, %s", row[0], gap, h), row[i], float64(sum))
			if strings.HasPrefix(h, "davon") {
				splits += r.compared - before
			}
		}
	}
	if halves != 2 || splits < 6 || r.compared < 80 {
		t.Errorf("%d halves, %d figures compared, %d of them yes or maybe", halves, r.compared, splits)
	}
}

// nowSaid checks who deals with most gaps of an area: "niemand (16 von 35)".
func (r *reportRead) nowSaid(area, said string, now map[string]int, gaps int) {
	r.Helper()
	most := 0
	for who, n := range now {
		if who != "" && who != "dont_know" && who != "refused" && who != "missing" {
			most = max(most, n)
		}
	}
	if said != "." && !strings.HasSuffix(said, fmt.Sprintf(" (%d von %d)", most, gaps)) {
		r.Errorf("%s: the report says %s, the data %v", area, said, now)
	}
}
