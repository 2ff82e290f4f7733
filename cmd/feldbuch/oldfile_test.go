package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What is exported of a file of an earlier version is the same to the byte before it is
// upgraded, when it is read from a copy, and after. The wanted bytes are those of the
// last program that knew only files of version 4, but that conflicts are now called so, and
// notes tell who wrote them where that was not the interviewer.
func TestAFileOfAnEarlierVersionExportsTheSameBytesBeforeAndAfterItsUpgrade(t *testing.T) {
	const old = "../../store/testdata/old"
	for version := 1; version <= 4; version++ {
		for _, name := range []string{"lead", "ab", "cd"} {
			t.Run(fmt.Sprintf("version %d, %s", version, name), func(t *testing.T) {
				from := filepath.Join(old, fmt.Sprint("v", version), name)
				want, err := os.ReadFile(from + ".jsonl")
				if err != nil {
					t.Fatal(err)
				}
				study := filepath.Join(t.TempDir(), name+".feldbuch")
				gunzip(t, from+".feldbuch.gz", study)
				for _, when := range []string{"before", "after"} {
					got := filepath.Join(t.TempDir(), "data.jsonl")
					feldbuch(t, "export", "data", "--study", study, "-o", got)
					if b, err := os.ReadFile(got); err != nil || !bytes.Equal(b, want) {
						t.Errorf("%s the upgrade:\n%s\nwant\n%s", when, b, want)
					}
					feldbuch(t, "doctor", "--rebuild", "--study", study)
				}
				if _, err := os.Stat(fmt.Sprintf("%s.v%d.bak", study, version)); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// Sticks of every earlier version come in as they are, all in one folder, and are left as
// they were.
func TestFilesOfEveryEarlierVersionMerge(t *testing.T) {
	const old = "../../store/testdata/old"
	for version := 1; version <= 4; version++ {
		dir, lead := t.TempDir(), filepath.Join(t.TempDir(), "lead.feldbuch")
		before := map[string][]byte{}
		for _, name := range []string{"lead", "ab", "cd"} {
			stick := filepath.Join(dir, name+".feldbuch")
			gunzip(t, filepath.Join(old, fmt.Sprint("v", version), name+".feldbuch.gz"), stick)
			before[stick] = readFile(t, stick)
		}
		c := exec.Command("feldbuch", "merge", dir, "--study", lead, "--json")
		c.Env = append(os.Environ(), "XDG_DATA_HOME="+t.TempDir())
		out, _ := c.Output()
		if strings.Contains(string(out), `"refused"`) || !strings.Contains(string(out), `"outcome":"new"`) {
			t.Errorf("version %d: %s", version, out)
		}
		got := filepath.Join(t.TempDir(), "data.jsonl")
		feldbuch(t, "export", "data", "--study", lead, "-o", got)
		for _, business := range []string{"RO0001", "RO0002", "RO0003"} {
			if !bytes.Contains(readFile(t, got), []byte(`"business":"`+business+`"`)) {
				t.Errorf("version %d: %s is missing", version, business)
			}
		}
		feldbuch(t, "doctor", "--study", lead)
		for stick, was := range before {
			if !bytes.Equal(was, readFile(t, stick)) {
				t.Errorf("%s was touched", stick)
			}
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) != len(before) {
			t.Errorf("%v, %v", files, err)
		}
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func gunzip(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	unpacked, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(unpacked)
	if err == nil {
		err = os.WriteFile(to, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func feldbuch(t *testing.T, args ...string) {
	t.Helper()
	c := exec.Command("feldbuch", args...)
	c.Env = append(os.Environ(), "XDG_DATA_HOME="+t.TempDir())
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}
