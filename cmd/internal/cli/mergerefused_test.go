package cli

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
)

// Each file that cannot be merged gets one sentence; the others come in, and nothing else
// changes.
func TestAFileThatCannotBeMergedGetsOneSentence(t *testing.T) {
	sound, err := os.ReadFile(filepath.Join(sticks(t, 1), "stick1.feldbuch"))
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "other.feldbuch")
	feldbuch(t, msg.German, "study", "init", "--interviewer", "XY", "--id", "01890000-0000-7000-8000-0000000000ff", "--study", other)
	foreign, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	patched := func(at int, n uint32) []byte {
		b := append([]byte{}, sound...)
		binary.BigEndian.PutUint32(b[at:], n)
		return b
	}
	for name, c := range map[string]struct {
		content         []byte
		german, english string
	}{
		"a file of a newer feldbuch": {patched(60, 99), "mindestens Schema 99 nennt", "tells schema 99 or more"},
		"a file of another study":    {foreign, "gehört zu einer anderen Erhebung", "belongs to another study"},
		"a copy that broke off":      {sound[:len(sound)/2], "ist unvollständig oder beschädigt", "is incomplete or damaged"},
		"a copy with a hole":         {append(append(append([]byte{}, sound[:4096]...), make([]byte, 16384)...), sound[20480:]...), "ist unvollständig oder beschädigt", "is incomplete or damaged"},
		"something else":             {[]byte("not a study file at all"), "ist keine Erhebungsdatei", "is not a study file"},
		"an empty file":              {nil, "ist keine Erhebungsdatei", "is not a study file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir, lead := sticks(t, 1), filepath.Join(t.TempDir(), "lead.feldbuch")
			if err := os.WriteFile(filepath.Join(dir, "zbad.feldbuch"), c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			for lang, want := range map[msg.Lang]string{msg.German: c.german, msg.English: c.english} {
				got := feldbuch(t, lang, "merge", dir, "--study", lead)
				if strings.Count(got, want) != 1 || strings.Count(got, "zbad.feldbuch: ") != 1 {
					t.Errorf("%s:\n%s", lang, got)
				}
			}
			if got := feldbuch(t, msg.German, "status", "--study", lead); !strings.Contains(got, "Interviews: 1,") {
				t.Error(got)
			}
			feldbuch(t, msg.German, "doctor", "--study", lead)
		})
	}
}

// Alone it is refused like the others: there is nothing to make a study of.
func TestAStudyIsNotMadeOfWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "zbad.feldbuch"), []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	lead := filepath.Join(t.TempDir(), "lead.feldbuch")
	status, out, remarks := merging(t, t.Context(), func(string) {}, dir, "--study", lead)
	if status != 1 || out != "" || !strings.Contains(strings.Join(strings.Fields(remarks), " "), "ist keine Erhebungsdatei") {
		t.Errorf("status %d: %q, %q", status, out, remarks)
	}
	if _, err := os.Stat(lead); err == nil {
		t.Error("the study was made")
	}
}
