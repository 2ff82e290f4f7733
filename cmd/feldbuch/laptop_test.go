package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"feldbuch/questionnaires"
	"feldbuch/store"
	"feldbuch/survey"
	"feldbuch/survey/xlsform"
	"feldbuch/survey/xlsform/formtest"
)

// laptop is a place where the real program runs on a study file of its own.
type laptop struct {
	t                   *testing.T
	dir, study, program string
}

// newLaptop has a new study file.
func newLaptop(t *testing.T) *laptop {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a pseudo-terminal")
	}
	dir := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	l := &laptop{t: t, dir: dir, study: filepath.Join(dir, "study.feldbuch"), program: filepath.Join(dir, "feldbuch")}
	if err := os.Symlink(exe, l.program); err != nil {
		t.Fatal(err)
	}
	if out, err := l.command("study", "init", "--interviewer", "NGA").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return l
}

// command is the program with these arguments.
func (l *laptop) command(args ...string) *exec.Cmd {
	cmd := exec.Command(l.program, append(args, "--study", l.study)...)
	cmd.Env = []string{"TERM=xterm-256color", "NO_COLOR=1", "LANG=de_DE.UTF-8", "HOME=" + l.dir, "XDG_DATA_HOME=" + l.dir, "PATH=" + l.dir, "TMPDIR=" + l.dir}
	return cmd
}

// open runs the program in a terminal window.
func (l *laptop) open(args ...string) *terminal {
	l.t.Helper()
	term, err := startTerminal(l.command(args...), 80, 24)
	if err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(term.close)
	return term
}

// form is a file with the questionnaire new study files have: naming one starts
// a new interview without asking.
func (l *laptop) form() string {
	l.t.Helper()
	folder := l.t.TempDir()
	if err := os.CopyFS(folder, questionnaires.FS); err != nil {
		l.t.Fatal(err)
	}
	path := filepath.Join(folder, questionnaires.Default)
	return path
}

// look reads the study file as it is now and fails if it is not sound.
func (l *laptop) look(read func(*store.File)) {
	l.t.Helper()
	ctx := context.Background()
	f, err := store.OpenShared(ctx, l.study, store.Options{})
	if err != nil {
		l.t.Fatal(err)
	}
	defer f.Close()
	health, err := f.Check(ctx)
	if err != nil {
		l.t.Fatal(err)
	}
	if !health.Sound() {
		l.t.Fatalf("the study file is damaged: %+v", health)
	}
	read(f)
}

// interviews lists the study file's interviews.
func (l *laptop) interviews() (all []store.Interview) {
	l.t.Helper()
	l.look(func(f *store.File) {
		var err error
		if all, err = f.Interviews(context.Background()); err != nil {
			l.t.Fatal(err)
		}
	})
	return all
}

// state is what the study file knows of an interview.
func (l *laptop) state(id string) (s *survey.State) {
	l.t.Helper()
	l.look(func(f *store.File) {
		var err error
		if s, err = f.State(context.Background(), id); err != nil {
			l.t.Fatal(err)
		}
	})
	return s
}

// shippedForm is the questionnaire new study files have.
func shippedForm(t *testing.T) *survey.Form {
	t.Helper()
	book, err := xlsform.ReadFS(questionnaires.FS, questionnaires.Default)
	if err != nil {
		t.Fatal(err)
	}
	return formtest.FormOf(t, book)
}
