package attack_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// venom steers a terminal, turns round what follows, and begins a line of its own.
const venom = "Ä\x1b[31m\x1b]0;t\x07\u202e\u2066\u009b2J\r\nFORGED: no conflict\tx"

var poisoned = regexp.MustCompile("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]|(?m:^FORGED)")

// poison are events in which every text is venom.
func (w *world) poison() []*forged {
	var rows []*forged
	add := func(f *forged) *forged { rows = append(rows, f); return f }
	copyOf := func(n int, role string) *stranger {
		s := &stranger{w: w, id: numbered(1, n), last: 1}
		add(w.introduction(s.id, facts(w.study, venom+role, role)))
		return s
	}
	a, b, lead := copyOf(1, "interviewer"), copyOf(2, "interviewer"), copyOf(3, "lead")
	for n := range 2 {
		id := numbered(9, n)
		said := func(s *stranger, kind, value string) {
			add(s.event(kind, id, func(f *forged) { f.path, f.value, f.note = "/town", value, venom }))
		}
		add(a.event("start", id, nil))
		said(a, "business", venom)
		said(a, "interviewer", venom)
		said(a, "language", venom)
		before := add(a.answer(id, "/town", "answered", venom))
		add(a.answer(id, "/town", "answered", venom+"1", before.rightID())).note = venom
		add(b.answer(id, "/town", "answered", venom+"2", before.rightID())).note = venom
		add(b.answer(id, "/"+venom, "answered", venom))
		add(b.answer(id, "/person["+venom+"]/job", "answered", venom))
		for _, kind := range []string{"note", "return", "comment", "review", "consent"} {
			said(b, kind, "")
		}
		add(b.event("erase", id, func(f *forged) { f.note, f.data = venom, whole }))
		if n == 1 {
			said(a, "discard", "")
		}
		twice := a.answer(id, "/staff", "answered", "3")
		twice.seq = 2
		add(twice)
		a.last += 5 // a gap
	}
	for _, s := range []*stranger{a, lead} {
		for _, kind := range []string{"setting", "publication", "interviewer", "seen", "export"} {
			add(s.event(kind, w.study, func(f *forged) { f.subjectKind, f.form, f.path, f.value, f.note = "study", nil, venom, venom, venom }))
		}
		for _, kind := range []string{"count", "same", "distinct", "attribute", "close"} {
			add(s.event(kind, numbered(8, 1), func(f *forged) { f.subjectKind, f.form, f.path, f.value, f.note = "business", nil, venom, venom, venom }))
		}
	}
	return rows
}

// poisonedFile is a file whose name and questionnaire are venom, too.
func (w *world) poisonedFile() string {
	w.t.Helper()
	form, answers := filepath.Join(w.dir, "poison.yaml"), filepath.Join(w.dir, "poison.json")
	check(w.t, os.WriteFile(form, []byte(`survey:
  - {type: text, name: town, label: "Town\e[31m\nFORGED\u202e", hint: "\e[31m"}
settings:
  - {form_id: "attacked", title: "T\u202e\e[2J\nFORGED", version: "v\e[2J\nFORGED"}
`), 0o600))
	check(w.t, os.WriteFile(answers, []byte(`{"town":"x"}`), 0o600))
	path := filepath.Join(w.dir, "na\x1b[31m\u202e\nFORGED.feldbuch")
	w.run(path, 0, "study", "init", "--id", w.study.String(), "--role", "interviewer", "--interviewer", venom, "--questionnaire", form)
	w.run(path, 0, "interview", venom, "--answers", answers, "--json")
	return path
}

// TestNoTextOfAFilePassesForALineOfWhatIsTold: nothing of it reaches the terminal's ear, and
// no name begins a line, which a person would take for the program's.
func TestNoTextOfAFilePassesForALineOfWhatIsTold(t *testing.T) {
	w := newWorld(t)
	path, named := w.crowded(w.poison()), w.poisonedFile()
	junk := filepath.Join(w.dir, "junk\nFORGED\x1b[31m\u202e.feldbuch")
	check(t, os.WriteFile(junk, []byte("junk"), 0o600))
	study, id := w.copied(w.lead), numbered(9, 0)
	for _, args := range [][]string{
		{"merge", "--dry-run", path, named, junk, "missing\nFORGED\x1b[31m"}, {"merge", path, named, junk}, {"merge", path},
		{"status"}, {"interviews", "list"}, {"interviews", "show", id.String()[:13]}, {"interviews", "show", id.String(), "--history"},
		{"conflicts", "list"}, {"conflicts", "resolve", "--newest", "--dry-run"}, {"merges", "list"}, {"merges", "waiting"}, {"duplicates", "list"},
		{"study", "show"}, {"study", "diff", study, named}, {"study", "diff", w.ab, study}, {"doctor"}, {"merge", "--undo"},
	} {
		for _, args := range [][]string{args, append(args, "--json")} {
			out, code := w.try(study, args...)
			for line := range strings.Lines(out) {
				if sting := poisoned.FindString(strings.TrimSuffix(line, "\n")); sting != "" {
					t.Errorf("%q: exit %d, %q in %.300q", args, code, sting, line)
				}
			}
		}
	}
}
