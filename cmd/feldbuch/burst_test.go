package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"feldbuch/survey/value"
)

// burst is a form of short questions and all its answers, typed in one go.
type burst struct {
	form, typed strings.Builder
	answers     map[string]value.Answer
}

// newBurst has at least so many characters to type.
func newBurst(characters int) *burst {
	b := &burst{answers: map[string]value.Answer{}}
	b.form.WriteString(`settings: [{form_id: burst, form_title: Burst}]
choices:
  - {list_name: yn, name: yes, label: Ja}
  - {list_name: yn, name: no, label: Nein}
survey:
`)
	for i := 0; utf8.RuneCountInString(b.typed.String()) < characters; i++ {
		switch i % 4 {
		case 0, 1:
			text := fmt.Sprintf("Antwort %d: Nguyễn Thị Ánh, Привет, größer %d", i, i)
			b.add("text", i, text, text)
		case 2:
			b.add("integer", i, fmt.Sprint(1000+i), fmt.Sprint(1000+i))
		case 3:
			b.add("select_one yn", i, "2", "no")
		}
	}
	return b
}

func (b *burst) add(kind string, i int, typed, kept string) {
	fmt.Fprintf(&b.form, "  - {type: %s, name: q%d, label: Frage %d}\n", kind, i, i)
	b.typed.WriteString(typed + "\r")
	b.answers[fmt.Sprintf("/q%d", i)] = value.Of(kept)
}

func TestABurstOf10000CharactersLandsEachAnswerInItsOwnQuestion(t *testing.T) {
	b := newBurst(10_000)
	l, term := b.begin(t)
	if err := term.enter(b.typed.String()); err != nil {
		t.Fatal(err)
	}
	if err := term.wait(atTheEnd, true); err != nil {
		t.Fatal(err)
	}
	term.kill()
	state := l.state(l.interviews()[0].ID)
	for path, want := range b.answers {
		if got := state.Answers[path]; got != want {
			t.Errorf("%s is %v, was typed as %v", path, got, want)
		}
	}
	if len(state.Answers) != len(b.answers) {
		t.Errorf("%d answers, typed were %d", len(state.Answers), len(b.answers))
	}
}

// TestAPasteOf10000CharactersStaysInItsQuestion pastes what other questions could
// take for answers: it is one thing, and not confirmed.
func TestAPasteOf10000CharactersStaysInItsQuestion(t *testing.T) {
	b := newBurst(10_000)
	lines := strings.Split(strings.TrimSuffix(b.typed.String(), "\r"), "\r")
	_, end, _ := strings.Cut(lines[len(lines)-1], "Привет, ") // the screen may break the line before
	last := regexp.MustCompile(regexp.QuoteMeta(end))
	for name, ends := range map[string]string{"lines end in CR": "\r", "lines end in CR LF": "\r\n"} {
		t.Run(name, func(t *testing.T) {
			l, term := b.begin(t)
			if err := term.enter("\x1b[200~" + strings.Join(lines, ends) + "\x1b[201~"); err != nil {
				t.Fatal(err)
			}
			if err := term.wait(last, true); err != nil {
				t.Fatal(err)
			}
			if answers := l.state(l.interviews()[0].ID).Answers; len(answers) > 0 {
				t.Fatalf("%d answers before Enter", len(answers))
			}
			if err := term.enter("\r"); err != nil {
				t.Fatal(err)
			}
			if err := term.wait(regexp.MustCompile("Frage 2"), true); err != nil {
				t.Fatal(err)
			}
			term.kill()
			answers := l.state(l.interviews()[0].ID).Answers
			if want := value.Of(strings.Join(lines, " ")); len(answers) != 1 || answers["/q0"] != want {
				t.Errorf("%d answers, q0 is %v", len(answers), answers["/q0"])
			}
		})
	}
}

// begin is an interview with the form, at its first question.
func (b *burst) begin(t *testing.T) (*laptop, *terminal) {
	l := newLaptop(t)
	form := filepath.Join(l.dir, "burst.yaml")
	if err := os.WriteFile(form, []byte(b.form.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	term := l.open("interview", "--questionnaire", form)
	if err := term.wait(regexp.MustCompile("Frage 0"), true); err != nil {
		t.Fatal(err)
	}
	return l, term
}
