package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// told is what the gap table in JSON says, as another program reads it.
type told struct {
	Areas          []toldArea
	Establishments struct {
		Incidence struct{ Count, N int }
		Gaps      struct{ Lower, Median, Upper float64 }
	}
	By struct {
		Breakdowns []struct {
			Name   string
			Coarse bool
			Groups []struct {
				Code       string
				Businesses int
			}
			Areas []struct {
				Area  string
				Cells []struct{ Gap, Rest toldShare }
			}
		}
	}
}

type toldShare struct {
	Count, N int
	Share    float64
}

type toldArea struct {
	Area        string
	N           int
	MeanNeed    float64 `json:"mean_need"`
	MeanHave    float64 `json:"mean_have"`
	RDS, MWDS   float64
	Unmet       toldShare
	AtThreshold struct {
		Need, Have int
		Critical   toldShare
	} `json:"at_threshold"`
	Ranks      struct{ Unmet, MWDS, RDS int }
	NeedByWish map[string]int `json:"need_by_wish"`
	Now        struct {
		By []struct {
			Code, Label string
			Count       int
		}
		Said, Works int
		NotSaid     int `json:"not_said"`
	}
	Tried, Attended, Top toldShare
}

// answeredRow is a row of the sheet of areas, by its headings.
type answeredRow map[string]string

func (r answeredRow) pair() (need, have float64, ok bool) {
	need, err := strconv.ParseFloat(r["need"], 64)
	have, err2 := strconv.ParseFloat(r["have"], 64)
	return need, have, err == nil && err2 == nil
}

func (r answeredRow) gap() bool {
	need, have, ok := r.pair()
	return ok && need-have >= 1
}

// said gives an answer, "" where the cell says why there is none.
func (r answeredRow) said(column string) string {
	if slices.Contains(openEnds, r[column]) || r[column] == "withdrawn" {
		return ""
	}
	return r[column]
}

// group is a group of a breakdown; the coarse ones are those of the shipped questionnaire.
func (r answeredRow) group(breakdown string, coarse bool) string {
	fine := r.said("by_" + breakdown)
	if !coarse || fine == "" {
		return fine
	}
	for group, of := range map[string][]string{
		"1-4": {"1", "2-4"}, "5+": {"5-9", "10-49", "50+"}, "2010+": {"2010-2019", "2020+"}, "-2009": {"-2009"},
		"-44": {"u25", "25-34", "35-44"}, "45+": {"45-54", "55-64", "65p"}, "0-B1": {"0", "A1", "A2", "B1"}, "B2-C2": {"B2", "C1", "C2"},
		"de": {"de"}, "food": {"food"}, "retail": {"retail"},
	} {
		if slices.Contains(of, fine) {
			return group
		}
	}
	return "other"
}

// recount works the gap table of a study and its breakdowns out once more, from the
// sheet of areas that analysts get: recount STUDY.
func recount(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: recount STUDY")
	}
	dir, err := os.MkdirTemp(ts.MkAbs("."), "recount")
	ts.Check(err)
	book, table := filepath.Join(dir, "data.xlsx"), filepath.Join(dir, "gaps.json")
	ts.Check(ts.Exec("feldbuch", "export", "data", "-o", book, "--study", args[0]))
	ts.Check(ts.Exec("feldbuch", "export", "gaps", "--least", "1", "-o", table, "--study", args[0]))
	var t told
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(table)), &t))
	rows := areaRows(ts, book)
	figures := recountAreas(ts, t, rows) + recountBreakdowns(ts, t, rows)
	recountBusinesses(ts, t, rows)
	ts.Logf("%d figures recounted", figures)
}

func areaRows(ts *testscript.TestScript, book string) (rows []answeredRow) {
	f, err := excelize.OpenFile(book)
	ts.Check(err)
	defer f.Close()
	cells, err := f.GetRows("Datensatz Bereiche", excelize.Options{RawCellValue: true})
	ts.Check(err)
	for _, line := range cells[1:] {
		r := answeredRow{}
		for i, cell := range line {
			r[cells[0][i]] = cell
		}
		if r["state"] == "completed" {
			rows = append(rows, r)
		}
	}
	return rows
}

