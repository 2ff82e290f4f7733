package mergecmd

import (
	"os/exec"
	"testing"
)

func TestAShellTakesAPathThatIsToldForOneWordAndRunsNothing(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	for _, path := range []string{
		"stick/AB.feldbuch", "a stick/AB.feldbuch", "a$(echo b).feldbuch", "a`echo b`.feldbuch", "a$HOME", `a"; echo b; "`, `a'; echo b; '`,
		`a'$(echo b)'`, `a\`, "a;b", "a&b", "a|b", "a>b", "a*", "~", "#a", "{a,b}", "[a]", "a!b", "(a)",
	} {
		got, err := exec.Command(shell, "-c", "printf %s "+quoted(path)).Output()
		if err != nil || string(got) != path {
			t.Errorf("%q is told as %s, which is %q, %v", path, quoted(path), got, err)
		}
	}
}
