package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/msg/msgtest"
)

// feldbuch runs a command in a language and gives what it printed.
func feldbuch(t *testing.T, lang msg.Lang, args ...string) string {
	t.Helper()
	var out, remarks bytes.Buffer
	e := &command.Env{Env: &console.Env{
		In: strings.NewReader(""), Out: &out, Err: &remarks, Args: args, Getenv: func(string) string { return "" },
		Now: time.Now, Text: msg.In(lang),
	}}
	if status := run(t.Context(), e); status != 0 && status != 3 {
		t.Fatalf("%v: exit status %d\n%s%s", args, status, out.String(), remarks.String())
	}
	return out.String()
}

// Two people change every answer of an interview in different ways; whatever
// tells of it tells each answer in the same words.
func TestAnswersAreToldAsEverywhere(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	write := func(name, text string) {
		if err := os.WriteFile(in(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("form.md", msgtest.Form)
	write("first.json", msgtest.Answers(func(c msgtest.Case) string { return c.First }))
	write("second.json", msgtest.Answers(func(c msgtest.Case) string { return c.Second }))
	write("third.json", msgtest.Answers(func(msgtest.Case) string { return `{"status":"refused","note":"anders"}` }))
	feldbuch(t, msg.German, "study", "init", "--interviewer", "MT", "--questionnaire", in("form.md"), "--study", in("a.feldbuch"))
	feldbuch(t, msg.German, "interview", "--questionnaire", in("form.md"), "--answers", in("first.json"), "--study", in("a.feldbuch"))
	copied, err := os.ReadFile(in("a.feldbuch"))
	if err != nil {
		t.Fatal(err)
	}
	write("b.feldbuch", string(copied))
	feldbuch(t, msg.German, "interviews", "edit", "0", "--answers", in("second.json"), "--reason", "r", "--study", in("a.feldbuch"))
	feldbuch(t, msg.German, "interviews", "edit", "0", "--answers", in("third.json"), "--reason", "r", "--study", in("b.feldbuch"))

	for _, lang := range []msg.Lang{msg.German, msg.English} {
		show := feldbuch(t, lang, "interviews", "show", "0", "--study", in("a.feldbuch"))
		history := feldbuch(t, lang, "interviews", "show", "0", "--history", "--study", in("a.feldbuch"))
		lead := in(string(lang) + ".feldbuch")
		report := feldbuch(t, lang, "merge", in("a.feldbuch"), in("b.feldbuch"), "--study", lead)
		conflicts := feldbuch(t, lang, "conflicts", "list", "--study", lead)
		for _, c := range msgtest.Cases {
			words, codes := c.In(lang), c.WithCodes(lang)
			if c.Name == "who" || c.Name == "staff" || c.Name == "consent" { // how they ended stands behind a sign
				words.Second, codes.Second = "– "+words.Second, "– "+codes.Second
			}
			wantLine(t, "interviews show", c.Name, show, "    "+regexp.QuoteMeta(words.Second))
			wantLine(t, "the history", c.Name, history, "    "+regexp.QuoteMeta(codes.First+" → "+codes.Second))
			for what, text := range map[string]string{"the merge report": report, "conflicts list": conflicts} {
				if c.Name == "who" {
					continue // both refused: no conflict
				}
				said := func(answer string) string { // and by whom below it
					return regexp.QuoteMeta(answer) + "\n +" + msg.In(lang).CLI.Merge.By + " MT .*"
				}
				wantLine(t, what, c.Name, text, "   \\S+  +"+said(codes.First))
				side := msg.In(lang).CLI.Merge.Report.Answer
				if what == "conflicts list" {
					side += " [A-Z]{2}"
				}
				wantLine(t, what, c.Name, text, "   "+side+"  +"+said(codes.Second))
			}
		}
		// Who the birthday is of depends on the version: one was left.
		for what, text := range map[string]string{"the merge report": report, "conflicts list": conflicts} {
			wantLine(t, what, "born", text, "   "+strings.Replace(msgtest.Label[lang], "Mai", "…", 1))
		}
	}
}

// Questionnaires are shown and compared as they are told, too: without markup, the
// names of the answers that labels put in.
func TestLabelsAreToldAsEverywhere(t *testing.T) {
	folder := t.TempDir()
	old, now := filepath.Join(folder, "form.md"), filepath.Join(folder, "new.md")
	for path, text := range map[string]string{old: msgtest.Form, now: strings.ReplaceAll(msgtest.Form, "| date | born", "| text | born")} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, lang := range []msg.Lang{msg.German, msg.English} {
		label := regexp.QuoteMeta(strings.Replace(msgtest.Label[lang], "Mai", "${who}", 1))
		wantLine(t, "the outline", "born", feldbuch(t, lang, "questionnaire", "show", old), `.* born \[date\] `+label)
		wantLine(t, "the comparison", "born", feldbuch(t, lang, "questionnaire", "diff", old, now), `. born \[text\] `+label)
		wantLine(t, "the list", "tongue", feldbuch(t, lang, "questionnaire", "show", old, "--list", "tongue"), "2 +"+map[msg.Lang]string{msg.German: "Vietnamesisch", msg.English: "Vietnamese"}[lang])
	}
}

func wantLine(t *testing.T, what, name, text, line string) {
	t.Helper()
	if !regexp.MustCompile("(?m)^" + line + "$").MatchString(text) {
		t.Errorf("%s: %s has no line %q in\n%s", what, name, line, text)
	}
}
