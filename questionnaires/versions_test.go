package questionnaires_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"feldbuch/export"
	"feldbuch/survey"
	"feldbuch/survey/value"
	"feldbuch/survey/xlsform/formtest"
	"feldbuch/survey/xlsform/sheet"

	"github.com/google/go-cmp/cmp"
)

// before is version 2026112201, which interviews may still be made with.
func before(t testing.TB) *survey.Form {
	t.Helper()
	const file = "testdata/version_2026112201.yaml"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	w, err := sheet.Read(file, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return formtest.FormOf(t, w)
}

// gone are the questions of that version that are not asked any more. Their answers
// stay in the study file and in the exports, in columns of their own.
var gone = strings.Fields(`
	b_consent_version b_eligible c_plans c_outlook s9_other_lang d_field_match d_prep g_hours g_persons
	h_devices h_pay h_season h_support i_helpful j_aevo j_train_barrier k_abroad k_customers l_status l_train`)

// refused are the old answers that are none of the new question's: yes of e_used was a
// course or advice, maybe of j_training was two questions.
var refused = map[string][]string{"e_used": {"yes"}, "j_training": {"maybe"}}

// fewer are the questions that are asked of fewer people or areas. Where the new
// version does not ask them, an interview that goes on with it keeps the answer in the
// study file and does not export it.
var fewer = strings.Fields("d_school d_voc_title e_extern e_used e_when e_persons")

// filled is an interview with a form, every question answered by chance, as it is
// stored.
func filled(t *testing.T, f *survey.Form, seed uint64) (*survey.Session, *survey.State) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 2))
	s := interview(t, f)
	for s.At().Kind == survey.AtQuestion {
		p := s.Prompt(s.At().Node)
		if p.Element.Type != survey.TypeNote && !p.ReadOnly {
			if err := s.AnswerHere(answer(r, p)); err != nil && p.Element.Name != "c_total_ok" {
				t.Fatalf("seed %d, %s: %v", seed, p.Path, err)
			}
		}
		s.Next()
	}
	state := &survey.State{ID: "0", Form: f.Hash, StartedAt: time.Unix(0, 0), ChangedAt: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC), Answers: map[string]value.Answer{}}
	for n := range s.Nodes() {
		if a := n.Answer(); n.Element().Asks() && n.Element().Calculation == nil && a.Status != value.Missing {
			state.Answers[n.Key()] = a
		}
	}
	return s, state
}

func nameOf(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

func TestInterviewsOfTheVersionBeforeGoOnWithThisOne(t *testing.T) {
	old, now := before(t), form(t)
	lost, turned := map[string]bool{}, map[string][]string{}
	for seed := range uint64(60) {
		_, state := filled(t, old, seed)
		up, err := survey.Upgrade(state, old, now)
		if err != nil {
			t.Fatal(err)
		}
		if n := up.Kept + len(up.Moved) + len(up.Lost); n != len(state.Answers) {
			t.Errorf("seed %d: %d answers are told of, of %d", seed, n, len(state.Answers))
		}
		for _, m := range up.Lost {
			lost[nameOf(m.From)] = true
		}
		for _, v := range up.Refused {
			name := v.Node.Element().Name
			if name == "f_top3" { // what is most urgent and lacks nothing
				continue
			}
			if text := v.Node.Answer().Text; !slices.Contains(turned[name], text) {
				turned[name] = append(turned[name], text)
			}
		}
		for path, a := range state.Answers {
			name := nameOf(path)
			if slices.Contains(gone, name) || slices.Contains(fewer, name) {
				continue
			}
			stands := slices.ContainsFunc(up.Moved, func(m survey.Move) bool { return m.From == path && nameOf(m.To) == name })
			if n, err := up.Interview.Find(path); err == nil && n.Answer() == a {
				stands = true
			}
			if !stands {
				t.Errorf("seed %d: %s is neither kept nor moved", seed, path)
			}
		}
	}
	var names []string
	for name := range lost {
		names = append(names, name)
	}
	slices.Sort(names)
	if d := cmp.Diff(slices.Sorted(slices.Values(gone)), names); d != "" {
		t.Errorf("not asked any more (-want +got):\n%s", d)
	}
	if d := cmp.Diff(refused, turned); d != "" {
		t.Errorf("answers that are none any more (-want +got):\n%s", d)
	}
}

func TestAreasKeepWhatWasSaidOfThem(t *testing.T) {
	old, now := before(t), form(t)
	compared := 0
	for seed := range uint64(30) {
		s, state := filled(t, old, seed)
		up, err := survey.Upgrade(state, old, now)
		if err != nil {
			t.Fatal(err)
		}
		was, is := s.Submission().Areas, up.Interview.Submission().Areas
		if len(was) == 0 { // it ended before
			continue
		}
		if len(was) != len(is) {
			t.Fatalf("%d areas, were %d", len(is), len(was))
		}
		for i := range was {
			a, b := was[i], is[i]
			for what, both := range map[string][2]value.Answer{
				"need": {a.Need, b.Need}, "have": {a.Have, b.Have}, "want": {a.Want, b.Want}, "when": {a.When, b.When},
				"persons": {a.Persons, b.Persons}, "extern": {a.Extern, b.Extern},
			} {
				if both[1].Status == value.NotRelevant { // asked of fewer areas
					continue
				}
				compared++
				if a.Code != b.Code || both[0] != both[1] {
					t.Errorf("seed %d: %s of %s is %v of %s, was %v", seed, what, a.Code, both[1], b.Code, both[0])
				}
			}
		}
	}
	if compared < 1000 {
		t.Errorf("only %d answers compared", compared)
	}
}

// TestExportsUniteBothVersions has one row for each area, whatever version it is of,
// and one column for each question that both ask.
func TestExportsUniteBothVersions(t *testing.T) {
	old, now := before(t), form(t)
	layout := export.NewLayout([]*survey.Form{old, now}, true)
	var tables, apart []string
	for _, table := range layout.Tables {
		tables = append(tables, table.Repeat)
		for _, c := range table.Columns {
			if layout.Has(old, c) && !layout.Has(now, c) {
				apart = append(apart, c.Name)
			}
		}
	}
	if d := cmp.Diff([]string{"", "e_area", "l_person", "d_owner"}, tables); d != "" {
		t.Errorf("tables (-want +got):\n%s", d)
	}
	slices.Sort(apart)
	if d := cmp.Diff(slices.Sorted(slices.Values(gone)), apart); d != "" {
		t.Errorf("columns of the old version alone (-want +got):\n%s", d)
	}
	area := layout.Tables[1]
	for _, f := range []*survey.Form{old, now} {
		s, _ := filled(t, f, 3)
		record := layout.NewRecord()
		if err := record.Read(s.Submission()); err != nil {
			t.Fatal(err)
		}
		rows := record.Rows(1)
		if len(rows) != 22 {
			t.Errorf("version %s: %d rows of areas, want 22", f.Version, len(rows))
		}
		wishes := 0
		for _, row := range rows {
			at := slices.IndexFunc(area.Columns, func(c *export.Column) bool { return c.Name == "e_want" })
			if row.Cells[at].Status == value.Answered {
				wishes++
			}
		}
		if wishes == 0 {
			t.Errorf("version %s: no wish in the rows of areas", f.Version)
		}
	}
}
