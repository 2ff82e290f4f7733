package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/text"
	"feldbuch/store"

	"github.com/google/go-cmp/cmp"
)

// sticks is a folder with that many interviewers' files, each with an interview.
func sticks(t *testing.T, n int) string {
	t.Helper()
	dir, other := t.TempDir(), t.TempDir()
	answers := filepath.Join(other, "answers.json")
	form := filepath.Join(other, "form.md")
	for path, content := range map[string]string{
		answers: `{"age": 4}`,
		form:    "| survey |\n| | type | name | label |\n| | integer | age | Age |\n| settings |\n| | form_id |\n| | small |\n",
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		study := filepath.Join(dir, fmt.Sprintf("stick%d.feldbuch", i+1))
		feldbuch(t, msg.German, "study", "init", "--interviewer", fmt.Sprint("AB", i), "--id", "01890000-0000-7000-8000-00000000000c", "--questionnaire", form, "--study", study)
		feldbuch(t, msg.German, "interview", fmt.Sprint("RO", i), "--answers", answers, "--study", study)
	}
	return dir
}

// watched passes on what is written, and looks at it.
type watched struct {
	bytes.Buffer
	look func(line string)
}

func (w *watched) Write(b []byte) (int, error) {
	w.look(string(b))
	return w.Buffer.Write(b)
}

// merging runs merge at a terminal and looks at each line of the bar.
func merging(t *testing.T, ctx context.Context, look func(line string), args ...string) (status int, out, remarks string) {
	t.Helper()
	said, errs := &bytes.Buffer{}, &watched{look: look}
	e := &command.Env{Env: &console.Env{
		In: strings.NewReader(""), Out: said, Err: errs, Args: append([]string{"merge"}, args...), Getenv: func(string) string { return "" },
		Now: time.Now, Text: msg.In(msg.German), ErrTerminal: true,
	}}
	return run(ctx, e), said.String(), errs.String()
}

func TestAMergeShowsHowFarItIsOnOneLineThatGoes(t *testing.T) {
	dir, lead := sticks(t, 3), filepath.Join(t.TempDir(), "lead.feldbuch")
	var bars []string
	status, _, remarks := merging(t, t.Context(), func(line string) {
		for bar := range strings.SplitSeq(line, "\r") {
			if strings.HasPrefix(bar, "[") {
				bars = append(bars, bar)
			}
			if text.Width(bar) > 59 && !strings.HasSuffix(bar, "\n") {
				t.Errorf("%d columns: %q", text.Width(bar), bar)
			}
		}
	}, dir, "--study", lead)
	if status != 0 || len(bars) < 3 {
		t.Fatalf("status %d, bars %q", status, bars)
	}
	if !strings.HasPrefix(bars[0], "[....................] 1/3 ") || !strings.Contains(bars[len(bars)-1], "#] 3/3 ") {
		t.Errorf("from %q to %q", bars[0], bars[len(bars)-1])
	}
	if end := "\r" + strings.Repeat(" ", 59) + "\r"; !strings.HasSuffix(remarks, end) {
		t.Errorf("it ends with %q", remarks[max(0, len(remarks)-90):])
	}
	for _, flag := range []string{"--quiet", "--json"} {
		if _, _, remarks := merging(t, t.Context(), func(string) {}, dir, flag, "--study", lead); remarks != "" {
			t.Errorf("%s says %q", flag, remarks)
		}
	}
}

func TestAMergeInterruptedKeepsWholeFilesAndSaysWhich(t *testing.T) {
	dir, home := sticks(t, 3), t.TempDir()
	lead := filepath.Join(home, "lead.feldbuch")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	status, out, remarks := merging(t, ctx, func(line string) {
		if strings.Contains(line, "] 3/3 ") {
			cancel()
		}
	}, dir, "--study", lead)
	kept := regexp.MustCompile(`Abgebrochen\.\nEingelesen und behalten: ([12]) von 3 Dateien`).FindStringSubmatch(remarks)
	if status != 130 || out != "" || kept == nil {
		t.Fatalf("status %d: %q, %q", status, out, remarks)
	}
	for name := range untouched(t, home) {
		if strings.HasPrefix(name, ".") || strings.HasSuffix(name, "-wal") {
			t.Errorf("%s was left", name)
		}
	}
	if got := feldbuch(t, msg.German, "status", "--study", lead); !strings.Contains(got, "Interviews: "+kept[1]+",") {
		t.Error(got)
	}
	feldbuch(t, msg.German, "merge", dir, "--study", lead)
	if got := feldbuch(t, msg.German, "status", "--study", lead); !strings.Contains(got, "Interviews: 3,") {
		t.Error(got)
	}
}

