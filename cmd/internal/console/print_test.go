package console_test

import (
	"strings"
	"testing"

	"feldbuch/cmd/internal/console"
)

func TestWhatIsSaidFitsATerminal(t *testing.T) {
	path := "/home/lead/.local/share/feldbuch/" + strings.Repeat("deep/", 12) + "study.feldbuch"
	for name, c := range map[string]struct{ said, want string }{
		"a short sentence stays": {"Nothing waits.", "Nothing waits."},
		"an empty line stays":    {"", ""},
		"a long one breaks at a blank": {
			"The drive that holds the study is full; the last change was not saved. Make room and try again.",
			"The drive that holds the study is full; the last change was not saved. Make room\nand try again.",
		},
		"a list goes on as far in as it began": {
			"  - The drive that holds the study is full; the last change was not saved. Make room.",
			"  - The drive that holds the study is full; the last change was not saved. Make\n  room.",
		},
		"a command at the end of a sentence gets a line of its own, whole": {
			"Paused; all answers are saved. Go on with: feldbuch interview --resume 01a2206b --study " + path,
			"Paused; all answers are saved. Go on with:\n  feldbuch interview --resume 01a2206b --study " + path,
		},
		"so does each of two": {
			"Made: form.xlsx. To check it: feldbuch questionnaire check form.xlsx. To try it out: feldbuch interview --questionnaire form.xlsx",
			"Made: form.xlsx. To check it:\n  feldbuch questionnaire check form.xlsx\nTo try it out: feldbuch interview --questionnaire form.xlsx",
		},
		"a command on its own line is not broken": {
			"To see them:\n  feldbuch duplicates list --study " + path,
			"To see them:\n  feldbuch duplicates list --study " + path,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var out, remarks, piped strings.Builder
			e := console.Env{Out: &out, Err: &remarks, Terminal: true, ErrTerminal: true}
			e.Say("%s", c.said)
			e.Complain(c.said)
			if out.String() != c.want+"\n" || remarks.String() != c.want+"\n" {
				t.Errorf("said %q and complained %q, want %q", out.String(), remarks.String(), c.want)
			}
			e = console.Env{Out: &piped}
			if e.Say("%s", c.said); piped.String() != c.said+"\n" {
				t.Errorf("said %q in a pipe, want %q", piped.String(), c.said)
			}
		})
	}
}
