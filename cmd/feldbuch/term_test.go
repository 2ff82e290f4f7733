package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"github.com/rogpeppe/go-internal/testscript"
)

// patience is how long a screen may take to show what is waited for.
const patience = 20 * time.Second

// terminal is a program running in a pseudo-terminal whose screen can be read.
type terminal struct {
	cmd    *exec.Cmd
	pty    *os.File
	screen vt10x.Terminal
	ended  chan struct{}

	mu      sync.Mutex
	changed chan struct{} // closed and replaced with every output
}

var keys = map[string]string{
	"enter": "\r", "up": "\x1b[A", "down": "\x1b[B", "esc": "\x1b", "tab": "\t", "shift-tab": "\x1b[Z", "space": " ",
	"backspace": "\x7f", "pgdown": "\x1b[6~", "pgup": "\x1b[5~",
	"f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~",
	"ctrl-c": "\x03", "ctrl-b": "\x02", "ctrl-q": "\x11", "ctrl-d": "\x04",
}

// running holds the terminal of each script; a script has at most one at a time.
var running sync.Map // *testscript.TestScript → *terminal

// term is the script command for screens:
//
//	term start WxH program args...   start a program in a pseudo-terminal
//	term type text...                type the words, blanks between them
//	term key name...                 press keys
//	[!] term wait regexp             wait until the screen shows (does not show) it
//	term screen file                 write the screen to a file
//	term kill                        kill -9
//	term end [status]                wait for the end and compare the exit status
func term(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 0 {
		ts.Fatalf("usage: term start|type|key|wait|screen|kill|end")
	}
	if args[0] == "start" {
		start(ts, args[1], args[2], args[3:])
		return
	}
	found, ok := running.Load(ts)
	if !ok {
		ts.Fatalf("no terminal is running")
	}
	t := found.(*terminal)
	switch args[0] {
	case "type":
		t.write(ts, strings.Join(args[1:], " "))
	case "key":
		for _, k := range args[1:] {
			code, ok := keys[k]
			if !ok {
				ts.Fatalf("no key is called %q", k)
			}
			t.write(ts, code)
		}
	case "wait":
		t.wait(ts, regexp.MustCompile(args[1]), !neg)
	case "screen":
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(t.text()), 0o600))
	case "kill":
		ts.Check(t.cmd.Process.Kill())
		<-t.ended
	case "end":
		t.end(ts, args[1:])
	default:
		ts.Fatalf("term cannot %q", args[0])
	}
}

func start(ts *testscript.TestScript, size, program string, args []string) {
	var w, h int
	if _, err := fmt.Sscanf(size, "%dx%d", &w, &h); err != nil {
		ts.Fatalf("size %q: %v", size, err)
	}
	cmd := exec.Command(lookUp(ts, program), args...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = []string{"TERM=xterm-256color", "NO_COLOR=1"}
	for _, name := range []string{"PATH", "HOME", "XDG_DATA_HOME", "LANG", "TZ", "FELDBUCH_STUDY", "FELDBUCH_LANGUAGE", "TMPDIR"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)})
	ts.Check(err)
	t := &terminal{cmd: cmd, pty: f, screen: vt10x.New(vt10x.WithSize(w, h), vt10x.WithWriter(f)), ended: make(chan struct{}), changed: make(chan struct{})}
	go t.read()
	running.Store(ts, t)
	ts.Defer(func() {
		cmd.Process.Kill()
		<-t.ended
		f.Close()
		running.Delete(ts)
	})
}

// lookUp finds a program in the script's PATH.
func lookUp(ts *testscript.TestScript, program string) string {
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		path := filepath.Join(dir, program)
		if info, err := os.Stat(path); err == nil && info.Mode()&0o111 != 0 {
			return path
		}
	}
	ts.Fatalf("%s is not in PATH", program)
	return ""
}

// read feeds the screen until the program ends.
func (t *terminal) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := t.pty.Read(buf)
		t.screen.Write(buf[:n])
		t.mu.Lock()
		close(t.changed)
		t.changed = make(chan struct{})
		t.mu.Unlock()
		if err != nil {
			t.cmd.Wait()
			close(t.ended)
			return
		}
	}
}

func (t *terminal) write(ts *testscript.TestScript, s string) {
	_, err := io.WriteString(t.pty, s)
	ts.Check(err)
}

func (t *terminal) text() string {
	t.screen.Lock()
	defer t.screen.Unlock()
	var b strings.Builder
	for _, line := range strings.Split(t.screen.String(), "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// wait looks again whenever the program has written something.
func (t *terminal) wait(ts *testscript.TestScript, re *regexp.Regexp, want bool) {
	deadline := time.After(patience)
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		if re.MatchString(t.text()) == want {
			return
		}
		select {
		case <-changed:
		case <-t.ended:
			if re.MatchString(t.text()) != want {
				ts.Fatalf("the program ended; screen:\n%s", t.text())
			}
			return
		case <-deadline:
			ts.Fatalf("waited %v for %q; screen:\n%s", patience, re, t.text())
		}
	}
}

func (t *terminal) end(ts *testscript.TestScript, args []string) {
	want := 0
	if len(args) > 0 {
		var err error
		want, err = strconv.Atoi(args[0])
		ts.Check(err)
	}
	select {
	case <-t.ended:
		if got := t.cmd.ProcessState.ExitCode(); got != want {
			ts.Fatalf("exit status %d, want %d; screen:\n%s", got, want, t.text())
		}
	case <-time.After(patience):
		ts.Fatalf("the program did not end; screen:\n%s", t.text())
	}
}
