package salvage

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func oldFile(t *testing.T, version int) []byte {
	t.Helper()
	packed, err := os.Open(fmt.Sprintf("../testdata/old/v%d/lead.feldbuch.gz", version))
	check(t, err)
	defer packed.Close()
	z, err := gzip.NewReader(packed)
	check(t, err)
	content, err := io.ReadAll(z)
	check(t, err)
	return content
}

// Nothing of a damaged file of an old layout is saved, and it is said that this is why: not
// that nothing of a study is there.
func TestADamagedFileOfAnOldLayoutIsNamedAsSuch(t *testing.T) {
	kinds := slices.Sorted(maps.Keys(damages))
	for version := 1; version <= 4; version++ {
		content := oldFile(t, version)
		for i, kind := range kinds {
			t.Run(fmt.Sprintf("version %d, %s", version, kind), func(t *testing.T) {
				spoilt, _ := damages[kind](bytes.Clone(content), rand.New(rand.NewPCG(uint64(i), 7)))
				damaged := filepath.Join(t.TempDir(), "LEIT.feldbuch")
				check(t, os.WriteFile(damaged, spoilt, 0o600))
				_, out, err := salvaged(t, damaged)
				if !errors.Is(err, ErrOldLayout) && !(errors.Is(err, ErrNothing) && kind != "the header gone" && kind != "the schema gone") {
					t.Error(err)
				}
				if _, err := os.Lstat(out); !errors.Is(err, os.ErrNotExist) {
					t.Error("a new file was made:", err)
				}
				if after, err := os.ReadFile(damaged); err != nil || !bytes.Equal(after, spoilt) {
					t.Error("the damaged file was changed")
				}
			})
		}
	}
}
