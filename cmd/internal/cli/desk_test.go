package cli

import (
	"bytes"
	"io/fs"
	"maps"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feldbuch/cmd/internal/cli/command"
	"feldbuch/cmd/internal/console"
	"feldbuch/cmd/internal/msg"

	"github.com/adrg/xdg"
)

// desk is a folder with a study, a form and something where a command is to write.
type desk struct {
	t             *testing.T
	folder        string
	target, where string // where is the file the target means
	before        map[string]string
}

const deskForm = `| survey |
| | type | name | label |
| | text | a_business_id | Business |
| | image | photo | Photo |
| | integer | need | Need |
| | select_one town | town | Town |
| choices |
| | list_name | name | label | region |
| | town | hro | Rostock | yes |
| settings |
| | form_id | title | instance_name |
| | desk | Desk | ${a_business_id} |
| gaps |
| | name | need | have | label |
| | one | ${need} | 1 | One |
| planning |
| | type | name | label | value |
| | bundle | b | Bundle | one |
`

// sharedStudy is a study with one interview and one photo.
func sharedStudy(t *testing.T) []byte {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	xdg.Reload()
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	for name, text := range map[string]string{"form.md": deskForm, "a.json": `{"a_business_id":"RO1","need":3,"photo":` + strconv.Quote(in("p.jpg")) + `}`, "p.jpg": "12345"} {
		if err := os.WriteFile(in(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	feldbuch(t, msg.German, "study", "init", "--interviewer", "MT", "--questionnaire", in("form.md"), "--study", in("s.feldbuch"))
	feldbuch(t, msg.German, "interview", "--questionnaire", in("form.md"), "--answers", in("a.json"), "--study", in("s.feldbuch"))
	study, err := os.ReadFile(in("s.feldbuch"))
	if err != nil {
		t.Fatal(err)
	}
	return study
}

// photo is what the photo is called.
const photo = "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5.jpg"

// standing are the things that may be in a command's way.
var standing = []string{"a file", "a study file", "a link to a file", "a link to a study file", "a link to nothing", "a folder", "a pipe", "a log of a study file"}

func newDesk(t *testing.T, study []byte, what, ending string) *desk {
	t.Helper()
	folder, err := os.MkdirTemp("", "d") // a socket's name must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	d := &desk{t: t, folder: folder, target: filepath.Join(folder, "target"+ending)}
	d.put("study.feldbuch", study)
	d.put("form.md", []byte(deskForm))
	d.where = d.target
	switch what {
	case "a file":
		d.put("target"+ending, []byte("kept"))
	case "a study file":
		d.put("target"+ending, study)
	case "a link to a file":
		d.link("other", []byte("kept"))
	case "a link to a study file":
		d.link("other", study)
	case "a link to nothing":
		d.link("other", nil)
	case "a folder":
		if err := os.Mkdir(d.target, 0o700); err != nil {
			t.Fatal(err)
		}
		d.put(filepath.Join(filepath.Base(d.target), photo), []byte("another"))
	case "a pipe":
		l, err := net.Listen("unix", d.target)
		if err != nil {
			t.Skip("no special files here:", err)
		}
		t.Cleanup(func() { l.Close() })
	case "a log of a study file":
		d.put("target"+ending, study)
		d.target += "-wal"
		d.put(filepath.Base(d.target), []byte("answers"))
	}
	d.before = d.contents()
	return d
}

func (d *desk) put(name string, content []byte) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.folder, name), content, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// link lets the target be a link to a file, or to nothing.
func (d *desk) link(name string, content []byte) {
	d.t.Helper()
	d.where = filepath.Join(d.folder, name)
	if content != nil {
		d.put(name, content)
	}
	if err := os.Symlink(d.where, d.target); err != nil {
		d.t.Skip("no links here:", err)
	}
}

// contents are all files in the folder, links as what they lead to.
func (d *desk) contents() map[string]string {
	d.t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(d.folder, func(path string, e fs.DirEntry, err error) error {
		name, _ := filepath.Rel(d.folder, path)
		all[name] = e.Type().String()
		switch {
		case e.Type()&fs.ModeSymlink != 0:
			all[name], _ = os.Readlink(path)
		case e.Type().IsRegular():
			content, err := os.ReadFile(path)
			all[name] = string(content)
			return err
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// changed are the names of what is not as it was, apart from what keeps a study that
// is only read.
func (d *desk) changed() []string {
	after := d.contents()
	var names []string
	for name := range mapsUnion(d.before, after) {
		if after[name] != d.before[name] && name != "study.feldbuch-shm" && name != "study.feldbuch-wal" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func mapsUnion(a, b map[string]string) map[string]string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// run calls a command; typed is what a person at a terminal answers, "" for none.
func (d *desk) run(path, call, typed string, more ...string) (status int, said string) {
	d.t.Helper()
	args := append(strings.Fields(path)[1:], strings.Fields(call)...)
	for i, a := range args {
		args[i] = strings.NewReplacer("TARGET", d.target, "STUDY", filepath.Join(d.folder, "study.feldbuch"), "FORM", filepath.Join(d.folder, "form.md")).Replace(a)
	}
	var out bytes.Buffer
	e := &command.Env{Env: &console.Env{
		In: strings.NewReader(typed), Out: &out, Err: &out, Args: append(args, more...), Terminal: typed != "",
		Getenv: func(string) string { return "" }, Now: time.Now, Text: msg.In(msg.German),
	}}
	return run(d.t.Context(), e), out.String()
}
