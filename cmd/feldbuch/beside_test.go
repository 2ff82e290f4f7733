package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"feldbuch/store/disk"

	"github.com/rogpeppe/go-internal/testscript"
)

// writes is a program that writes in a study file, from when it says so until its input
// ends.
func writes() int {
	err := disk.WithConn(context.Background(), os.Args[1], disk.Writing, func(conn *sql.Conn) error {
		return disk.Transaction(context.Background(), conn, func() error {
			fmt.Println("writing")
			_, err := io.Copy(io.Discard, os.Stdin)
			return err
		})
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// another is another program that writes in a study file.
type another struct {
	cmd *exec.Cmd
	in  io.Closer
}

func startWriting(program, study string) (*another, error) {
	cmd := exec.Command(program, study)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	_, err = io.ReadFull(out, make([]byte, len("writing")))
	return &another{cmd, in}, err
}

// ends lets it end as it should.
func (a *another) ends() error { return errors.Join(a.in.Close(), a.cmd.Wait()) }

// dies ends it as kill -9 does.
func (a *another) dies() error {
	killed := a.cmd.Process.Kill()
	_ = a.cmd.Wait() // it was killed
	return killed
}

// beginWriting has another program write in a study file, until written: writing STUDY.
func beginWriting(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: writing STUDY")
	}
	other, err := startWriting(lookUp(ts, "writes"), ts.MkAbs(args[0]))
	ts.Check(err)
	others.Store(ts, other)
	ts.Defer(func() { _ = other.dies() }) // it has ended, as a rule
}

func endWriting(ts *testscript.TestScript, _ bool, _ []string) {
	other, _ := others.Load(ts)
	ts.Check(other.(*another).ends())
}

// others holds the program that writes beside each script.
var others sync.Map // *testscript.TestScript → *another

// spoken is what a program says, as far as it has come.
type spoken struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan bool
}

func (s *spoken) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case s.more <- true:
	default:
	}
	return s.text.Write(b)
}

func (s *spoken) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// hears waits until something is said.
func (s *spoken) hears(what *regexp.Regexp) error {
	late := time.After(20 * time.Second)
	for !what.MatchString(s.String()) {
		select {
		case <-s.more:
		case <-late:
			return fmt.Errorf("%s is not said:\n%s", what, s)
		}
	}
	return nil
}

// beside runs a command while another program writes in a study file. It has to say that
// it waits, once, and then to go on by itself:
//
//	beside STATUS STUDY what-it-says feldbuch ARGS...
//	beside reads STUDY feldbuch ARGS...     it neither waits nor says so
//	beside killed STUDY what-it-says feldbuch ARGS...     the other program is killed
//	beside interrupted STUDY what-it-says feldbuch ARGS...   and so is this one, with Ctrl+C
func beside(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 {
		ts.Fatalf("usage: beside STATUS|reads|killed|interrupted STUDY [SAYS] feldbuch ARGS...")
	}
	how, study, args := args[0], ts.MkAbs(args[1]), args[2:]
	other, err := startWriting(lookUp(ts, "writes"), study)
	ts.Check(err)
	defer other.dies() //nolint:errcheck // it has ended, as a rule
	if how == "reads" {
		ts.Check(ts.Exec(args[0], args[1:]...)) // the other one writes until it is done
		return
	}
	says := regexp.MustCompile(args[0])
	said := &spoken{more: make(chan bool, 1)}
	cmd := exec.Command(lookUp(ts, args[1]), args[2:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = ts.MkAbs("."), io.Discard, said
	for _, name := range []string{"PATH", "HOME", "XDG_DATA_HOME", "LANG", "TZ"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	in, err := cmd.StdinPipe()
	ts.Check(err)
	if file, err := os.ReadFile(ts.MkAbs("typed")); err == nil {
		_, err = in.Write(file)
		ts.Check(err)
	}
	ts.Check(cmd.Start())
	defer cmd.Process.Kill() //nolint:errcheck // it has ended, as a rule
	ts.Check(said.hears(says))
	want := 0
	switch how {
	case "killed":
		ts.Check(other.dies())
	case "interrupted":
		want = 130
		ts.Check(cmd.Process.Signal(syscall.SIGINT))
	default:
		want, err = strconv.Atoi(how)
		ts.Check(errors.Join(err, other.ends()))
	}
	ts.Check(in.Close())
	_ = cmd.Wait() // its status says it
	if got := cmd.ProcessState.ExitCode(); got != want {
		ts.Fatalf("status %d, want %d:\n%s", got, want, said)
	}
	if n := len(says.FindAllString(said.String(), -1)); n != 1 {
		ts.Fatalf("said %d times:\n%s", n, said)
	}
	ts.Check(os.WriteFile(ts.MkAbs("said"), []byte(said.String()), 0o600))
}

// TestAnInterviewOnTheScreenWaitsForAnotherProgram answers while another program writes in
// the study file, which is killed at last.
func TestAnInterviewOnTheScreenWaitsForAnotherProgram(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	window, id := l.begin(steps, 2)
	other, err := startWriting(l.other("writes"), l.study)
	if err != nil {
		t.Fatal(err)
	}
	defer other.dies() //nolint:errcheck // it has ended, as a rule
	if err := window.enter(steps[2].keys); err != nil {
		t.Fatal(err)
	}
	if err := window.wait(regexp.MustCompile("Gerade wird anderes in die Erhebung geschrieben"), true); err != nil {
		t.Fatal(err)
	}
	l.wantAnswers(id, steps, 2)
	if err := other.dies(); err != nil {
		t.Fatal(err)
	}
	if err := window.wait(steps[3].screen, true); err != nil {
		t.Fatal(err)
	}
	l.wantAnswers(id, steps, 3)
	window.kill()
}

func TestWhoLeavesTheScreenWithoutWaitingIsToldWhatIsNotSaved(t *testing.T) {
	l := newLaptop(t)
	steps := stepsOf(t, shippedForm(t), 1)
	window, id := l.begin(steps, 2)
	other, err := startWriting(l.other("writes"), l.study)
	if err != nil {
		t.Fatal(err)
	}
	defer other.dies() //nolint:errcheck // it has ended, as a rule
	if err := window.enter(steps[2].keys); err != nil {
		t.Fatal(err)
	}
	for _, ask := range []string{"Gerade wird anderes", "Ohne Speichern gehen"} {
		if err := window.wait(regexp.MustCompile(ask), true); err != nil {
			t.Fatal(err)
		}
		if err := window.press("f9"); err != nil {
			t.Fatal(err)
		}
	}
	status, err := window.end()
	if text := strings.Join(strings.Fields(window.text()), " "); err != nil || status != 1 ||
		!strings.Contains(text, "Nicht gespeichert ist, was Sie zuletzt eingegeben haben") || !strings.Contains(text, "--resume "+id[:8]) {
		t.Errorf("status %d, %v; screen:\n%s", status, err, window.text())
	}
	if err := other.ends(); err != nil {
		t.Fatal(err)
	}
	l.wantAnswers(id, steps, 2)
}

// other is one of the programs that go with the tests.
func (l *laptop) other(name string) string {
	l.t.Helper()
	exe, err := os.Executable()
	if err != nil {
		l.t.Fatal(err)
	}
	path := l.dir + "/" + name
	if err := os.Symlink(exe, path); err != nil {
		l.t.Fatal(err)
	}
	return path
}
