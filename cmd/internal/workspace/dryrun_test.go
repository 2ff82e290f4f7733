package workspace

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"feldbuch/store"
	"feldbuch/store/merge"
	"feldbuch/survey"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// files are all files and folders below some, with digests.
func files(t *testing.T, roots ...string) map[string][32]byte {
	t.Helper()
	all := map[string][32]byte{}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				var content []byte
				content, err = os.ReadFile(path)
				all[path] = sha256.Sum256(content)
			} else {
				all[path] = [32]byte{}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// tried is the report of a merge, or of a dry run, into the study at a place.
func tried(t *testing.T, open func() (*Study, error), files ...string) *merge.Report {
	t.Helper()
	s, err := open()
	if err != nil {
		t.Fatal(err)
	}
	report, err := s.Merge(t.Context(), files, Merging{Describe: func(*survey.Interview, survey.Violation) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	for i := range report.Conflicts { // whoever shows one needs its questionnaire
		if _, err := s.View(t.Context(), report.Conflicts[i].Interview); err != nil {
			t.Error(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return report
}

// A dry run says what the merge will say, and leaves nothing anywhere: neither where
// the study is nor where there is none yet, not even its folder.
func TestADryRunLeavesNothing(t *testing.T) {
	one, other := parted(t, []string{"/staff", "2"}, []string{"/staff", "3"})
	if err := one.Close(); err != nil {
		t.Fatal(err)
	}
	sticks := []string{one.Path(), other}
	home, here := t.TempDir(), t.TempDir()
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "new", "data"))
	t.Setenv("TMPDIR", home)
	xdg.Reload()
	existing := Place{File: filepath.Join(here, "lead"+Ending)}
	made, err := store.Create(t.Context(), existing.File, one.Study(), store.Replica{Role: store.Lead, Name: "LEAD"}, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]Place{"a new file": {File: filepath.Join(here, "new"+Ending)}, "a new folder": {}, "a study": existing} {
		before := files(t, home, here, filepath.Dir(one.Path()), filepath.Dir(other))
		dry := tried(t, func() (*Study, error) { return p.OpenForDryRun(t.Context(), sticks, "LEIT") }, sticks...)
		if after := files(t, home, here, filepath.Dir(one.Path()), filepath.Dir(other)); !maps.Equal(before, after) {
			t.Errorf("into %s: the files were %v and are %v", name, slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after)))
		}
		if !dry.DryRun || dry.OpenConflicts != 1 {
			t.Errorf("into %s: %+v", name, dry)
		}
		wet := tried(t, func() (*Study, error) { return p.OpenForMerge(t.Context(), sticks, "LEIT") }, sticks...)
		dry.DryRun = false
		if diff := cmp.Diff(dry, wet, cmpopts.IgnoreUnexported(store.Conflict{})); diff != "" {
			t.Errorf("into %s: %s", name, diff)
		}
	}
}
