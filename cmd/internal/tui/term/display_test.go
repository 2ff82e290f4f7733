package term

import (
	"os"
	"testing"
)

func TestADisplayCountsWhatIsDrawn(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	out, drawn := DisplayOf(w)
	if _, err := out.Write([]byte("x")); err != nil || drawn() != 1 {
		t.Errorf("%d drawn, %v", drawn(), err)
	}
}
