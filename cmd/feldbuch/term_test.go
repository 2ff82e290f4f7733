package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// running holds the terminal of each script; a script has at most one at a time.
var running sync.Map // *testscript.TestScript → *terminal

// term is the script command for screens:
//
//	term start WxH program args...   start a program in a pseudo-terminal
//	term type text...                type the words, blanks between them
//	term key name...                 press keys
//	[!] term wait regexp             wait until the screen shows (does not show) it
//	term insist name regexp          press a key again and again, as a person does whom
//	                                 the screen tells to read first, until it shows it
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
		ts.Check(t.enter(strings.Join(args[1:], " ")))
	case "key":
		ts.Check(t.press(args[1:]...))
	case "wait":
		ts.Check(t.wait(regexp.MustCompile(args[1]), !neg))
	case "insist":
		ts.Check(t.insist(args[1], regexp.MustCompile(args[2])))
	case "screen":
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(t.text()), 0o600))
	case "kill":
		t.kill()
	case "end":
		got, err := t.end()
		ts.Check(err)
		if want := strings.Join(args[1:], ""); strconv.Itoa(got) != want && (want != "" || got != 0) {
			ts.Fatalf("exit status %d, want %s; screen:\n%s", got, want, t.text())
		}
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
	t, err := startTerminal(cmd, w, h)
	ts.Check(err)
	running.Store(ts, t)
	ts.Defer(func() {
		t.close()
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