func TestAMergeInterruptedBeforeItsReportSaysThatAllIsMerged(t *testing.T) {
	lead := filepath.Join(t.TempDir(), "lead.feldbuch")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	status, _, remarks := merging(t, ctx, func(line string) {
		if strings.TrimSpace(line) == "" { // the bar goes
			cancel()
		}
	}, demoMade(t, "NGA.feldbuch"), demoMade(t, "OLE.feldbuch"), demoMade(t, "SAM.feldbuch"), "--study", lead)
	if status != 130 || !strings.Contains(remarks, "Abgebrochen.\nAlle Dateien (3) waren da schon eingelesen") {
		t.Errorf("status %d: %q", status, remarks)
	}
}

func TestAnInterruptedUndoSaysThatNothingWasTakenBack(t *testing.T) {
	dir, lead := sticks(t, 3), filepath.Join(t.TempDir(), "lead.feldbuch")
	feldbuch(t, msg.German, "merge", dir, "--study", lead)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	status, out, remarks := merging(t, ctx, func(string) {}, "--undo", "--study", lead)
	if status != 130 || out != "" || !strings.HasPrefix(remarks, "Abgebrochen. Es wurde nichts zurückgenommen") {
		t.Errorf("status %d: %q, %q", status, out, remarks)
	}
	if got := feldbuch(t, msg.German, "status", "--study", lead); !strings.Contains(got, "Interviews: 3,") {
		t.Error(got)
	}
}

// untouched is what can be seen of the files in a folder.
func untouched(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		content, unread := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil || unread != nil {
			t.Fatal(err, unread)
		}
		all[e.Name()] = fmt.Sprint(info.Mode(), info.ModTime(), string(content))
	}
	return all
}

// What lies on a stick is not touched, and nothing is left beside it or the study file.
func TestAMergeTouchesNothingItReads(t *testing.T) {
	dir, home := sticks(t, 2), t.TempDir()
	before := untouched(t, dir)
	for range 2 {
		feldbuch(t, msg.German, "merge", dir, "--study", filepath.Join(home, "lead.feldbuch"))
	}
	if diff := cmp.Diff(before, untouched(t, dir)); diff != "" {
		t.Error(diff)
	}
	for name := range untouched(t, home) {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s was left", name)
		}
	}
}

// While another program writes in the study file a merge waits, and says so once, however
// many files there are.
func TestAMergeWaitsForAnotherProgramAndSaysSoOnce(t *testing.T) {
	dir, lead := sticks(t, 3), filepath.Join(t.TempDir(), "lead.feldbuch")
	feldbuch(t, msg.German, "merge", filepath.Join(dir, "stick1.feldbuch"), "--study", lead)
	other, err := store.Open(t.Context(), lead, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	waits, ended := make(chan bool, 9), make(chan string)
	err = other.Batch(t.Context(), func(*store.Batch) error {
		go func() {
			status, _, remarks := merging(t, t.Context(), func(line string) {
				if strings.Contains(line, "Ein anderes Programm schreibt gerade") {
					waits <- true
				}
			}, dir, "--study", lead)
			ended <- fmt.Sprint(status, remarks)
		}()
		<-waits
		return nil
	})
	got := <-ended
	if err != nil || !strings.HasPrefix(got, "0") || strings.Count(got, "Ein anderes Programm schreibt gerade") != 1 {
		t.Errorf("%v: %q", err, got)
	}
	if got := feldbuch(t, msg.German, "status", "--study", lead); !strings.Contains(got, "Interviews: 3,") {
		t.Error(got)
	}
}
