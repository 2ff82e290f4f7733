package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"
	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"
	"feldbuch/survey/value"

	"github.com/xuri/excelize/v2"
)

// DESIGN.md speaks of 5000 interviews with 230 answers; -interviews 5000 makes them.
var (
	interviews = flag.Int("interviews", 100, "how many interviews the study of the benchmarks has")
	disputed   = flag.Int("conflicts", 60, "how many of them have a conflict")
)

const answersEach = 230

// largeStudy is a lead's file with so many interviews, and a conflict in some of them.
func largeStudy(tb testing.TB, interviews, disputed int) string {
	tb.Helper()
	ctx, folder := context.Background(), tb.TempDir()
	check := func(err error) {
		tb.Helper()
		if err != nil {
			tb.Fatal(err)
		}
	}
	form := "| survey |\n| | type | name | label |\n"
	for i := range answersEach {
		form += fmt.Sprintf("| | integer | q%03d | Question number %d of this questionnaire |\n", i, i)
	}
	check(os.WriteFile(filepath.Join(folder, "form.md"), []byte(form+"| settings |\n| | form_id | version |\n| | large | 1 |\n"), 0o600))
	form1, err := workspace.LoadForm(filepath.Join(folder, "form.md"))
	check(err)
	first := filepath.Join(folder, "a.feldbuch")
	f, err := store.Create(ctx, first, store.Study{ID: "01890000-0000-7000-8000-000000000001", Name: "large"}, store.Replica{Role: store.Lead, Name: "LEIT"}, store.Options{Machine: "a"})
	check(err)
	check(f.AddQuestionnaire(ctx, form1.Stored()))
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	var ids []string
	for done := 0; done < interviews; done += 100 {
		check(f.Batch(ctx, func(b *store.Batch) error {
			for i := done; i < min(done+100, interviews); i++ {
				r, err := b.NewInterview(store.NewInterview{Questionnaire: form1.Hash, Business: fmt.Sprintf("RO%04d", i), Interviewer: "NGA"}, at)
				if err != nil {
					return err
				}
				ids = append(ids, r.ID())
				for q := range answersEach {
					if err := r.Record(survey.Event{Kind: survey.EventAnswered, Path: fmt.Sprintf("/q%03d", q), Answer: value.Of(fmt.Sprint(i % 9))}); err != nil {
						return err
					}
				}
			}
			return nil
		}))
	}
	check(f.Close())
	content, err := os.ReadFile(first)
	check(err)
	second := filepath.Join(folder, "b.feldbuch")
	check(os.WriteFile(second, content, 0o600))
	for path, answer := range map[string]string{first: "11", second: "12"} {
		f, err := store.Open(ctx, path, store.Options{Machine: path})
		check(err)
		check(f.Batch(ctx, func(b *store.Batch) error {
			for _, id := range ids[:min(disputed, len(ids))] {
				r, err := b.Resume(id)
				if err != nil {
					return err
				}
				if err := r.Record(survey.Event{Kind: survey.EventAnswered, Path: "/q100", Answer: value.Of(answer)}); err != nil {
					return err
				}
			}
			return nil
		}))
		check(f.Close())
	}
	lead, err := store.Open(ctx, first, store.Options{Machine: first})
	check(err)
	_, err = merge.Merge(ctx, lead, []string{second}, merge.Options{})
	check(err)
	check(lead.Close())
	return first
}

// BenchmarkLargeStudy is what a lead waits for every day. DESIGN.md wants 150 ms.
func BenchmarkLargeStudy(b *testing.B) {
	study := largeStudy(b, *interviews, *disputed)
	for _, words := range []string{"status", "conflicts list", "conflicts list --json", "interviews list"} {
		b.Run(words, func(b *testing.B) {
			for b.Loop() {
				call(b, append(strings.Fields(words), "--study", study)...)
			}
		})
	}
	b.Run("study diff", func(b *testing.B) {
		other := filepath.Join(filepath.Dir(study), "b.feldbuch")
		for b.Loop() {
			call(b, "study", "diff", study, other)
		}
	})
	b.Run("home screen", func(b *testing.B) {
		e := &command.Env{Env: &console.Env{Text: msg.In(msg.German), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard}, Study: study}
		for b.Loop() {
			if n, _ := open(context.Background(), e); n == 0 {
				b.Fatal("no conflict is open")
			}
		}
	})
}

// TestSixtyConflictsAreDecidedInOneTable fills a table in as a spreadsheet does.
func TestSixtyConflictsAreDecidedInOneTable(t *testing.T) {
	study, table := largeStudy(t, 60, 60), filepath.Join(t.TempDir(), "k.xlsx")
	feldbuch(t, msg.German, "conflicts", "export", "-o", table, "--study", study)
	f, err := excelize.OpenFile(table)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range 60 {
		if err := f.SetCellStr("Konflikte", fmt.Sprintf("L%d", i+2), []string{"Antwort A", "Antwort B", "13"}[i%3]); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if said := feldbuch(t, msg.German, "conflicts", "import", table, "--study", study); said != "Entschieden: 60. Nachzufragen: 0. Noch offen: 0.\n" {
		t.Error(said)
	}
	if said := feldbuch(t, msg.German, "conflicts", "list", "--study", study); said != "Keine offenen Konflikte.\n" {
		t.Error(said)
	}
}

func call(b *testing.B, args ...string) {
	e := &command.Env{Env: &console.Env{
		Text: msg.In(msg.German), Getenv: func(string) string { return "" }, Out: io.Discard, Err: io.Discard, Args: args, Now: time.Now,
	}}
	if got := run(context.Background(), e); got != 0 && got != 3 {
		b.Fatalf("%v: exit status %d", args, got)
	}
}
