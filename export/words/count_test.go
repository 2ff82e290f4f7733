package words

import "testing"

func TestANumberTakesTheWordsThatFitIt(t *testing.T) {
	c := Counted{"%d question is open", "%d questions are open"}
	for n, want := range map[int]string{0: "0 questions are open", 1: "1 question is open", 2: "2 questions are open"} {
		if got := c.Of(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}