// checker compares figures and counts them.
type checker struct {
	ts *testscript.TestScript
	at string
	n  int
}

func (c *checker) same(what string, got, want float64) {
	c.n++
	if math.Abs(got-want) > 1e-9 {
		c.ts.Fatalf("%s of %s: the table says %v, the data %v", what, c.at, got, want)
	}
}

func count(rows []answeredRow, is func(answeredRow) bool) float64 {
	n := 0
	for _, r := range rows {
		if is(r) {
			n++
		}
	}
	return float64(n)
}

func recountAreas(ts *testscript.TestScript, t told, all []answeredRow) int {
	c := &checker{ts: ts}
	score := map[string][3]float64{}
	for _, a := range t.Areas {
		c.at = a.Area
		rows := slices.DeleteFunc(slices.Clone(all), func(r answeredRow) bool { return r["area"] != a.Area })
		pairs := slices.DeleteFunc(slices.Clone(rows), func(r answeredRow) bool { _, _, ok := r.pair(); return !ok })
		var need, have, below, above, critical float64
		for _, r := range pairs {
			n, h, _ := r.pair()
			need, have = need+n, have+h
			below += oneIf(h < n)
			above += oneIf(h > n)
			critical += oneIf(n >= 3 && h < 3)
		}
		n, gaps := float64(len(pairs)), count(pairs, answeredRow.gap)
		c.same("n", float64(a.N), n)
		c.same("gaps", float64(a.Unmet.Count), gaps)
		c.same("share", a.Unmet.Share, gaps/n)
		c.same("critical", float64(a.AtThreshold.Critical.Count), critical)
		c.same("mean need", a.MeanNeed, need/n)
		c.same("mean have", a.MeanHave, have/n)
		c.same("RDS", a.RDS, 100*(above-below)/n)
		c.same("MWDS", a.MWDS, (need-have)/n*need/n)
		score[a.Area] = [3]float64{gaps/n + 1e-6*(need-have)/n, (need - have) / n * need / n, (below - above) / n}
		c.wishes(a, pairs)
		c.now(a, rows)
	}
	for _, a := range t.Areas {
		c.at = a.Area
		for i, rank := range []int{a.Ranks.Unmet, a.Ranks.MWDS, a.Ranks.RDS} {
			greater := 0.0
			for _, s := range score {
				greater += oneIf(s[i] > score[a.Area][i]+1e-9)
			}
			c.same("rank", float64(rank), greater+1)
		}
	}
	return c.n
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func (c *checker) wishes(a toldArea, pairs []answeredRow) {
	for key, is := range map[string]func(gap bool, want string) bool{
		"expressed_yes": func(gap bool, want string) bool { return gap && want == "yes" }, "expressed_maybe": func(gap bool, want string) bool { return gap && want == "maybe" },
		"wish_yes": func(gap bool, want string) bool { return !gap && want == "yes" }, "wish_maybe": func(gap bool, want string) bool { return !gap && want == "maybe" },
	} {
		c.same(key, float64(a.NeedByWish[key]), count(pairs, func(r answeredRow) bool { return is(r.gap(), r["want"]) }))
	}
	for key, is := range map[string]func(gap, wants, no bool) bool{
		"expressed": func(gap, wants, _ bool) bool { return gap && wants }, "latent": func(gap, _, no bool) bool { return gap && no },
		"wish": func(gap, wants, _ bool) bool { return !gap && wants }, "covered": func(gap, _, no bool) bool { return !gap && no },
		"gap_no_answer": func(gap, wants, no bool) bool { return gap && !wants && !no }, "no_gap_no_answer": func(gap, wants, no bool) bool { return !gap && !wants && !no },
	} {
		c.same(key, float64(a.NeedByWish[key]), count(pairs, func(r answeredRow) bool {
			return is(r.gap(), r["want"] == "yes" || r["want"] == "maybe", r["want"] == "no")
		}))
	}
}

func (c *checker) now(a toldArea, rows []answeredRow) {
	gaps := slices.DeleteFunc(slices.Clone(rows), func(r answeredRow) bool { return !r.gap() })
	for _, w := range a.Now.By {
		c.same("gaps of "+w.Code, float64(w.Count), count(gaps, func(r answeredRow) bool { return r["extern"] == w.Code }))
	}
	c.same("not said", float64(a.Now.NotSaid), count(gaps, func(r answeredRow) bool { return r.said("extern") == "" }))
	c.same("works", float64(a.Now.Works), count(gaps, func(r answeredRow) bool {
		return (r["extern"] == "adviser" || r["extern"] == "family") && r["content"] == "yes"
	}))
	c.same("tried", float64(a.Tried.Count), count(gaps, func(r answeredRow) bool { return r["used"] == "tried" }))
	c.same("of", float64(a.Tried.N), count(gaps, func(r answeredRow) bool { return r.said("used") != "" }))
	c.same("attended", float64(a.Attended.Count), count(gaps, func(r answeredRow) bool {
		return slices.Contains([]string{"course", "advice", "both"}, r["used"])
	}))
	c.same("top", float64(a.Top.Count), count(rows, func(r answeredRow) bool { return r["top"] == "yes" }))
	c.same("of", float64(a.Top.N), count(rows, func(r answeredRow) bool { return r.said("top") != "" }))
}

func recountBreakdowns(ts *testscript.TestScript, t told, all []answeredRow) int {
	c := &checker{ts: ts}
	for _, b := range t.By.Breakdowns {
		for _, a := range b.Areas {
			for g, cell := range a.Cells {
				c.at = b.Name + " " + b.Groups[g].Code + " " + a.Area
				var n, gaps, rest, restGaps float64
				for _, r := range all {
					group := r.group(b.Name, b.Coarse)
					if _, _, ok := r.pair(); !ok || r["area"] != a.Area || group == "" {
						continue
					}
					if group == b.Groups[g].Code {
						n, gaps = n+1, gaps+oneIf(r.gap())
					} else {
						rest, restGaps = rest+1, restGaps+oneIf(r.gap())
					}
				}
				c.same("n", float64(cell.Gap.N), n)
				c.same("gaps", float64(cell.Gap.Count), gaps)
				c.same("rest", float64(cell.Rest.N), rest)
				c.same("gaps of the rest", float64(cell.Rest.Count), restGaps)
				if n > 0 {
					c.same("share", cell.Gap.Share, gaps/n)
				}
			}
		}
	}
	if len(t.By.Breakdowns) == 0 {
		ts.Fatalf("no breakdowns")
	}
	return c.n
}

func recountBusinesses(ts *testscript.TestScript, t told, all []answeredRow) {
	by := map[string]float64{}
	for _, r := range all {
		if _, _, ok := r.pair(); ok {
			by[r["id"]] += oneIf(r.gap())
		}
	}
	var each []float64
	with := 0
	for _, n := range by {
		each = append(each, n)
		if n > 0 {
			with++
		}
	}
	slices.Sort(each)
	at := func(p float64) float64 {
		k := p * float64(len(each)-1)
		low, high := each[int(math.Floor(k))], each[int(math.Ceil(k))]
		return low + (high-low)*(k-math.Floor(k))
	}
	c := &checker{ts: ts, at: "businesses"}
	c.same("affected", float64(t.Establishments.Incidence.Count), float64(with))
	c.same("of", float64(t.Establishments.Incidence.N), float64(len(each)))
	c.same("lower quartile", t.Establishments.Gaps.Lower, at(.25))
	c.same("median", t.Establishments.Gaps.Median, at(.5))
	c.same("upper quartile", t.Establishments.Gaps.Upper, at(.75))
}
