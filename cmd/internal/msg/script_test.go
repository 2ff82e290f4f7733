package msg_test

import (
	"testing"

	"feldbuch/cmd/internal/msg"
)

func TestAFaultOfAFileIsOneSentenceWithItsPlace(t *testing.T) {
	got := msg.In(msg.English).Script.Fault("bad_note", "/group/q", 3, 17)
	want := "line 3, column 17: The note on “/group/q” has to be a text."
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
