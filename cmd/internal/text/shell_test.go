package text

import (
	"os/exec"
	"runtime"
	"testing"
)

func TestAWordForTheShellIsOneWord(t *testing.T) {
	for _, c := range []struct{ system, word, want string }{
		{"linux", "lead.feldbuch", "lead.feldbuch"},
		{"linux", "/media/Stick/Büro_2/lead.feldbuch", "/media/Stick/Büro_2/lead.feldbuch"},
		{"linux", "my studies/lead.feldbuch", "'my studies/lead.feldbuch'"},
		{"darwin", "Anna's.feldbuch", `'Anna'\''s.feldbuch'`},
		{"linux", "$HOME.feldbuch", "'$HOME.feldbuch'"},
		{"linux", `a\b`, `'a\b'`},
		{"linux", "~lead.feldbuch", "'~lead.feldbuch'"},
		{"linux", "", "''"},
		{"windows", `C:\Erhebung\lead.feldbuch`, `C:\Erhebung\lead.feldbuch`},
		{"windows", `C:\Eigene Dateien\lead.feldbuch`, `"C:\Eigene Dateien\lead.feldbuch"`},
		{"windows", `A&B.feldbuch`, `"A&B.feldbuch"`},
		{"windows", `Anna's.feldbuch`, `"Anna's.feldbuch"`},
		{"windows", `a$(b)'.feldbuch`, `'a$(b)''.feldbuch'`},
	} {
		if got := shellOn(c.system, c.word); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.word, c.system, got, c.want)
		}
	}
}

func TestTheShellReadsWhatWasMeant(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("no shell here")
	}
	for _, word := range []string{
		"stick/AB.feldbuch", "a stick/AB.feldbuch", "a$(echo b).feldbuch", "a`echo b`.feldbuch", "a$HOME", `a"; echo b; "`, `a'; echo b; '`,
		`a'$(echo b)'`, `a\`, "a;b", "a&b", "a|b", "a>b", "a*", "~", "#a", "{a,b}", "[a]", "a!b", "(a)", "ä ü", "50%",
	} {
		said, err := exec.Command(sh, "-c", "printf %s "+Shell(word)).Output()
		if err != nil || string(said) != word {
			t.Errorf("the shell reads %q as %q: %v", word, said, err)
		}
	}
}
