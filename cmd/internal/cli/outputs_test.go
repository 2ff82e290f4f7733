package cli

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feldbuch/cmd/internal/msg"
	"feldbuch/cmd/internal/workspace"

	"github.com/spf13/cobra"
)

// written are the commands that write a file or folder somebody names: how they are
// called with it, and which ending it needs. STUDY and FORM are files that are there.
var written = map[string]struct{ call, ending string }{
	"feldbuch conflicts export":               {"-o TARGET --study STUDY", ".xlsx"},
	"feldbuch demo":                           {"TARGET", ""},
	"feldbuch duplicates export":              {"-o TARGET --study STUDY", ".xlsx"},
	"feldbuch export attachments":             {"TARGET --study STUDY", ""},
	"feldbuch doctor":                         {"--salvage TARGET --study STUDY", ".db"},
	"feldbuch export data":                    {"-o TARGET --study STUDY", ".csv"},
	"feldbuch export gaps":                    {"-o TARGET --study STUDY", ".md"},
	"feldbuch export planning":                {"-o TARGET --study STUDY", ".md"},
	"feldbuch export paradata":                {"-o TARGET --study STUDY", ".xlsx"},
	"feldbuch export report":                  {"-o TARGET --study STUDY", ".html"},
	"feldbuch questionnaire convert":          {"FORM TARGET", ".yaml"},
	"feldbuch questionnaire new":              {"TARGET", ".md"},
	"feldbuch questionnaire print":            {"FORM -o TARGET", ".html"},
	"feldbuch questionnaire region":           {"FORM -o TARGET", ".md"},
	"feldbuch questionnaire translate export": {"FORM --to pl -o TARGET", ".csv"},
	"feldbuch study copy":                     {"TARGET --study STUDY", ""},
	"feldbuch study init":                     {"--study TARGET", ".db"},
}

// foldersWritten take files in without replacing one; what is no folder they refuse.
var foldersWritten = []string{"feldbuch demo", "feldbuch export attachments"}

// leaves are the commands that do something, by their path.
func leaves() map[string]*cobra.Command {
	all := map[string]*cobra.Command{}
	for _, c := range commands(msg.German) {
		if !c.HasSubCommands() && c.Name() != "help" {
			all[c.CommandPath()] = c
		}
	}
	return all
}

func TestEveryCommandThatWritesIsKnownHere(t *testing.T) {
	all := leaves()
	for path, c := range all {
		named := strings.Fields(c.Use)[1:]
		writes := c.Flag("output") != nil || c.Flag("force") != nil || slices.ContainsFunc(named, func(arg string) bool {
			return slices.Contains([]string{"OUT", "DIR"}, strings.Trim(arg, "[].")) // not one that is read
		})
		if _, known := written[path]; writes && !known {
			t.Errorf("%s writes a file, and no test here says that it replaces none", path)
		}
	}
	for path := range written {
		if all[path] == nil {
			t.Errorf("there is no command %s", path)
		}
	}
}

// refused: nothing was written; the ending of a log is none for a table, either.
func refused(status int, what string) bool {
	return status == 1 || status == 2 && what == "a log of a study file"
}

func TestNoCommandReplacesWhatIsThere(t *testing.T) {
	study := sharedStudy(t)
	for path, w := range written {
		for _, what := range standing {
			if what == "a folder" && (path == "feldbuch demo" || path == "feldbuch study copy") {
				continue // it is for that
			}
			d := newDesk(t, study, what, w.ending)
			for _, typed := range []string{"", "n\n"} {
				status, said := d.run(path, w.call, typed)
				if !refused(status, what) || status == 1 && !strings.Contains(said, d.target) {
					t.Errorf("%s onto %s: exit status %d, %s", path, what, status, said)
				}
				if changed := d.changed(); len(changed) > 0 {
					t.Fatalf("%s onto %s changed %v", path, what, changed)
				}
			}
		}
	}
}

func TestOnlyAPlainFileIsReplacedAndOnlyOnDemand(t *testing.T) {
	study := sharedStudy(t)
	for path, w := range written {
		if leaves()[path].Flag("force") == nil {
			continue
		}
		for _, what := range standing {
			plain := what == "a file" || what == "a link to a file" || what == "a link to nothing"
			if slices.Contains(foldersWritten, path) {
				plain = what == "a folder" // for the file in it
			}
			for _, how := range []string{"--force", "j\n"} {
				if how == "j\n" && strings.Contains(what, "nothing") {
					continue // the same as a file
				}
				d := newDesk(t, study, what, w.ending)
				more, typed := []string{how}, ""
				if how != "--force" {
					more, typed = nil, how
				}
				status, said := d.run(path, w.call, typed, more...)
				changed := d.changed()
				if plain && (status != 0 || len(changed) != 1) {
					t.Errorf("%s %q does not replace %s: exit status %d, changed %v, %s", path, how, what, status, changed, said)
				}
				if !plain && (!refused(status, what) || len(changed) != 0) {
					t.Errorf("%s %q onto %s: exit status %d, changed %v, %s", path, how, what, status, changed, said)
				}
			}
		}
	}
}

// Commands that need a study do not take another file for one, let alone change it.
func TestNoCommandTakesAnotherFileForAStudy(t *testing.T) {
	study := sharedStudy(t)
	for path, c := range leaves() {
		call := "--study TARGET"
		for _, arg := range strings.Fields(c.Use)[1:] {
			if w, ok := written[path]; ok && strings.Contains(w.call, "TARGET") && path != "feldbuch study init" {
				call += " " + filepath.Join(t.TempDir(), "new"+w.ending)
			} else if !strings.HasPrefix(arg, "[") {
				call += " FORM"
			}
		}
		for i, what := range []string{"a file", "a folder", "a link to a file", "a pipe"} {
			if path == "feldbuch demo" && i > 0 {
				continue // it has studies of its own, and making them once takes long enough
			}
			d := newDesk(t, study, what, ".feldbuch")
			d.run(path, call, "")
			if changed := d.changed(); len(changed) > 0 {
				t.Errorf("%s with %s as its study changed %v", path, what, changed)
			}
		}
	}
}

// A second export finds the files of the first and has nothing to replace.
func TestFilesAreExportedTwice(t *testing.T) {
	d := newDesk(t, sharedStudy(t), "", "")
	for range 2 {
		if status, said := d.run("feldbuch export attachments", "TARGET --study STUDY", ""); status != 0 {
			t.Errorf("exit status %d: %s", status, said)
		}
	}
	if want := []string{"target", filepath.Join("target", photo)}; !slices.Equal(d.changed(), want) {
		t.Errorf("wrote %v, want %v", d.changed(), want)
	}
}

// A damaged study file, and the log of one, are still somebody's answers.
func TestTheRestOfAStudyFileIsNotReplaced(t *testing.T) {
	study := sharedStudy(t)
	for _, ending := range []string{workspace.Ending, ".FELDBUCH", workspace.Ending + "-wal", workspace.Ending + "-journal"} {
		d := newDesk(t, study, "a file", ending)
		status, said := d.run("feldbuch export data", "-o TARGET --study STUDY --force --format csv", "")
		if status != 1 || len(d.changed()) > 0 {
			t.Errorf("%s: exit status %d, changed %v, %s", ending, status, d.changed(), said)
		}
	}
}
