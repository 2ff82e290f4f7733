package console

import (
	"context"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestAMenuOnLines(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Betrieb ", 20))
	const german, left = "Bitte eine Nummer eingeben und Enter drücken.", "Es wurde nichts begonnen und nichts geändert.\n"
	for name, c := range map[string]struct {
		in       string
		terminal bool
		language msg.Lang
		want     int
		said     []string
	}{
		"it says what to type":                           {"2\n", true, msg.German, 1, []string{"Was?\n  1  kurz\n", german}},
		"it says so in English":                          {"\n", true, msg.English, -1, []string{"Please enter a number and press Enter.", "> Nothing was begun and nothing was changed.\n"}},
		"long items go on below where they began":        {"2\n", true, msg.German, 1, []string{"  2  Betrieb", "\n     Betrieb"}},
		"an empty line leaves":                           {"\n", true, msg.German, -1, []string{left}},
		"the command of the interview leaves":            {":q\n", true, msg.German, -1, []string{left}},
		"the end of the input leaves":                    {"", true, msg.German, -1, []string{"> \n" + left}},
		"anything else is asked again":                   {"drei\n3\n1\n", true, msg.German, 0, []string{"! Bitte eine Nummer von 1 bis 2 eingeben"}},
		"a mark at the start of a file is no part of it": {"\ufeff2\n", true, msg.German, 1, []string{"> "}},
		"what comes from a pipe is repeated":             {"x\x1b[A\n2\n", false, msg.German, 1, []string{"> x[A\n! Bitte", "> 2\n"}},
		"a last line without an end counts":              {"2", false, msg.German, 1, []string{"> 2\n"}},
		"digits of any script are digits":                {"٢\n", true, msg.German, 1, []string{"> "}},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			s := (&Env{In: strings.NewReader(c.in), Out: &out, Text: msg.In(c.language), Terminal: c.terminal}).Lines()
			got, err := s.Menu(context.Background(), "Was?", []string{"kurz", long})
			if err != nil || got != c.want {
				t.Errorf("chose %d (%v), want %d", got, err, c.want)
			}
			for _, said := range c.said {
				if !strings.Contains(out.String(), said) {
					t.Errorf("%q is missing:\n%s", said, out.String())
				}
			}
			for l := range strings.Lines(out.String()) {
				if len([]rune(strings.TrimSuffix(l, "\n"))) > 79 {
					t.Errorf("too long: %q", l)
				}
			}
		})
	}
}
